package de.arbeitsmarktmentoren.stack;

import java.util.HashMap;
import java.util.Map;

/** What a service is told at its start, as variables of its environment: where it listens and what it stands on. */
final class ServiceEnvironment {

    private final LocalPostgres postgres;
    private final LocalKafka kafka;
    private final OidcServer oidcServer;
    private final Map<String, String> settings;

    /** @param settings that differ from the usual ones */
    ServiceEnvironment(LocalPostgres postgres, LocalKafka kafka, OidcServer oidcServer, Map<String, String> settings) {
        this.postgres = postgres;
        this.kafka = kafka;
        this.oidcServer = oidcServer;
        this.settings = settings;
    }

    /** @param database {@code cases} or {@code stats}, which is created if it is not there */
    Map<String, String> of(String database, int port, int managementPort) {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(managementPort));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.database(database));
        putRoles(environment, database);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", oidcServer.issuer().toString());
        environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        // One user loads the whole demo year.
        environment.put("RATE_LIMIT_PER_SECOND", "1000");
        environment.put("RATE_LIMIT_BURST", "1000");
        environment.putAll(settings);
        return environment;
    }

    private void putRoles(Map<String, String> environment, String database) {
        DatabaseRoles roles = postgres.roles(database);
        put(environment, "QUARKUS_FLYWAY", roles.owner());
        put(environment, "QUARKUS_DATASOURCE", roles.service());
        DatabaseRole relay = roles.relay();
        if (relay != null) {
            put(environment, "QUARKUS_DATASOURCE_RELAY", relay);
        }
    }

    private static void put(Map<String, String> environment, String prefix, DatabaseRole role) {
        environment.put(prefix + "_USERNAME", role.user());
        environment.put(prefix + "_PASSWORD", role.password());
    }
}
