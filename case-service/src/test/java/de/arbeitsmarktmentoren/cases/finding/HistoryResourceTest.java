package de.arbeitsmarktmentoren.cases.finding;

import static de.arbeitsmarktmentoren.cases.CaseClient.aPlacement;
import static de.arbeitsmarktmentoren.cases.CaseClient.anEnd;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.CaseClient;
import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.cases.Members;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;

@CaseServiceTest
class HistoryResourceTest {

    SmallOidcServer identity;
    CaseClient client;

    @BeforeEach
    void setUp() {
        client = new CaseClient(identity);
    }

    @Test
    void tellsAWholeLifeInGermanAndEnglish() {
        String id = aWholeLife();

        var german = client.asMentor().get("/v1/cases/" + id + "/history").then().statusCode(200)
                .body("items.recordedBy", everyItem(equalTo("demo-mentor")))
                .body("items.recordedAt", everyItem(notNullValue()));
        var english = client.asMentor().header("Accept-Language", "en").get("/v1/cases/" + id + "/history");

        assertThat(german.extract().<List<String>> path("items.words")).containsExactly(
                "Mentoring begonnen am 10.01.2025", "Zwischenschritt erreicht am 03.02.2025",
                "Mentoring pausiert am 03.03.2025",
                "Mentoring fortgesetzt am 04.04.2025", "Vermittelt am 05.05.2025", "Mentor/in gewechselt am 07.07.2025",
                "Verbleib geprüft am 11.11.2025", "Mentoring beendet am 12.12.2025",
                "Mentoring wiederaufgenommen am 13.01.2026", "Angaben berichtigt", "Als irrtümlich erfasst gestrichen");
        assertThat(english.<List<String>> path("items.words")).containsExactly(
                "Mentoring started on 10 Jan 2025", "Milestone reached on 3 Feb 2025", "Mentoring paused on 3 Mar 2025",
                "Mentoring resumed on 4 Apr 2025", "Placed on 5 May 2025", "Mentor changed on 7 Jul 2025",
                "Retention checked on 11 Nov 2025", "Mentoring ended on 12 Dec 2025", "Mentoring reopened on 13 Jan 2026",
                "Facts corrected", "Voided as entered in error");
    }

    @Test
    void showsOldAndNewValueAndWhy() {
        String id = client.startedCase("2025-03-14");
        client.change(id, "corrections", Map.of("startedOn", "2025-03-03", "note", "Vertrag lag später vor")).then()
                .statusCode(201);

        client.asMentor().get("/v1/cases/" + id + "/history").then().statusCode(200)
                .body("items[0].note", nullValue()).body("items[0].changes.label", hasItem("Beginn am"))
                .body("items[0].changes.find { it.pointer == '/profile/originGroup' }.newWords", equalTo("Syrien"))
                .body("items[1].note", equalTo("Vertrag lag später vor")).body("items[1].day", nullValue())
                .body("items[1].changes", hasSize(1)).body("items[1].changes.pointer", contains("/startedOn"))
                .body("items[1].changes[0].old", equalTo("2025-03-14")).body("items[1].changes[0].new", equalTo("2025-03-03"))
                .body("items[1].changes[0].oldWords", equalTo("14.03.2025"));
    }

    @Test
    void comesPageByPage() {
        String id = client.startedCase("2025-03-14");
        client.change(id, "end", anEnd("2025-04-30", "MOVED_AWAY"));
        client.change(id, "voiding", Map.of());
        List<Integer> versions = new ArrayList<>();
        String cursor = null;

        do {
            var request = client.asMentor().queryParam("limit", "1");
            var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/v1/cases/" + id + "/history");
            versions.addAll(page.path("items.version"));
            cursor = page.path("nextCursor");
        } while (cursor != null);

        assertThat(versions).containsExactly(1, 2, 3);
    }

    @Test
    void isNotThereForOthersThanTheResponsibleProject() {
        String id = client.startedCase("2025-03-14");
        String leipzig = Members.token(identity, "P-14713-1");

        given().auth().oauth2(leipzig).get("/v1/cases/" + id + "/history").then().statusCode(404);
        client.asMentor().get("/v1/cases/" + UUID.randomUUID() + "/history").then().statusCode(404);
    }

    private String aWholeLife() {
        String id = client.startedCase("2025-01-10");
        client.change(id, "milestones", Map.of("kind", "INTERNSHIP", "reachedOn", "2025-02-03"));
        client.change(id, "pauses", Map.of("pausedOn", "2025-03-03", "reason", "COURSE"));
        client.change(id, "resumption", Map.of("resumedOn", "2025-04-04"));
        client.change(id, "placements", aPlacement("2025-05-05"));
        client.change(id, "transfers", Map.of("transferredOn", "2025-07-07", "project", "P-14511-1", "mentor", "M-14511-1-02"));
        client.change(id, "retention-checks", Map.of("status", "SAME_EMPLOYER", "checkedOn", "2025-11-11"));
        client.change(id, "end", anEnd("2025-12-12", "GOAL_REACHED"));
        client.change(id, "reopening", Map.of("reopenedOn", "2026-01-13", "note", "sucht wieder"));
        client.change(id, "corrections", Map.of("startedOn", "2025-01-03"));
        client.change(id, "voiding", Map.of("note", "doppelt"));
        return id;
    }
}
