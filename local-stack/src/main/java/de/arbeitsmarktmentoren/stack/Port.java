package de.arbeitsmarktmentoren.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** TCP ports of the loopback address. */
public final class Port {

    // Below those that Linux lends to outgoing connections: one of these could take the port before the server does.
    private static final int FIRST = 20_000;
    private static final int COUNT = 12_000;
    private static final AtomicInteger NEXT = new AtomicInteger(ThreadLocalRandom.current().nextInt(COUNT));

    private Port() {
    }

    /** A port that nobody listened on just now, and another one at each call. */
    public static int free() {
        return IntStream.generate(() -> FIRST + Math.floorMod(NEXT.getAndIncrement(), COUNT)).limit(COUNT)
                .filter(port -> !isTaken(port))
                .findFirst().orElseThrow();
    }

    /** Whether somebody listens on it, on loopback or on all addresses. */
    public static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(loopback(), port), 1);
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress("localhost", new byte[] { 127, 0, 0, 1 });
    }
}
