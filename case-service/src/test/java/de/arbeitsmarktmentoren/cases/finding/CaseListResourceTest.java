package de.arbeitsmarktmentoren.cases.finding;

import static de.arbeitsmarktmentoren.cases.CaseClient.aPlacement;
import static de.arbeitsmarktmentoren.cases.CaseClient.anEnd;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.CaseClient;
import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.cases.Members;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import io.restassured.response.Response;

@CaseServiceTest
class CaseListResourceTest {

    SmallOidcServer identity;
    CaseClient client;
    Found found;

    @BeforeEach
    void setUp() {
        client = new CaseClient(identity);
        found = new Found(client);
    }

    @Test
    void findsByProjectMentorAndDistrict() {
        String chemnitz = client.startedCase("2025-03-14");
        String leipzig = found.startedAt("P-14713-1", "M-14713-1-05", "2025-03-14");

        assertThat(found.ids(Map.of("project", "P-14713-1"))).contains(leipzig).doesNotContain(chemnitz);
        assertThat(found.ids(Map.of("mentor", "M-14713-1-05"))).contains(leipzig).doesNotContain(chemnitz);
        assertThat(found.ids(Map.of("district", "14511"))).contains(chemnitz).doesNotContain(leipzig);
        assertThat(found.ids(Map.of("district", "14511", "project", "P-14713-1"))).isEmpty();
    }

    @Test
    void findsByStatusTargetGroupAndPerson() {
        String menteeId = client.registeredMentee();
        String ended = client.startedCase(menteeId, "2024-03-14");
        client.change(ended, "end", anEnd("2024-04-30", "MOVED_AWAY"));
        String open = client.startedCase(menteeId, "2025-03-14");

        assertThat(found.ids(Map.of("menteeId", menteeId))).containsExactlyInAnyOrder(ended, open);
        assertThat(found.ids(Map.of("menteeId", menteeId, "status", "ENDED"))).containsExactly(ended);
        assertThat(found.ids(Map.of("menteeId", menteeId, "status", "OPEN"))).containsExactly(open);
        assertThat(found.ids(Map.of("menteeId", menteeId, "targetGroup", "WOMEN_SEEKING_PROTECTION"))).hasSize(2);
        assertThat(found.ids(Map.of("menteeId", menteeId, "targetGroup", "OTHER_IMMIGRANT"))).isEmpty();
    }

    @Test
    void findsByTheDaysOfFactsBothIncluded() {
        String menteeId = client.registeredMentee();
        String id = client.startedCase(menteeId, "2025-03-14");
        client.change(id, "placements", aPlacement("2025-05-01"));
        client.change(id, "end", anEnd("2025-06-30", "GOAL_REACHED"));

        Map.of("started", "2025-03-14", "placed", "2025-05-01", "ended", "2025-06-30").forEach((fact, day) -> {
            var days = LocalDate.parse(day);
            assertThat(found.ids(Map.of("menteeId", menteeId, fact + "From", day, fact + "To", day))).containsExactly(id);
            assertThat(found.ids(Map.of("menteeId", menteeId, fact + "From", days.plusDays(1).toString()))).isEmpty();
            assertThat(found.ids(Map.of("menteeId", menteeId, fact + "To", days.minusDays(1).toString()))).isEmpty();
            assertThat(found.ids(Map.of("menteeId", menteeId, "fact", fact.toUpperCase(), "factFrom", day, "factTo", day)))
                    .containsExactly(id);
            assertThat(found
                    .ids(Map.of("menteeId", menteeId, "fact", fact.toUpperCase(), "factFrom", days.plusDays(1).toString())))
                    .isEmpty();
        });
    }

