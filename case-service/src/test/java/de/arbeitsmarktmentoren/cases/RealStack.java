package de.arbeitsmarktmentoren.cases;

import java.util.HashMap;
import java.util.Map;

import de.arbeitsmarktmentoren.stack.DatabaseRole;
import de.arbeitsmarktmentoren.stack.DatabaseRoles;
import de.arbeitsmarktmentoren.stack.LocalKafka;
import de.arbeitsmarktmentoren.stack.LocalPostgres;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** PostgreSQL, Kafka and an OIDC server, started once for all tests that are of the same kind. */
public class RealStack implements QuarkusTestResourceLifecycleManager {

    private LocalPostgres postgres;
    private LocalKafka kafka;
    private SmallOidcServer identity;

    @Override
    public Map<String, String> start() {
        postgres = LocalPostgres.temporary();
        kafka = LocalKafka.temporary();
        identity = SmallOidcServer.temporary();
        String database = postgres.database("cases");
        DatabaseRoles roles = postgres.roles("cases");
        Map<String, String> told = new HashMap<>(Map.of("quarkus.datasource.jdbc.url", database,
                "kafka.bootstrap.servers", kafka.bootstrapServers(),
                "quarkus.oidc.auth-server-url", identity.issuer().toString(),
                // Taken by tests that ask for it; by itself it would come among the events that others count.
                "outbox.digest.enabled", "false",
                // In the day it comes five minutes after the start, and would erase whom some test has made due.
                "privacy.run.enabled", "false",
                // A seal between two steps of a test would take what the test is about to seal, and its line comes into the log.
                "audit.seal-every", "PT24H",
                // Tests send as fast as they can.
                "rate-limit.per-second", "10000",
                "rate-limit.burst", "10000",
                // Small, so that few cases make several chunks.
                "sending.at-once", "5"));
        told.putAll(role("quarkus.datasource", roles.service()));
        told.putAll(role("quarkus.datasource.relay", roles.relay()));
        told.putAll(role("quarkus.flyway", roles.owner()));
        return told;
    }

    private static Map<String, String> role(String prefix, DatabaseRole role) {
        return Map.of(prefix + ".username", role.user(), prefix + ".password", role.password());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(postgres, new TestInjector.MatchesType(LocalPostgres.class));
        injector.injectIntoFields(kafka, new TestInjector.MatchesType(LocalKafka.class));
        injector.injectIntoFields(identity, new TestInjector.MatchesType(SmallOidcServer.class));
    }

    @Override
    public void stop() {
        identity.close();
        kafka.close();
        postgres.close();
    }
}
