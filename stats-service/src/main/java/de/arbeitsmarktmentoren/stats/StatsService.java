package de.arbeitsmarktmentoren.stats;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** The entrance. Says in one line what must be set, before a framework can say it in a hundred. */
@QuarkusMain
public final class StatsService {

    private static final int BAD_CONFIGURATION = 78;

    private static final List<String> REQUIRED = List.of("QUARKUS_DATASOURCE_JDBC_URL", "QUARKUS_DATASOURCE_USERNAME",
            "QUARKUS_DATASOURCE_PASSWORD", "KAFKA_BOOTSTRAP_SERVERS", "QUARKUS_OIDC_AUTH_SERVER_URL");

    StatsService() {
    }

    /** Ends with 78 (configuration) if something is missing. */
    public static void main(String... args) {
        List<String> missing = REQUIRED.stream().filter(StatsService::isMissing).toList();
        if (missing.isEmpty()) {
            Quarkus.run(args);
        } else {
            System.err.println("stats-service does not start: set " + String.join(", ", missing)
                    + " in the environment (database, broker, issuer of tokens)");
            System.exit(BAD_CONFIGURATION);
        }
    }

    private static boolean isMissing(String variable) {
        return isBlank(System.getenv(variable)) && isBlank(System.getProperty(propertyOf(variable)));
    }

    private static boolean isBlank(@Nullable String value) {
        return value == null || value.isBlank();
    }

    /** Such as {@code quarkus.oidc.auth-server-url}: the dash is where a name has two words. */
    private static String propertyOf(String variable) {
        return variable.toLowerCase(Locale.ROOT).replace('_', '.').replace("auth.server.url", "auth-server-url");
    }
}