    @Test
    void findsByTheDayOfAnyFact() {
        String agreed = LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(20).toString();
        String menteeId = client.registeredMentee();
        String id = client.startedCase(menteeId, "2025-01-10");
        client.change(id, "milestones", Map.of("kind", "INTERNSHIP", "reachedOn", "2025-02-03"));
        client.change(id, "pauses", Map.of("pausedOn", "2025-03-03", "reason", "COURSE"));
        client.change(id, "resumption", Map.of("resumedOn", "2025-04-04"));
        client.change(id, "placements", aPlacement("2025-05-05"));
        client.change(id, "placements", aPlacement("2025-06-06"));
        client.change(id, "transfers", Map.of("transferredOn", "2025-07-07", "project", "P-14511-1", "mentor", "M-14511-1-02"));
        client.change(id, "retention-checks", Map.of("status", "SAME_EMPLOYER", "checkedOn", "2025-11-11"));
        client.change(id, "end", anEnd("2025-12-12", "GOAL_REACHED"));
        client.change(id, "reopening", Map.of("reopenedOn", "2026-01-13"));
        client.change(id, "agreed-placements", aPlacement(agreed)).then().statusCode(201);

        Map.of("MILESTONE_REACHED", "2025-02-03", "PAUSED", "2025-03-03", "RESUMED", "2025-04-04", "PLACED", "2025-05-05",
                "FURTHER_PLACED", "2025-06-06", "MENTOR_CHANGED", "2025-07-07", "RETENTION_CHECKED", "2025-11-11", "REOPENED",
                "2026-01-13", "PLACEMENT_AGREED", agreed).forEach((fact, day) -> {
                    var asked = Map.of("menteeId", menteeId, "fact", fact, "factFrom", day, "factTo", day);
                    assertThat(found.ids(asked)).as(fact).containsExactly(id);
                    assertThat(found.ids(Map.of("menteeId", menteeId, "fact", fact, "factTo",
                            LocalDate.parse(day).minusDays(1).toString()))).as(fact).isEmpty();
                });
        assertThat(found.ids(Map.of("menteeId", menteeId, "fact", "ENDED"))).isEmpty();
        assertThat(found.ids(Map.of("menteeId", menteeId, "fact", "TRANSFERRED"))).isEmpty();
    }

    @Test
    void findsATransferAtTheProjectThatAccepted() {
        String menteeId = client.registeredMentee();
        String id = client.startedCase(menteeId, "2025-03-14");
        client.transfer(id, "P-14713-1", "M-14713-1-02", "2025-05-02").then().statusCode(201);

        assertThat(found.ids(Map.of("menteeId", menteeId, "fact", "TRANSFERRED", "factFrom", "2025-05-02", "factTo",
                "2025-05-02", "project", "P-14713-1"))).containsExactly(id);
        assertThat(found.ids(Map.of("menteeId", menteeId, "fact", "MENTOR_CHANGED"))).isEmpty();
    }

    @Test
    void findsByTheProjectsOwnNumber() {
        String number = "CH/" + java.util.UUID.randomUUID();
        var agreement = new HashMap<String, Object>(CaseClient.anAgreement(client.registeredMentee(), "2025-03-14"));
        agreement.put("externalId", number);
        String id = client.post("/v1/cases", agreement).then().statusCode(201).extract().path("id");

        assertThat(found.ids(Map.of("externalId", number))).containsExactly(id);
        assertThat(found.ids(Map.of("externalId", number + "0"))).isEmpty();
    }

    @Test
    void findsWhoseRetentionCheckIsDue() {
        String menteeId = client.registeredMentee();
        String id = client.startedCase(menteeId, "2025-01-10");
        client.change(id, "placements", aPlacement("2025-05-05"));

        assertThat(found.ids(Map.of("menteeId", menteeId, "retentionDue", "true"))).containsExactly(id);
        client.change(id, "retention-checks", Map.of("status", "SAME_EMPLOYER", "checkedOn", "2025-11-05"));

        assertThat(found.ids(Map.of("menteeId", menteeId, "retentionDue", "true"))).isEmpty();
    }

    @Test
    void findsNoDaysOfAVoidCase() {
        String menteeId = client.registeredMentee();
        String id = client.startedCase(menteeId, "2025-03-14");
        client.change(id, "voiding", Map.of());

        assertThat(found.ids(Map.of("menteeId", menteeId, "startedFrom", "2025-01-01"))).isEmpty();
        assertThat(found.ids(Map.of("menteeId", menteeId, "status", "VOIDED"))).containsExactly(id);
    }

