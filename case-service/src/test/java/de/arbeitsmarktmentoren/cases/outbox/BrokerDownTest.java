package de.arbeitsmarktmentoren.cases.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.CaseClient;
import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.cases.Records;
import de.arbeitsmarktmentoren.cases.Topic;
import de.arbeitsmarktmentoren.stack.IdentityProvider;
import de.arbeitsmarktmentoren.stack.LocalKafka;

@CaseServiceTest
class BrokerDownTest {

    @Inject
    DataSource database;

    IdentityProvider identity;
    LocalKafka kafka;

    @Test
    void acceptsCommandsAllTheSameAndPublishesThemLater() {
        CaseClient client = new CaseClient(identity);
        Records records = new Records(database);
        records.awaitCapacityTold();
        await().until(() -> records.count("SELECT count(*) FROM outbox") == 0);
        await().until(() -> client.asMentor().get("/q/metrics").asString().contains("outbox_pending 0.0"));
        kafka.stop();

        String id = client.startedCase("2025-03-14");

        client.asMentor().get("/q/health/ready").then().statusCode(200);
        assertThat(client.asMentor().get("/q/metrics").asString()).contains("outbox_pending 1.0");
        kafka.start();
        await().atMost(Duration.ofSeconds(60)).until(() -> records.count("SELECT count(*) FROM outbox") == 0);
        try (Topic topic = new Topic(kafka.bootstrapServers())) {
            await().untilAsserted(() -> assertThat(topic.events(records.referenceOf(id))).hasSize(1));
        }
    }
}
