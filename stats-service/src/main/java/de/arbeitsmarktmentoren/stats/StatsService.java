package de.arbeitsmarktmentoren.stats;

import java.util.Optional;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The entrance. Says in one line what must be set, before a framework can say it in a hundred. */
@QuarkusMain
public final class StatsService {

    private static final int BAD_CONFIGURATION = 78;

    StatsService() {
    }

    /** Ends with 78 (configuration) if something is missing or cannot be meant. */
    public static void main(String... args) {
        Optional<String> refusal = new Settings(System::getenv, System::getProperty).refusal();
        if (refusal.isEmpty()) {
            Quarkus.run(args);
        } else {
            System.err.println("stats-service does not start: " + refusal.get());
            System.exit(BAD_CONFIGURATION);
        }
    }
}
