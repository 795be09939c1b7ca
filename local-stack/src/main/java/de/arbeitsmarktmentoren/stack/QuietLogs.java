package de.arbeitsmarktmentoren.stack;

import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Silences the servers in this JVM, which print hundreds of lines of configuration at each start, down to what went wrong. */
final class QuietLogs {

    /** Held here, because a logger that nobody holds forgets its level. */
    private static final Map<Logger, Level> LEVELS = Map.of(
            logger("org.apache.kafka"), Level.WARNING,
            logger("kafka"), Level.WARNING,
            logger("state.change.logger"), Level.WARNING,
            logger("io.zonky"), Level.WARNING,
            logger("okhttp3"), Level.WARNING,
            logger("mockwebserver"), Level.WARNING,
            logger("no.nav"), Level.WARNING,
            logger("org.apache.kafka.controller.QuorumController"), Level.SEVERE,
            logger("org.apache.kafka.clients.NetworkClient"), Level.SEVERE,
            logger("org.apache.kafka.clients.consumer.internals.OffsetFetcherUtils"), Level.SEVERE);

    private QuietLogs() {
    }

    static void please() {
        // The broker brings Log4j, whose own shutdown hook fails with a stack trace when Ctrl-C comes while it starts.
        System.setProperty("log4j.shutdownHookEnabled", "false");
        LEVELS.forEach(Logger::setLevel);
    }

    private static Logger logger(String name) {
        return Logger.getLogger(name);
    }
}
