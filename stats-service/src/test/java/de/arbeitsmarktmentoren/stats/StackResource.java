package de.arbeitsmarktmentoren.stats;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.CaseTopic;
import de.arbeitsmarktmentoren.contracts.Subject;
import de.arbeitsmarktmentoren.stack.IdentityProvider;
import de.arbeitsmarktmentoren.stack.LocalKafka;
import de.arbeitsmarktmentoren.stack.LocalPostgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** What stands behind the service in its tests. */
public class StackResource implements QuarkusTestResourceLifecycleManager {

    private @Nullable LocalPostgres postgres;
    private @Nullable LocalKafka kafka;
    private @Nullable IdentityProvider identity;

    @Override
    public Map<String, String> start() {
        postgres = LocalPostgres.temporary();
        kafka = LocalKafka.temporary();
        identity = IdentityProvider.temporary();
        kafka.createTopic(CaseTopic.NAME, CaseTopic.PARTITIONS, CaseTopic.CONFIG);
        for (Subject subject : Subject.values()) {
            kafka.createTopic(subject.topic(), Subject.PARTITIONS, Subject.CONFIG);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", postgres.database("stats"),
                "quarkus.datasource.username", postgres.user(),
                "quarkus.datasource.password", postgres.password(),
                "kafka.bootstrap.servers", kafka.bootstrapServers(),
                "quarkus.oidc.auth-server-url", identity.issuer().toString(),
                "quarkus.http.test-port", "0");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(identity, new TestInjector.MatchesType(IdentityProvider.class));
    }

    @Override
    public void stop() {
        if (identity != null) {
            identity.close();
        }
        if (kafka != null) {
            kafka.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }
}
