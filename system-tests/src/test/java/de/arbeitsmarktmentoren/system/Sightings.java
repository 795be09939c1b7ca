package de.arbeitsmarktmentoren.system;

import java.io.IOException;
import java.net.URI;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Looks at one figure without a pause and notes when it first was how high. */
final class Sightings implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final NavigableMap<Long, Long> nanosByValue = new ConcurrentSkipListMap<>();
    private final KeptAlive connection;
    private final Thread looking = new Thread(this::look, "sightings");
    private volatile boolean closing;

    Sightings(URI service, String path, String token) throws IOException {
        connection = new KeptAlive(service, path, token);
        looking.start();
    }

    boolean hasSeen(long value) {
        return nanosByValue.ceilingEntry(value) != null;
    }

    /** When it was first that high, or higher. */
    long nanosOf(long value) {
        return nanosByValue.ceilingEntry(value).getValue();
    }

    @Override
    public void close() throws IOException {
        closing = true;
        connection.close();
    }

    private void look() {
        try {
            while (!closing) {
                long value = JSON.readTree(connection.ask()).path("observations").path(0).path("value").asLong();
                nanosByValue.putIfAbsent(value, System.nanoTime());
            }
        } catch (IOException e) {
            if (!closing) {
                throw new AssertionError("the figure cannot be looked at", e);
            }
        }
    }
}
