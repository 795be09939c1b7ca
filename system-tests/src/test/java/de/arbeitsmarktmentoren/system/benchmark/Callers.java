package de.arbeitsmarktmentoren.system.benchmark;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

import de.arbeitsmarktmentoren.system.KeptAlive;

/** Ask the same again and again, each on a connection of its own. */
final class Callers {

    private static final double NANOS_PER_SECOND = 1e9;

    private Callers() {
    }

    static Latencies ask(URI service, String path, String token, int connections, Duration howLong)
            throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        long began = System.nanoTime();
        try {
            List<Future<long[]>> callers = new ArrayList<>();
            for (int caller = 0; caller < connections; caller++) {
                callers.add(threads.submit(() -> ask(service, path, token, began + howLong.toNanos())));
            }
            List<long[]> nanos = new ArrayList<>();
            for (Future<long[]> caller : callers) {
                nanos.add(caller.get());
            }
            return Latencies.of(nanos, (System.nanoTime() - began) / NANOS_PER_SECOND);
        } finally {
            threads.shutdownNow();
        }
    }

    private static long[] ask(URI service, String path, String token, long deadline) throws IOException {
        LongStream.Builder nanos = LongStream.builder();
        try (KeptAlive connection = new KeptAlive(service, path, token)) {
            for (long before = System.nanoTime(); before < deadline; before = System.nanoTime()) {
                connection.ask();
                nanos.add(System.nanoTime() - before);
            }
        }
        return nanos.build().toArray();
    }
}
