package de.arbeitsmarktmentoren.cases.mentoring;

import static de.arbeitsmarktmentoren.cases.CaseClient.aPlacement;
import static de.arbeitsmarktmentoren.cases.CaseClient.anAgreement;
import static de.arbeitsmarktmentoren.cases.CaseClient.anEnd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.CaseClient;
import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.cases.Records;
import de.arbeitsmarktmentoren.cases.Topic;
import de.arbeitsmarktmentoren.contracts.CaseEvent;
import de.arbeitsmarktmentoren.contracts.CaseTopic;
import de.arbeitsmarktmentoren.stack.LocalKafka;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import io.restassured.response.Response;

@CaseServiceTest
class CaseResourceTest {

    DataSource database = Records.owner();

    SmallOidcServer identity;
    LocalKafka kafka;
    CaseClient client;
    Records records;

    @BeforeEach
    void setUp() {
        client = new CaseClient(identity);
        records = new Records(database);
    }

    @Test
    void startsAMentoring() {
        String menteeId = client.registeredMentee();

        var answer = client.post("/v1/cases", anAgreement(menteeId, "2025-03-14"));

        answer.then().statusCode(201).header("ETag", "\"v1\"")
                .header("Location", equalTo("/v1/cases/" + answer.path("id")))
                .body("version", equalTo(1)).body("status", equalTo("ACTIVE")).body("menteeId", equalTo(menteeId))
                .body("district", equalTo("14511"))
                .body("targetGroups", contains("WITHOUT_VOCATIONAL_QUALIFICATION", "WOMEN_SEEKING_PROTECTION"))
                .body("placements", hasSize(0)).body("end", nullValue()).body("$", not(hasKey("reference")));
        client.asMentor().get("/v1/cases").then().body("items", everyItem(not(hasKey("reference"))));
    }

    @Test
    void recordsOneEventWithEachStep() {
        String id = client.startedCase("2025-03-14");

        client.change(id, "placements", aPlacement("2025-08-31")).then().statusCode(201).header("ETag", "\"v2\"")
                .body("status", equalTo("AFTERCARE")).body("placements[0].project", equalTo("P-14511-1"));
        client.change(id, "end", anEnd("2025-09-30", "GOAL_REACHED")).then().statusCode(201).body("end.kind",
                equalTo("SUCCESS"));

        assertThat(records.eventsOf(id)).hasSize(3);
        assertThat(records.eventsOf(id).get(2)).contains("\"version\":3", "\"month\":\"2025-08\"", "\"afterMonths\":5")
                .doesNotContain("2025-08-31");
    }

    @Test
    void publishesWhatItRecorded() {
        String id = client.startedCase("2025-03-14");
        client.change(id, "end", anEnd("2025-04-30", "CONTACT_LOST"));
        String reference = records.referenceOf(id);

        try (Topic topic = new Topic(kafka.bootstrapServers())) {
            await().untilAsserted(() -> assertThat(topic.events(reference)).hasSize(2));
            var events = topic.events(reference);
            assertThat(events).extracting(event -> CaseEvent.fromJson(event.value()).version()).containsExactly(1L, 2L);
            assertThat(events).extracting(event -> Topic.header(event, CaseTopic.HEADER_TYPE)).containsExactly(
                    "de.arbeitsmarktmentoren.mentoring.started.v1", "de.arbeitsmarktmentoren.mentoring.dropped.v1");
            assertThat(Topic.header(events.get(0), CaseTopic.HEADER_SPEC_VERSION)).isEqualTo("1.0");
        }
    }

