package de.arbeitsmarktmentoren.cases;

import static de.arbeitsmarktmentoren.cases.CaseClient.aPerson;
import static de.arbeitsmarktmentoren.cases.CaseClient.anAgreement;
import static de.arbeitsmarktmentoren.cases.CaseClient.anEnd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import de.arbeitsmarktmentoren.stack.demo.DemoUser;
import io.restassured.response.Response;

@CaseServiceTest
class IdempotencyTest {

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
    void answersARepetitionAsTheFirstTime() {
        var agreement = anAgreement(client.registeredMentee(), "2025-03-14");
        Response first = client.once(key).body(agreement).post("/v1/cases");

        Response second = client.once(key).body(agreement).post("/v1/cases");

        first.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        second.then().statusCode(201).header("Idempotency-Replayed", "true").header("ETag", first.header("ETag"))
                .header("Location", first.header("Location"));
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(records.eventsOf(first.path("id"))).hasSize(1);
    }

    @Test
    void answersARepetitionBeforeItLooksAtTheVersion() {
        String id = client.startedCase("2025-03-14");
        for (String replayed : new String[] { null, "true" }) {
            client.once(key).header("If-Match", "\"v1\"").body(anEnd("2025-04-30", "CONTACT_LOST"))
                    .post("/v1/cases/" + id + "/end").then().statusCode(201).header("Idempotency-Replayed", equalTo(replayed));
        }
    }

    @Test
    void refusesAnotherRequestWithTheSameKey() {
        client.once(key).body(aPerson()).post("/v1/mentees").then().statusCode(201);

        client.once(key).body("{}").post("/v1/mentees").then().statusCode(422)
                .body("type", equalTo("urn:arbeitsmarktmentoren:problem:idempotency-key-reused"));
    }

    @Test
    void letsARefusedRequestBeRepairedUnderItsKey() {
        client.once(key).body("{}").post("/v1/mentees").then().statusCode(422);

        client.once(key).body(aPerson()).post("/v1/mentees").then().statusCode(201);
    }

    @Test
    void runsTwinsThatComeAtOnceOnlyOnce() {
        var agreement = anAgreement(client.registeredMentee(), "2025-03-14");

        List<Response> answers = IntStream.range(0, 8)
                .mapToObj(twin -> CompletableFuture.supplyAsync(() -> client.once(key).body(agreement).post("/v1/cases")))
                .toList().stream().map(CompletableFuture::join).toList();

        assertThat(answers).allMatch(answer -> answer.statusCode() == 201);
        assertThat(answers).extracting(Response::asString).containsOnly(answers.get(0).asString());
        assertThat(answers).filteredOn(answer -> answer.header("Idempotency-Replayed") == null).hasSize(1);
    }

    @Test
    void keepsNoHashThatCouldBeGuessed() {
        String body = "{\"project\":\"P-14511-1\",\"givenName\":\"Zhalaneh\",\"familyName\":\"Unverwechselbar\",\"birthDate\":\"1998-04-03\",\"profile\":"
                + "{\"gender\":\"FEMALE\",\"originGroup\":\"SY\",\"qualification\":\"NONE\",\"seeksProtection\":true}}";

        client.once(key).body(body).post("/v1/mentees").then().statusCode(201);

        String kept = "SELECT count(*) FROM idempotency_key WHERE key = ? AND request_hash ";
        assertThat(records.count(kept + "= sha256(convert_to(?, 'UTF8'))", key, "POST /v1/mentees\n" + body)).isZero();
        assertThat(records.count(kept + "= sha256((SELECT secret FROM person.request_secret) || sha256(convert_to(?, 'UTF8')))",
                key, "POST /v1/mentees\n" + body)).isOne();
        assertThat(records.count("SELECT length(secret) FROM person.request_secret")).isEqualTo(32);
    }

    @Test
    void doesNotWaitForEverForATwin() throws Exception {
        try (Connection twin = database.getConnection()) {
            twin.setAutoCommit(false);
            try (var claim = twin
                    .prepareStatement("INSERT INTO idempotency_key (caller, key, request_hash) VALUES (?, ?, '')")) {
                claim.setString(1, DemoUser.subject("mentor"));
                claim.setString(2, key);
                claim.executeUpdate();
            }

            client.once(key).body(aPerson()).post("/v1/mentees").then().statusCode(409).header("Retry-After", "1")
                    .body("type", equalTo("urn:arbeitsmarktmentoren:problem:request-in-progress"));

            twin.rollback();
        }
    }
}
