package de.arbeitsmarktmentoren.stats.operation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import de.arbeitsmarktmentoren.contracts.CaseEvent;
import de.arbeitsmarktmentoren.contracts.CaseTopic;
import de.arbeitsmarktmentoren.contracts.Voided;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import de.arbeitsmarktmentoren.stats.RealStack;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@RealStack
class OperationsTest {

    private static final String LETTERS = "/v1/operations/dead-letters";
    private static final String REBUILDS = "/v1/operations/rebuilds";
    private static final String SECRET = "nobody-may-see-this";

    SmallOidcServer identity;

    @Inject
    DataSource database;

    @BeforeEach
    void forgetLetters() throws SQLException {
        change("DELETE FROM dead_letter");
    }

    @ParameterizedTest
    @CsvSource({ "GET, /v1/operations/rebuilds/current", "GET, /v1/operations/rebuilds/1", "POST, /v1/operations/rebuilds",
            "POST, /v1/operations/rebuilds/1/flip", "DELETE, /v1/operations/rebuilds/1", "GET, /v1/operations/generations",
            "DELETE, /v1/operations/generations/1", "POST, /v1/operations/generations/1/return",
            "GET, /v1/operations/dead-letters", "GET, /v1/operations/dead-letters/reasons",
            "POST, /v1/operations/dead-letters/redrive?reason=MALFORMED",
            "POST, /v1/operations/dead-letters/mentoring.case-events.v1/0/1/redrive",
            "POST, /v1/operations/dead-letters/mentoring.case-events.v1/0/1/discard", "GET, /v1/operations/recount",
            "POST, /v1/operations/recount", "GET, /v1/operations/digests" })
    void areOpenToOperatorsOnly(Method method, String path) {
        for (String user : SmallOidcServer.USERS) {
            if (!user.equals("operator")) {
                assertThat(as(user).request(method, path).statusCode()).as(user).isEqualTo(403);
            }
        }
        assertThat(given().request(method, path).statusCode()).isEqualTo(401);
    }

    @Test
    void showOperatorsNoFigures() {
        assertThat(as("operator").get("/v1/live/datasets/flows/data?period=2025").statusCode()).isEqualTo(403);
    }

    @Test
    void rebuildAndSayWhere() {
        Response started = as("operator").post(REBUILDS);

        assertThat(started.statusCode()).isEqualTo(202);
        String location = started.header("Location");
        assertThat(location).endsWith(REBUILDS + "/" + started.path("generation"));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(
                () -> assertThat(as("operator").get(location).<String> path("state")).isEqualTo("FLIPPED"));
        int generation = as("operator").get(REBUILDS + "/current").path("generation");
        assertThat(as("operator").get("/v1/operations/generations").<List<Integer>> path(
                "findAll { it.answers }.generation")).containsExactly(generation);
        assertThat(as("operator").get(location).<List<String>> path("partitions.topic")).contains(CaseTopic.NAME)
                .hasSize(as("operator").get(location).path("partitions.comparison.size()"));
        assertThat(as("operator").delete(location).statusCode()).as("a rebuild that is over").isEqualTo(404);
        assertThat(as("operator").delete(REBUILDS + "/1").statusCode()).as("no rebuild, but the way back").isEqualTo(404);
    }

    @Test
    void refuseASecondRebuildAndADecisionBeforeTheComparison() throws SQLException {
        try (Connection held = database.getConnection();
                PreparedStatement lock = held.prepareStatement(
                        "SELECT pg_advisory_lock(20160, 1001)")) {
            lock.execute();
            try {
                Response second = as("operator").header("Accept-Language", "en").post(REBUILDS);

                assertThat(second.statusCode()).isEqualTo(409);
                assertThat(second.<String> path("type")).endsWith(":rebuild-running");
                assertThat(second.<String> path("title")).isEqualTo("A rebuild is running already");
            } finally {
                held.prepareStatement("SELECT pg_advisory_unlock(20160, 1001)").execute();
            }
        }
        assertThat(as("operator").post(REBUILDS + "/4711/flip").statusCode()).isEqualTo(404);
    }

    @Test
    void doNotRemoveWhatAnswers() {
        List<Integer> answering = as("operator").get("/v1/operations/generations").path("findAll { it.answers }.generation");

        assertThat(as("operator").delete("/v1/operations/generations/" + answering.get(0)).statusCode()).isEqualTo(404);
    }

    @Test
    void listLettersPageByPageWithNothingOfWhatTheyHold() throws SQLException {
        for (int offset = 0; offset < 7; offset++) {
            letter(offset, "MALFORMED", SECRET.getBytes());
        }
        letter(7, "TOO_LARGE", SECRET.getBytes());
        Set<Integer> seen = new HashSet<>();
        String next = "";
        int pages = 0;
        while (next != null) {
            Response page = as("operator").get(LETTERS + "?state=OPEN&reason=MALFORMED&limit=3" + next);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.asString()).doesNotContain(SECRET);
            seen.addAll(page.path("letters.offset"));
            next = page.path("nextCursor") == null ? null : "&after=" + page.path("nextCursor");
            pages++;
        }