    @Test
    void keepsPersonalDataOutOfEvents() {
        String menteeId = client.registeredMentee();
        String id = client.startedCase(menteeId, "2025-03-14");
        String reference = records.referenceOf(id);

        try (Topic topic = new Topic(kafka.bootstrapServers())) {
            await().untilAsserted(() -> assertThat(topic.events(reference)).hasSize(1));
            assertThat(topic.everything()).map(Topic::text).allSatisfy(text -> assertThat(text)
                    .doesNotContain(CaseClient.GIVEN_NAME, CaseClient.FAMILY_NAME, "1998-04-03", id, menteeId));
            assertThat(topic.events(reference)).map(Topic::text).allSatisfy(text -> assertThat(text).contains(reference));
        }
        assertThat(records.count("SELECT count(*) FROM case_event WHERE body ~ ? OR body ~ ? OR body ~ ?",
                CaseClient.GIVEN_NAME, CaseClient.FAMILY_NAME, "1998-04-03")).isZero();
        assertThat(records.count("SELECT count(*) FROM idempotency_key WHERE body ~ ?", CaseClient.FAMILY_NAME)).isZero();
    }

    @Test
    void leavesNothingBehindWhenAStepIsRefused() {
        String id = client.startedCase("2025-03-14");

        client.change(id, "placements", aPlacement("2025-03-13")).then().statusCode(422)
                .body("errors.pointer", contains("/placedOn")).body("errors.rule", contains("not-before-started"));

        client.asMentor().get("/v1/cases/" + id).then().body("version", equalTo(1));
        assertThat(records.eventsOf(id)).hasSize(1);
    }

    @Test
    void namesEveryWrongFieldAtOnce() {
        client.post("/v1/cases", Map.of("menteeId", "7", "project", "P-00000-1", "startedOn", "31.12.2025")).then()
                .statusCode(422).body("type", equalTo("urn:arbeitsmarktmentoren:problem:invalid-field"))
                .body("errors.pointer.sort()", contains("/menteeId", "/mentor", "/project", "/startedOn"));
    }

    @Test
    void refusesAMentorOfAnotherProject() {
        var request = Map.of("menteeId", client.registeredMentee(), "project", "P-14511-1", "mentor", "M-14713-1-01",
                "startedOn", "2025-03-14");

        client.post("/v1/cases", request).then().statusCode(422).body("errors.pointer", contains("/mentor"));
    }

    @Test
    void refusesAStartOutsideTheFundingPhases() {
        client.post("/v1/cases", anAgreement(client.registeredMentee(), "2019-12-31")).then().statusCode(422)
                .body("errors.find { it.pointer == '/startedOn' }.rule", equalTo("funding-phase"))
                .body("errors.find { it.pointer == '/startedOn' }.bound", equalTo("2020-01-01"));
        client.post("/v1/cases", anAgreement(client.registeredMentee(), "2027-12-31")).then().statusCode(422)
                .body("errors.rule", contains("not-in-future"));
    }

    @Test
    void refusesASecondOpenCase() {
        String menteeId = client.registeredMentee();
        client.startedCase(menteeId, "2025-03-14");

        client.post("/v1/cases", anAgreement(menteeId, "2025-04-14")).then().statusCode(409)
                .body("type", equalTo("urn:arbeitsmarktmentoren:problem:mentee-has-open-case"));
    }

    @Test
    void startsOnlyOneOfTwoMentoringsThatComeAtOnce() {
        String menteeId = client.registeredMentee();

        List<Integer> statuses = IntStream.range(0, 4)
                .mapToObj(each -> CompletableFuture.supplyAsync(
                        () -> client.post("/v1/cases", anAgreement(menteeId, "2025-03-14")).statusCode()))
                .toList().stream().map(CompletableFuture::join).sorted().toList();

        assertThat(statuses).containsExactly(201, 409, 409, 409);
    }

    @Test
    void tellsWhichStepsAreAllowedInstead() {
        String id = client.startedCase("2025-03-14");
        client.change(id, "end", anEnd("2025-04-30", "CONTACT_LOST"));

        client.change(id, "placements", aPlacement("2025-04-01")).then().statusCode(409)
                .body("type", equalTo("urn:arbeitsmarktmentoren:problem:step-not-allowed"))
                .body("status", equalTo(409)).body("caseStatus", equalTo("ENDED"))
                .body("allowed", contains("CHECK_RETENTION", "REOPEN", "CORRECT", "VOID"));
    }

