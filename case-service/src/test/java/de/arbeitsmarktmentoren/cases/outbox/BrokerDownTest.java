package de.arbeitsmarktmentoren.cases.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.CaseClient;
import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.cases.Records;
import de.arbeitsmarktmentoren.cases.Topic;
import de.arbeitsmarktmentoren.stack.LocalKafka;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import io.quarkus.test.common.http.TestHTTPResource;

@CaseServiceTest
class BrokerDownTest {

    DataSource database = Records.owner();

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    SmallOidcServer identity;
    LocalKafka kafka;

    @Test
    void acceptsCommandsAllTheSameAndPublishesThemLater() {
        CaseClient client = new CaseClient(identity);
        Records records = new Records(database);
        records.awaitCapacityTold();
        await().until(() -> records.count("SELECT count(*) FROM outbox") == 0);
        await().until(() -> given().get(metrics).asString().contains("outbox_pending 0.0"));
        kafka.stop();

        String id = client.startedCase("2025-03-14");

        given().get(metrics.resolve("health/ready")).then().statusCode(200);
        assertThat(given().get(metrics).asString()).contains("outbox_pending 1.0");
        kafka.start();
        await().atMost(Duration.ofSeconds(60)).until(() -> records.count("SELECT count(*) FROM outbox") == 0);
        try (Topic topic = new Topic(kafka.bootstrapServers())) {
            await().untilAsserted(() -> assertThat(topic.events(records.referenceOf(id))).hasSize(1));
        }
    }
}