        assertThat(seen).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void explainWhyAndWhatToDo() throws SQLException {
        letter(1, "MALFORMED", new byte[] { '{' });

        Response letters = as("operator").get(LETTERS);

        assertThat(letters.<String> path("letters[0].reasonLabel.de")).isEqualTo("nicht lesbar oder unmöglich");
        assertThat(letters.<String> path("letters[0].action.en")).contains("send it again");
        assertThat(letters.<String> path("letters[0].eventType")).isEqualTo("de.arbeitsmarktmentoren.mentoring.started.v1");
        assertThat(as("operator").get(LETTERS + "/reasons").<List<Integer>> path(
                "findAll { it.reason == 'MALFORMED' }.openLetters")).containsExactly(1);
    }

    @Test
    void sendALetterAgain() throws SQLException {
        letter(1, "NOT_COUNTABLE", event());
        letter(2, "MALFORMED", new byte[] { '{' });

        assertThat(as("operator").post(path(1, "redrive")).<String> path("outcome")).isEqualTo("COUNTED");
        assertThat(as("operator").post(path(2, "redrive")).<String> path("outcome")).isEqualTo("STILL_REFUSED");
        assertThat(as("operator").post(path(99, "redrive")).statusCode()).isEqualTo(404);
        assertThat(as("operator").post(path(1, "discard")).<String> path("type")).endsWith(":dead-letter-counted");
    }

    @Test
    void sendAllLettersOfAReasonAgain() throws SQLException {
        letter(1, "NOT_COUNTABLE", event());
        letter(2, "NOT_COUNTABLE", new byte[] { '{' });
        letter(3, "MALFORMED", event());

        Response sent = as("operator").post(LETTERS + "/redrive?reason=NOT_COUNTABLE");

        assertThat(sent.asString()).isEqualTo("{\"counted\":1,\"stillRefused\":1,\"notTried\":0}");
        assertThat(as("operator").get(LETTERS + "?state=OPEN").<List<Integer>> path("letters.offset"))
                .containsExactlyInAnyOrder(2, 3);
    }

    @Test
    void discardALetterForGood() throws SQLException {
        letter(1, "NOT_COUNTABLE", event());

        assertThat(as("operator").post(path(1, "discard")).statusCode()).isEqualTo(204);

        assertThat(as("operator").post(path(1, "discard")).statusCode()).isEqualTo(204);
        assertThat(as("operator").post(path(1, "redrive")).statusCode()).isEqualTo(404);
        assertThat(as("operator").get(LETTERS + "?state=DISCARDED").<List<Integer>> path("letters.offset")).containsExactly(1);
    }

    @ParameterizedTest
    @CsvSource({ "GET, ?state=SECRET, 422, unknown-code", "GET, ?reason=SECRET, 422, unknown-code",
            "GET, ?limit=201, 422, invalid-field", "GET, ?limit=0, 422, invalid-field",
            "GET, ?after=SECRET, 400, malformed-request",
            "POST, /redrive, 422, unknown-code" })
    void sayWhatMayBeAskedAndNeverWhatWas(Method method, String query, int status, String type) {
        Response refused = as("operator").request(method, LETTERS + query);

        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(refused.<String> path("type")).endsWith(":" + type);
        assertThat(refused.asString()).doesNotContain("SECRET");
    }

    @Test
    void recountNow() {
        Response recount = as("operator").post("/v1/operations/recount");

        assertThat(recount.<Boolean> path("agrees")).isTrue();
        assertThat(as("operator").get("/v1/operations/recount").<String> path("recountedAt")).isNotNull();
    }

    @Test
    void tellWhetherTheDigestsAgree() throws SQLException {
        change("DELETE FROM digest");
        change("INSERT INTO digest SELECT generation, 3, now(), now(), 5, 'a', 4, 'b', 1 FROM generation WHERE active");

        Response digests = as("operator").get("/v1/operations/digests");

        assertThat(digests.<List<Integer>> path("partition")).containsExactly(3);
        assertThat(digests.<Boolean> path("[0].agrees")).isFalse();
        change("DELETE FROM digest");
    }

    private RequestSpecification as(String user) {
        return given().auth().oauth2(identity.token(user));
    }

    private static String path(long offset, String step) {
        return LETTERS + "/" + CaseTopic.NAME + "/0/" + offset + "/" + step;
    }

    /** Readable, and without a figure that other tests would find. */
    private static byte[] event() {
        return new CaseEvent(1, new Voided()).toJson();
    }

    private void letter(long offset, String reason, byte[] raw) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        """
                                INSERT INTO dead_letter (topic, partition, record_offset, recorded_at, record_key, headers, raw, reason, detail)
                                VALUES (?, 0, ?, now(), ?, '{"ce_type": "de.arbeitsmarktmentoren.mentoring.started.v1", "x": "nobody-may-see-this"}', ?, ?, 'rule')""")) {
            insert.setString(1, CaseTopic.NAME);
            insert.setLong(2, offset);
            insert.setBytes(3, new UUID(9, offset).toString().getBytes());
            insert.setBytes(4, raw);
            insert.setString(5, reason);
            insert.executeUpdate();
        }
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = database.getConnection(); PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }
}