    @Test
    void namesWhatIsAllowedInPlaceOfWhatItDoesNotKnow() {
        var wrong = new HashMap<String, Object>();
        List.of("project", "mentor", "district", "status", "targetGroup", "menteeId", "startedFrom", "placedTo", "endedTo",
                "fact", "factFrom", "limit", "cursor").forEach(name -> wrong.put(name, "verloren\0"));

        Response answer = client.asMentor().queryParams(wrong).get("/v1/cases");

        answer.then().statusCode(422).body("errors.find { it.pointer == 'status' }.bound", containsString("AFTERCARE, ENDED"))
                .body("errors.find { it.pointer == 'targetGroup' }.message", containsString("OTHER_IMMIGRANT"))
                .body("errors.find { it.pointer == 'fact' }.bound", containsString("TRANSFERRED"));
        assertThat(answer.<List<String>> path("errors.pointer")).containsExactlyInAnyOrderElementsOf(wrong.keySet());
        assertThat(answer.asString()).doesNotContain("verloren");
        client.asMentor().queryParam("factFrom", "2025-01-01").get("/v1/cases").then().statusCode(422)
                .body("errors.pointer", contains("fact")).body("errors.rule", contains("required"));
    }

    @Test
    void showsOnlyCasesOfTheCallersProjects() {
        String chemnitz = client.startedCase("2025-03-14");
        String leipzig = found.startedAt("P-14713-1", "M-14713-1-05", "2025-03-14");
        Found ofLeipzig = new Found(client, Members.token(identity, "P-14713-1"));
        Found ofNobody = new Found(client, Members.token(identity));

        assertThat(ofLeipzig.ids(Map.of())).contains(leipzig).doesNotContain(chemnitz);
        assertThat(ofLeipzig.ids(Map.of("project", "P-14511-1"))).isEmpty();
        assertThat(ofNobody.ids(Map.of())).isEmpty();
    }

    @Test
    void refusesACursorThatIsForgedOrOfAnotherCallerOrFilter() {
        client.startedCase("2025-03-14");
        client.startedCase("2025-03-14");
        String cursor = client.asMentor().queryParams("project", "P-14511-1", "limit", "1").get("/v1/cases").path("nextCursor");
        String forged = (cursor.charAt(0) == 'A' ? "B" : "A") + cursor.substring(1);
        String foreign = identity.token("mentor", Map.of("sub", "somebody-else"));

        assertRefused(client.asMentor().queryParams("project", "P-14511-1", "cursor", forged).get("/v1/cases"));
        assertRefused(client.asMentor().queryParams("project", "P-14713-1", "cursor", cursor).get("/v1/cases"));
        assertRefused(client.asMentor().queryParams("cursor", cursor).get("/v1/cases"));
        assertRefused(given().auth().oauth2(foreign).queryParams("project", "P-14511-1", "cursor", cursor).get("/v1/cases"));
        client.asMentor().queryParams("project", "P-14511-1", "cursor", cursor, "limit", "7").get("/v1/cases").then()
                .statusCode(200);
    }

    private static void assertRefused(Response answer) {
        answer.then().statusCode(422).body("errors.pointer", contains("cursor")).body("errors.rule", contains("cursor"));
    }

    @Test
    void listsEachCaseOnceWhileOthersComeIn() {
        List<String> before = IntStream.range(0, 9).mapToObj(each -> client.startedCase("2025-03-14")).toList();
        List<String> listed = new ArrayList<>();
        String cursor = null;

        do {
            var request = client.asMentor().queryParams("mentor", "M-14511-1-01", "limit", "5");
            var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/v1/cases");
            listed.addAll(page.path("items.id"));
            cursor = page.path("nextCursor");
            client.startedCase("2025-03-14");
        } while (cursor != null && listed.size() < 5_000);

        assertThat(listed).doesNotHaveDuplicates().containsAll(before).isSorted();
    }
}
