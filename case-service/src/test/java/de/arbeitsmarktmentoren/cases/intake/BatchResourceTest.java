package de.arbeitsmarktmentoren.cases.intake;

import static de.arbeitsmarktmentoren.cases.CaseClient.anAgreement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.CaseClient;
import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.cases.Records;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import io.restassured.response.Response;

@CaseServiceTest
class BatchResourceTest {

    DataSource database = Records.owner();

    SmallOidcServer identity;
    CaseClient client;
    Records records;
    String key;

    @BeforeEach
    void setUp() {
        client = new CaseClient(identity);
        records = new Records(database);
        key = UUID.randomUUID().toString();
    }

    @Test
    void answersEachItemForItself() {
        String busy = client.registeredMentee();
        client.startedCase(busy, "2025-03-14");

        Response answer = send(List.of(anAgreement(client.registeredMentee(), "2025-03-14"), anAgreement(busy, "2025-04-14"),
                anAgreement(client.registeredMentee(), "2999-01-01"), anAgreement(client.registeredMentee(), "2025-03-15")));

        answer.then().statusCode(200).body("items.index", contains(0, 1, 2, 3))
                .body("items.status", contains(201, 409, 422, 201))
                .body("items[0].caseId", notNullValue()).body("items[0].version", equalTo(1))
                .body("items[1].problem.type", endsWith(":mentee-has-open-case"))
                .body("items[2].problem.errors[0].pointer", equalTo("/startedOn"));
        client.asMentor().get("/v1/cases/" + answer.path("items[3].caseId")).then().statusCode(200);
    }

    @Test
    void refusesAForeignMenteeAndKeepsWhatIsOwn() {
        CaseClient elsewhere = CaseClient.of(identity, "P-14713-1");
        Map<String, Object> person = new HashMap<>(CaseClient.aPerson());
        person.put("project", "P-14713-1");
        String foreign = elsewhere.post("/v1/mentees", person).then().statusCode(201).extract().path("id");
        String before = elsewhere.asMentor().get("/v1/mentees/" + foreign).asString();
        client = CaseClient.of(identity, "P-14511-1");

        Response answer = send(
                List.of(anAgreement(foreign, "2025-03-14"), anAgreement(client.registeredMentee(), "2025-03-14")));

        answer.then().statusCode(200).body("items.status", contains(422, 201))
                .body("items[0].problem.errors.pointer", contains("/menteeId"))
                .body("items[0].problem.errors.rule", contains("unknown-mentee"));
        assertThat(elsewhere.asMentor().get("/v1/mentees/" + foreign).asString()).isEqualTo(before);
        assertThat(records.count("SELECT count(*) FROM mentoring_case WHERE mentee_id = ?::uuid", foreign)).isZero();
    }

    @Test
    void doesItemsOnceAndTriesRefusedOnesAgain() {
        Map<String, ?> good = anAgreement(client.registeredMentee(), "2025-03-14");
        String later = client.registeredMentee();
        Response first = send(List.of(good, anAgreement(later, "2999-01-01")));

        Response second = send(List.of(good, anAgreement(later, "2025-03-14")));

        second.then().statusCode(200).body("items.status", contains(201, 201))
                .body("items[0].caseId", equalTo(first.path("items[0].caseId")));
        assertThat(records.eventsOf(first.path("items[0].caseId"))).hasSize(1);
    }

    @Test
    void refusesAnotherItemInPlaceOfOneThatWasDone() {
        send(List.of(anAgreement(client.registeredMentee(), "2025-03-14")));

        send(List.of(anAgreement(client.registeredMentee(), "2025-03-14"))).then().statusCode(200)
                .body("items.status", contains(422))
                .body("items[0].problem.type", endsWith(":idempotency-key-reused"));
    }

    @Test
    void waitsOnlyOnceForADatabaseThatIsBusy() throws SQLException {
        String locked = client.registeredMentee();
        List<Map<String, ?>> items = List.of(anAgreement(client.registeredMentee(), "2025-03-14"),
                anAgreement(locked, "2025-03-14"), anAgreement(client.registeredMentee(), "2025-03-14"));

        Response meanwhile = whileLocked(locked, () -> send(items));

        meanwhile.then().statusCode(200).body("items.index", contains(0, 1, 2)).body("items.status", contains(201, 503, 503));
        send(items).then().statusCode(200).body("items.status", contains(201, 201, 201));
    }

    private Response whileLocked(String menteeId, Supplier<Response> request) throws SQLException {
        try (Connection other = database.getConnection()) {
            other.setAutoCommit(false);
            try (PreparedStatement lock = other.prepareStatement("SELECT FROM person.mentee WHERE id = ?::uuid FOR UPDATE")) {
                lock.setString(1, menteeId);
                lock.executeQuery();
                return request.get();
            } finally {
                other.rollback();
                other.setAutoCommit(true);
            }
        }
    }

    @Test
    void refusesABatchThatIsNone() {
        client.once().body(Map.of("items", List.of())).post("/v1/cases/batch").then().statusCode(422)
                .body("errors.pointer", contains("/items"));
        client.once().body(Map.of("items", Collections.singletonList(null))).post("/v1/cases/batch").then().statusCode(422)
                .body("errors.pointer", contains("/items/0"));
        client.once().body(Map.of("items", Collections.nCopies(501, Map.of()))).post("/v1/cases/batch").then().statusCode(422);
        client.asMentor().contentType("application/json").body(Map.of("items", List.of(Map.of()))).post("/v1/cases/batch")
                .then()
                .statusCode(400).body("type", endsWith(":missing-idempotency-key"));
    }

    private Response send(List<Map<String, ?>> items) {
        return client.once(key).body(Map.of("items", items)).post("/v1/cases/batch");
    }
}
