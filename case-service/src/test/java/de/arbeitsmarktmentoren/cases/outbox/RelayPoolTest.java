package de.arbeitsmarktmentoren.cases.outbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.cases.Topic;
import de.arbeitsmarktmentoren.contracts.CaseEvent;
import de.arbeitsmarktmentoren.contracts.CaseEventType;
import de.arbeitsmarktmentoren.contracts.Voided;
import de.arbeitsmarktmentoren.stack.LocalKafka;
import io.quarkus.test.common.http.TestHTTPResource;

/** Who publishes and who answers requests do not wait for each other at the pool. */
@CaseServiceTest
class RelayPoolTest {

    @Inject
    DataSource requests;

    @Inject
    @io.quarkus.agroal.DataSource("relay")
    DataSource relay;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int size;

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    LocalKafka kafka;

    private final List<Connection> taken = new ArrayList<>();

    @AfterEach
    void giveBack() throws SQLException {
        for (Connection connection : taken) {
            connection.close();
        }
    }

    @Test
    void publishesAndTellsWhatWaitsWhileRequestsHoldEveryConnection() throws SQLException {
        UUID reference = UUID.randomUUID();
        takeAll();

        OutboxTable.insert(taken.get(0), NewEvent.of(reference, new CaseEvent(1, new Voided()), CaseEventType.VOIDED),
                Instant.now());

        try (Topic topic = new Topic(kafka.bootstrapServers())) {
            await().untilAsserted(() -> assertThat(topic.events(reference.toString())).hasSize(1));
        }
        await().untilAsserted(() -> assertThat(given().get(metrics).asString())
                .contains("outbox_pending 0.0"));
    }

    @Test
    void replacesAConnectionThatTheDatabaseEndedBecauseATransactionTookTooLong() throws SQLException {
        assertThatThrownBy(() -> RelayStore.inTransaction(relay, connection -> connection.createStatement()
                .execute("SET LOCAL transaction_timeout = 100; SELECT pg_sleep(5)"))).isInstanceOfSatisfying(
                        SQLException.class, each -> assertThat(each.getSQLState()).as("the first failure").isEqualTo("25P04"));

        for (int each = 0; each < 5; each++) {
            boolean answered = RelayStore.inTransaction(relay, connection -> connection.createStatement().execute("SELECT 1"));
            assertThat(answered).isTrue();
        }
    }

    @Test
    void limitsEveryStatementAlsoOverConnectionsThatMigrationsHaveUsed() throws SQLException {
        takeAll();

        for (Connection connection : taken) {
            assertThat(limits(connection)).containsExactly("2s", "10s");
        }
        try (Connection connection = relay.getConnection()) {
            assertThat(limits(connection)).containsExactly("2s", "10s");
        }
    }

    private void takeAll() throws SQLException {
        while (taken.size() < size) {
            taken.add(requests.getConnection());
        }
    }

    private static List<String> limits(Connection connection) throws SQLException {
        return List.of(shown(connection, "lock_timeout"), shown(connection, "statement_timeout"));
    }

    private static String shown(Connection connection, String setting) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("SHOW " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
