package de.arbeitsmarktmentoren.stats;

import java.util.List;
import java.util.Optional;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The entrance. Says in one line what must be set, before a framework can say it in a hundred. */
@QuarkusMain
public final class StatsService {

    /** The database as the service and as the owner of its tables, the broker, and who issues tokens. */
    static final List<String> REQUIRED = List.of("QUARKUS_DATASOURCE_JDBC_URL", "QUARKUS_DATASOURCE_USERNAME",
            "QUARKUS_DATASOURCE_PASSWORD", "QUARKUS_FLYWAY_USERNAME", "QUARKUS_FLYWAY_PASSWORD", "KAFKA_BOOTSTRAP_SERVERS",
            "QUARKUS_OIDC_AUTH_SERVER_URL");

    /** As in sysexits.h: whoever starts it again without changing the configuration gets the same. */
    private static final int BAD_CONFIGURATION = 78;

    private StatsService() {
    }

    /** Ends with 78 (configuration) if something is missing or cannot be meant. */
    public static void main(String... args) {
        Optional<String> refusal = new Settings(REQUIRED, System::getenv, System::getProperty).refusal();
        if (refusal.isEmpty()) {
            Quarkus.run(args);
        } else {
            System.err.println("stats-service does not start: " + refusal.get());
            System.exit(BAD_CONFIGURATION);
        }
    }
}
