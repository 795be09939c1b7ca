package de.arbeitsmarktmentoren.stack;

import static java.util.Map.entry;

import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Silences the servers in this JVM, which print hundreds of lines of configuration at each start, down to what went wrong. */
final class QuietLogs {

    /** Held here, because a logger that nobody holds forgets its level. */
    private static final Map<Logger, Level> LEVELS = Map.ofEntries(
            entry(logger("org.apache.kafka"), Level.WARNING),
            entry(logger("kafka"), Level.WARNING),
            entry(logger("state.change.logger"), Level.WARNING),
            entry(logger("io.zonky"), Level.WARNING),
            entry(logger("okhttp3"), Level.WARNING),
            entry(logger("mockwebserver"), Level.WARNING),
            entry(logger("no.nav"), Level.WARNING),
            // With a stack trace what a caller did wrong, who is told so anyway.
            entry(logger("no.nav.security.mock.oauth2.http.OAuth2HttpRequestHandler"), Level.OFF),
            entry(logger("org.apache.kafka.controller.QuorumController"), Level.SEVERE),
            entry(logger("org.apache.kafka.clients.NetworkClient"), Level.SEVERE),
            entry(logger("org.apache.kafka.clients.consumer.internals.OffsetFetcherUtils"), Level.SEVERE));

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
