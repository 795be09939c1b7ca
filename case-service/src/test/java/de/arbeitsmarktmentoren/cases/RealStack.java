package de.arbeitsmarktmentoren.cases;

import java.util.Map;

import de.arbeitsmarktmentoren.stack.IdentityProvider;
import de.arbeitsmarktmentoren.stack.LocalKafka;
import de.arbeitsmarktmentoren.stack.LocalPostgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** PostgreSQL, Kafka and an OIDC server, started once for all tests that are of the same kind. */
public class RealStack implements QuarkusTestResourceLifecycleManager {

    private LocalPostgres postgres;
    private LocalKafka kafka;
    private IdentityProvider identity;

    @Override
    public Map<String, String> start() {
        postgres = LocalPostgres.temporary();
        kafka = LocalKafka.temporary();
        identity = IdentityProvider.temporary();
        return Map.of(
                "quarkus.datasource.jdbc.url", postgres.database("cases"),
                "quarkus.datasource.username", postgres.user(),
                "quarkus.datasource.password", postgres.password(),
                "kafka.bootstrap.servers", kafka.bootstrapServers(),
                "quarkus.oidc.auth-server-url", identity.issuer().toString(),
                // Taken by tests that ask for it; by itself it would come among the events that others count.
                "outbox.digest.enabled", "false",
                // Small, so that few cases make several chunks.
                "sending.at-once", "5");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(kafka, new TestInjector.MatchesType(LocalKafka.class));
        injector.injectIntoFields(identity, new TestInjector.MatchesType(IdentityProvider.class));
    }

    @Override
    public void stop() {
        identity.close();
        kafka.close();
        postgres.close();
    }
}