    @Test
    void asksForTheVersionThatTheCallerSaw() {
        String id = client.startedCase("2025-03-14");

        client.post("/v1/cases/" + id + "/end", anEnd("2025-04-30", "CONTACT_LOST")).then().statusCode(428);
        client.once().header("If-Match", "\"v7\"").body(anEnd("2025-04-30", "CONTACT_LOST"))
                .post("/v1/cases/" + id + "/end").then().statusCode(412).header("ETag", "\"v1\"");
    }

    @Test
    void keepsThePlaceOfWhatHappenedBeforeATransfer() {
        String id = client.startedCase("2025-03-14");
        client.change(id, "placements", aPlacement("2025-05-01"));

        client.transfer(id, "P-14713-1", "M-14713-1-02", "2025-05-02").then().statusCode(201);

        client.asMentor().get("/v1/cases/" + id).then().body("district", equalTo("14713"))
                .body("placements[0].district", equalTo("14511"))
                .body("transfers[0].from.project", equalTo("P-14511-1"))
                .body("transfers[0].to.project", equalTo("P-14713-1"));
        client.change(id, "corrections", Map.of("placements", List.of(aPlacement("2025-05-02")))).then().statusCode(201)
                .body("placements[0].district", equalTo("14713"));
    }

    @Test
    void publishesNothingWhenOnlyTheMentorChanges() {
        String id = client.startedCase("2025-03-14");

        client.change(id, "transfers", Map.of("transferredOn", "2025-05-02", "project", "P-14511-1", "mentor", "M-14511-1-02"))
                .then().statusCode(201).header("ETag", "\"v2\"").body("mentor", equalTo("M-14511-1-02"))
                .body("transfers", hasSize(1));

        assertThat(records.eventsOf(id)).hasSize(1);
    }

    @Test
    void derivesThePreviousStartAnewWhenAnEarlierCaseChanges() {
        String menteeId = client.registeredMentee();
        String first = client.startedCase(menteeId, "2023-12-20");
        client.change(first, "end", anEnd("2024-06-30", "MOVED_AWAY"));
        String second = client.startedCase(menteeId, "2025-02-01");

        client.change(first, "corrections", Map.of("startedOn", "2024-01-02", "note", "Vertrag lag später vor")).then()
                .statusCode(201);
        client.change(first, "voiding", Map.of("note", "doppelt")).then().statusCode(201).body("status", equalTo("VOIDED"));

        assertThat(records.eventsOf(second)).hasSize(3);
        assertThat(records.eventsOf(second)).element(0).asString().contains("\"previousStartYear\":2023");
        assertThat(records.eventsOf(second)).element(1).asString().contains("\"previousStartYear\":2024");
        assertThat(records.eventsOf(second)).element(2).asString().contains("\"previousStartYear\":null");
        assertThat(records.eventsOf(first)).last().asString().contains("{\"status\":\"VOIDED\"}");
        assertThat(records.count("SELECT count(*) FROM person.note WHERE about = 'CASE_STEP'")).isGreaterThanOrEqualTo(2);
    }

    @Test
    void takesAnyOfTheVersionsThatTheCallerNames() {
        String id = client.startedCase("2025-03-14");
        String end = "/v1/cases/" + id + "/end";

        client.once().header("If-Match", "*").body(anEnd("2025-04-30", "CONTACT_LOST")).post(end).then().statusCode(428);
        client.once().header("If-Match", "\"v2\", \"v11\"").body(anEnd("2025-04-30", "CONTACT_LOST")).post(end).then()
                .statusCode(412);
        client.once().header("If-Match", "\"v2\", \"v1\"").body(anEnd("2025-04-30", "CONTACT_LOST")).post(end).then()
                .statusCode(201);
    }

    @Test
    void refusesAStartBeforeTheBirthWithoutTellingIt() {
        var born = new HashMap<String, Object>(CaseClient.aPerson());
        born.put("birthDate", "2025-03-15");
        String menteeId = client.post("/v1/mentees", born).path("id");

        assertBeforeBirth(client.post("/v1/cases", anAgreement(menteeId, "2025-03-14")));
        String id = client.startedCase(menteeId, "2025-03-15");
        assertBeforeBirth(client.change(id, "corrections", Map.of("startedOn", "2025-03-14")));
    }

