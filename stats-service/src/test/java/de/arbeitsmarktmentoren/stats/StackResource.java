package de.arbeitsmarktmentoren.stats;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.CaseTopic;
import de.arbeitsmarktmentoren.contracts.Subject;
import de.arbeitsmarktmentoren.stack.DatabaseRoles;
import de.arbeitsmarktmentoren.stack.LocalKafka;
import de.arbeitsmarktmentoren.stack.LocalPostgres;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** What stands behind the service in its tests. */
public class StackResource implements QuarkusTestResourceLifecycleManager {

    private @Nullable LocalPostgres postgres;
    private @Nullable LocalKafka kafka;
    private @Nullable SmallOidcServer identity;

    @Override
    public Map<String, String> start() {
        postgres = LocalPostgres.temporary();
        DatabaseRoles roles = postgres.roles("stats");
        String database = postgres.database("stats");
        kafka = LocalKafka.temporary();
        identity = SmallOidcServer.temporary();
        kafka.createTopic(CaseTopic.NAME, CaseTopic.PARTITIONS, CaseTopic.CONFIG);
        for (Subject subject : Subject.values()) {
            kafka.createTopic(subject.topic(), Subject.PARTITIONS, Subject.CONFIG);
        }
        return new HashMap<>(Map.of(
                "quarkus.datasource.jdbc.url", database,
                "quarkus.datasource.username", roles.service().user(),
                "quarkus.datasource.password", roles.service().password(),
                "quarkus.flyway.username", roles.owner().user(),
                "quarkus.flyway.password", roles.owner().password(),
                "kafka.bootstrap.servers", kafka.bootstrapServers(),
                "quarkus.oidc.auth-server-url", identity.issuer().toString(),
                // More than any test asks in a second.
                "rate-limit.per-second", "1000000",
                "rate-limit.burst", "1000000",
                "quarkus.http.test-port", "0"));
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(identity, new TestInjector.MatchesType(SmallOidcServer.class));
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
