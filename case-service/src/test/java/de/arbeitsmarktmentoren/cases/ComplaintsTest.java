package de.arbeitsmarktmentoren.cases;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import de.arbeitsmarktmentoren.contracts.CaseEvent;
import de.arbeitsmarktmentoren.contracts.Mentoring;
import de.arbeitsmarktmentoren.stack.LocalKafka;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import io.restassured.response.Response;

/**
 * What users of comparable systems complained of, as promises; the README lists all fifteen, with the tests of those that are
 * not kept here.
 */
@CaseServiceTest
class ComplaintsTest {

    private static final String CHEMNITZ = "P-14511-1";
    private static final String LEIPZIG = "P-14713-1";

    DataSource database = Records.owner();

    SmallOidcServer identity;
    LocalKafka kafka;

    private CaseClient client;
    private Records records;

    @BeforeEach
    void mentor() {
        client = new CaseClient(identity);
        records = new Records(database);
    }

    @Test
    void aCorrectionReachesTheFiguresAndNoOldValueStays() {
        String id = client.startedCase("2025-12-30");

        client.change(id, "corrections", Map.of("startedOn", "2026-01-02")).then().statusCode(201);

        assertThat(lastStateOf(id).started().month()).hasToString("2026-01");
        try (Topic topic = new Topic(kafka.bootstrapServers())) {
            await().untilAsserted(() -> assertThat(topic.events(records.referenceOf(id))).hasSize(2));
        }
    }

    @Test
    void aFactCountsOnItsDayAndNotWhenItWasEntered() {
        String id = client.startedCase("2024-11-05");

        Response listed = client.asMentor().get("/v1/cases?startedFrom=2024-11-05&startedTo=2024-11-05&limit=200");

        listed.then().statusCode(200).body("items.id", hasItem(id));
        assertThat(lastStateOf(id).started().month()).hasToString("2024-11");
    }

    @Test
    void theResultOfAnEndedCaseIsCorrectedInOneRequestWithoutReopeningIt() {
        String id = dropped(client.startedCase("2025-03-14"));

        Response corrected = client.change(id, "corrections", Map.of("end", Map.of("reason", "MOVED_AWAY")));

        corrected.then().statusCode(201).body("status", equalTo("ENDED")).body("end.reason", equalTo("MOVED_AWAY"));
        assertThat(lastStateOf(id).reopenings()).isEmpty();
    }

    @Test
    void aReopeningTakesTheEndBackAndKeepsWhereItHadCounted() {
        String id = dropped(client.startedCase("2025-03-14"));

        Response reopened = client.change(id, "reopening", Map.of("reopenedOn", "2025-11-03"));

        reopened.then().statusCode(201).body("status", equalTo("ACTIVE")).body("end", nullValue());
        assertThat(lastStateOf(id).reopenings()).singleElement()
                .satisfies(reopening -> assertThat(reopening.ended().month()).hasToString("2025-09"));
    }

    @Test
    void nobodyIsAccompaniedByTwoProjectsAtOnceHenceCountedTwice() {
        String mentee = client.registeredMentee();
        client.startedCase(mentee, "2025-03-14");

        Response second = client.post("/v1/cases", Map.of("menteeId", mentee, "project", LEIPZIG, "mentor", "M-14713-1-01",
                "startedOn", "2025-04-01"));

        second.then().statusCode(409).body("type", equalTo("urn:arbeitsmarktmentoren:problem:mentee-has-open-case"));
    }

    @Test
    void whoeverIsResponsibleSeesTheCaseAndNobodyLosesItUnasked() {
        String id = client.startedCase("2025-03-14");
        CaseClient leipzig = CaseClient.of(identity, LEIPZIG);
        CaseClient chemnitz = CaseClient.of(identity, CHEMNITZ);
        leipzig.asMentor().get("/v1/cases/" + id).then().statusCode(404);

        String offer = chemnitz.change(id, "transfer-offers", Map.of("project", LEIPZIG)).then().statusCode(201).extract()
                .path("id");
        chemnitz.asMentor().get("/v1/cases/" + id).then().statusCode(200);
        leipzig.change(id, "transfer-offers/" + offer + "/acceptance",
                Map.of("mentor", "M-14713-1-01", "transferredOn", "2025-05-02")).then().statusCode(201);

        leipzig.asMentor().get("/v1/cases/" + id).then().statusCode(200).body("project", equalTo(LEIPZIG));
        assertThat(lastStateOf(id).started().project()).isEqualTo(CHEMNITZ);
    }

    @Test
    void ofTwoEditsAtOnceTheSecondLearnsOfTheFirst() {
        String id = client.startedCase("2025-03-14");
        String seen = client.asMentor().get("/v1/cases/" + id).getHeader("ETag");
        client.change(id, "placements", CaseClient.aPlacement("2025-08-31")).then().statusCode(201);

        Response second = client.once().header("If-Match", seen).body(CaseClient.anEnd("2025-09-30", "CONTACT_LOST"))
                .post("/v1/cases/" + id + "/end");

        second.then().statusCode(412).header("ETag", "\"v2\"");
        client.asMentor().get("/v1/cases/" + id).then().body("status", equalTo("AFTERCARE"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/Berlin" })
    void aDayStaysThatDayInEveryTimeZone(String zone) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            String id = client.startedCase("2025-03-30");

            client.asMentor().get("/v1/cases/" + id).then().body("startedOn", equalTo("2025-03-30"));
            assertThat(records.texts("SELECT started_on::text FROM mentoring_case WHERE id = ?::uuid", id))
                    .containsExactly(LocalDate.of(2025, 3, 30).toString());
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void aCodeThatAnOlderClientDoesNotKnowBreaksNothing() {
        Map<String, Map<String, Object>> schemas = given().get("/q/openapi?format=json").path("components.schemas");

        // Only sets that never grow within a version are enums; codes of lists are texts.
        List<String> closed = schemas.entrySet().stream().filter(schema -> schema.getValue().containsKey("enum"))
                .map(Map.Entry::getKey).sorted().toList();
        assertThat(closed).isSubsetOf("EndKind", "ImportState", "Meaning", "Outcome", "Status");
        assertThat(schemas.toString()).doesNotContain("EMPLOYMENT_INSURED,", "FEMALE,");
    }

    private String dropped(String id) {
        client.change(id, "end", CaseClient.anEnd("2025-09-30", "CONTACT_LOST")).then().statusCode(201);
        return id;
    }

    private Mentoring lastStateOf(String id) {
        List<String> bodies = records.eventsOf(id);
        return (Mentoring) CaseEvent
                .fromJson(bodies.get(bodies.size() - 1).getBytes(java.nio.charset.StandardCharsets.UTF_8)).state();
    }
}