    private static void assertBeforeBirth(Response answer) {
        answer.then().statusCode(422).body("errors.pointer", contains("/startedOn"))
                .body("errors.rule", contains("not-before-birth"));
        assertThat(answer.asString()).doesNotContain("2025-03-15");
    }

    @Test
    void refusesNotesWithCharactersThatNobodyWrites() {
        String id = client.startedCase("2025-03-14");

        client.change(id, "voiding", Map.of("note", "doppelt\0")).then().statusCode(422)
                .body("errors.pointer", contains("/note")).body("errors.rule", contains("characters"));
        client.change(id, "voiding", Map.of("note", "doppelt,\r\n\tin zwei Zeilen")).then().statusCode(201);
    }

    @Test
    void checksCodesOnTheDayToWhichACorrectionMovesThem() {
        String id = client.startedCase("2025-03-14");
        client.change(id, "placements", aPlacement("2025-05-01"));

        client.change(id, "corrections", Map.of("placements", List.of(aPlacement("2016-09-30")))).then().statusCode(422)
                .body("errors.pointer", contains("/placements/0/kind", "/placements/0/qualificationAdequate"))
                .body("errors.rule", everyItem(equalTo("code")));
        client.change(id, "corrections", Map.of("end", Map.of("endedOn", "2025-06-01"))).then().statusCode(422)
                .body("errors.pointer", contains("/end")).body("errors.rule", contains("no-such-fact"));
    }

    @Test
    void refusesFiltersOfAnotherForm() {
        client.asMentor().queryParams("project", "P-14511-1\0", "district", "1451\0", "status", "ACTIVE\0", "cursor", "\0")
                .get("/v1/cases").then().statusCode(422)
                .body("errors.pointer.sort()", contains("cursor", "district", "project", "status"));
        client.asMentor().queryParams("project", "P-14511-12", "district", "14511").get("/v1/cases").then().statusCode(200);
    }

    @Test
    void refusesACorrectionThatLaysACaseOverAnother() {
        String menteeId = client.registeredMentee();
        String first = client.startedCase(menteeId, "2024-01-20");
        client.change(first, "end", anEnd("2024-06-30", "MOVED_AWAY"));
        client.startedCase(menteeId, "2025-02-01");

        client.change(first, "corrections", Map.of("end", Map.of("endedOn", "2025-02-01"))).then().statusCode(422)
                .body("errors.pointer", contains("/end/endedOn")).body("errors.rule", contains("one-case-at-a-time"));
    }

    @Test
    void listsCasesPageByPageEachOnce() {
        List<String> started = List.of(client.startedCase("2020-05-01"), client.startedCase("2020-05-02"),
                client.startedCase("2020-05-03"));

        List<String> listed = new ArrayList<>();
        String cursor = "";
        do {
            var page = client.asMentor().queryParams(cursor.isEmpty() ? Map.of() : Map.of("cursor", cursor))
                    .get("/v1/cases?project=P-14511-1&startedFrom=2020-05-01&startedTo=2020-05-03&limit=2");
            listed.addAll(page.path("items.id"));
            cursor = page.path("nextCursor");
        } while (cursor != null);

        assertThat(listed).doesNotHaveDuplicates().containsAll(started);
        client.asMentor().get("/v1/cases?limit=201&cursor=x&status=LOST").then().statusCode(422)
                .body("errors.pointer.sort()", contains("cursor", "limit", "status"));
    }

    @Test
    void listsProjectsWithTheirMentors() {
        client.asMentor().get("/v1/projects").then().statusCode(200).body("items", hasSize(14))
                .body("items.mentors.flatten()", hasSize(56)).body("items[0].carrier", notNullValue())
                .body("items.findAll { it.district == '14522' }", hasSize(2));
    }
}
