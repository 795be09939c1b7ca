package de.arbeitsmarktmentoren.cases.finding;

import static de.arbeitsmarktmentoren.cases.CaseClient.aPlacement;
import static de.arbeitsmarktmentoren.cases.CaseClient.anEnd;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.CaseClient;
import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.cases.Members;
import de.arbeitsmarktmentoren.cases.Records;
import de.arbeitsmarktmentoren.cases.access.Scope;
import de.arbeitsmarktmentoren.cases.access.Wall;
import de.arbeitsmarktmentoren.cases.programme.Programme;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import io.quarkus.narayana.jta.QuarkusTransaction;

@CaseServiceTest
class WorklistResourceTest {

    DataSource database = Records.owner();

    @Inject
    Programme programme;

    @Inject
    Worklist worklist;

    @Inject
    Wall wall;

    SmallOidcServer identity;
    CaseClient client;
    Records records;
    LocalDate today;

    @BeforeEach
    void setUp() {
        client = new CaseClient(identity);
        records = new Records(database);
        today = programme.today();
    }

    @Test
    void remindsOfARetentionCheckSixMonthsAfterThePlacementUntilItIsMade() {
        String id = client.startedCase("2025-03-14");
        client.change(id, "placements", aPlacement("2025-08-31"));
        client.change(id, "end", anEnd("2025-09-30", "GOAL_REACHED"));

        assertThat(workOn(id)).containsExactly("RETENTION_CHECK 2026-02-28 Verbleib prüfen, fällig seit 28.02.2026");
        client.change(id, "retention-checks", Map.of("status", "SAME_EMPLOYER", "checkedOn", "2026-03-02")).then()
                .statusCode(201);

        assertThat(workOn(id)).isEmpty();
    }

    @Test
    void announcesAgreedPlacementsOfTheNextTwoWeeks() {
        String id = client.startedCase("2025-03-14");
        String day = today.plusDays(14).toString();
        client.change(id, "agreed-placements", aPlacement(day)).then().statusCode(201);
        String later = client.startedCase("2025-03-14");
        client.change(later, "agreed-placements", aPlacement(today.plusDays(15).toString())).then().statusCode(201);

        assertThat(workOn(id)).hasSize(1).first().asString().startsWith("PLACEMENT_BEGINS " + day);
        assertThat(workOn(later)).isEmpty();
    }

    @Test
    void asksWhetherAnAgreedPlacementReallyBegan() {
        String id = client.startedCase("2025-03-14");
        String day = today.minusDays(14).toString();
        client.change(id, "placements", aPlacement(day)).then().statusCode(201);
        assertThat(workOn(id)).isEmpty();

        records.texts("UPDATE case_step SET step = 'BEGIN_PLACEMENT' WHERE case_id = ?::uuid AND step = 'PLACE' RETURNING step",
                id);

        assertThat(workOn(id)).hasSize(1).first().asString().startsWith("PLACEMENT_BEGAN " + day);
    }

    @Test
    void noticesCasesOfWhichNothingWasHeardForEightWeeks() {
        String id = client.startedCase("2025-03-14");
        assertThat(workOn(id)).isEmpty();
        stepsRecordedBefore(id, 56);

        assertThat(workOn(id)).containsExactly("STALE " + today + " Seit acht Wochen nichts erfasst, fällig seit "
                + "%1$td.%1$tm.%1$tY".formatted(today));
        client.post("/v1/cases/" + id + "/activities", Map.of("type", "AUTHORITY_ACCOMPANIMENT", "channel", "IN_PERSON",
                "heldOn", today.minusDays(3).toString(), "minutes", 30)).then().statusCode(201);

        assertThat(workOn(id)).isEmpty();
    }

    @Test
    void noticesPausesOfThreeMonths() {
        String id = client.startedCase("2025-03-14");
        client.change(id, "pauses", Map.of("pausedOn", "2026-01-31", "reason", "COURSE")).then().statusCode(201);
        stepsRecordedBefore(id, 100);

        assertThat(workOn(id)).hasSize(1).first().asString().startsWith("LONG_PAUSE 2026-04-30");
        client.change(id, "resumption", Map.of("resumedOn", "2026-05-04")).then().statusCode(201);

        assertThat(workOn(id)).isEmpty();
    }

    @Test
    void noticesRecognitionProceduresWithoutNews() {
        String id = client.startedCase("2025-03-14");
        String procedure = client.post("/v1/cases/" + id + "/recognition-procedures",
                Map.of("occupationName", "Pflegefachfrau", "status", "APPLIED", "reachedOn", "2026-02-03")).then()
                .statusCode(201)
                .extract().path("id");

        assertThat(workOn(id)).hasSize(1).first().asString().startsWith("RECOGNITION_WAITING 2026-05-03");
        client.asMentor().queryParam("mentor", "M-14511-1-01").queryParam("limit", "200").get("/v1/worklist").then()
                .body("items.findAll { it.caseId == '" + id + "' }.about", contains(procedure));
    }

    @Test
    void showsAnOfferedTransferToBothProjectsUntilItIsDecided() {
        CaseClient chemnitz = CaseClient.of(identity, "P-14511-1");
        CaseClient leipzig = CaseClient.of(identity, "P-14713-1");
        String id = client.startedCase("2025-03-14");
        client.change(id, "transfer-offers", Map.of("project", "P-14713-1")).then().statusCode(201);

        assertThat(workOn(chemnitz, id)).hasSize(1).first().asString().startsWith("TRANSFER_WAITING " + today);
        assertThat(workOn(leipzig, id)).hasSize(1).first().asString().startsWith("TRANSFER_OFFERED " + today);
        assertThat(workOn(CaseClient.of(identity, "P-14612-1"), id)).isEmpty();
        client.change(id, "voiding", Map.of()).then().statusCode(201);

        assertThat(workOn(chemnitz, id)).isEmpty();
        assertThat(workOn(leipzig, id)).isEmpty();
    }

    @Test
    void missesEndsWhenAProjectsMoneyEnds() {
        String id = client.startedCase("2025-03-14");
        Map<String, LocalDate> soon = Map.of("P-14511-1", today.plusDays(28));
        Map<String, LocalDate> later = Map.of("P-14511-1", today.plusDays(29));

        assertThat(missingEnds(soon)).contains(id);
        assertThat(missingEnds(later)).isEmpty();
        assertThat(programme.fundedUntil()).containsEntry("P-14511-1", LocalDate.of(2027, 12, 31));
    }

    @Test
    void isInTheOrderOfDueDaysPageByPageAndInEnglishToo() {
        List.of("2025-06-30", "2025-05-31", "2025-04-30").forEach(day -> client.change(client.startedCase("2025-03-14"),
                "placements", aPlacement(day)));
        List<String> days = new ArrayList<>();
        List<String> words = new ArrayList<>();
        String cursor = null;

        do {
            var request = client.asMentor().header("Accept-Language", "en").queryParams("project", "P-14511-1", "limit", "2");
            var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/v1/worklist").then()
                    .statusCode(200)
                    .extract();
            days.addAll(page.path("items.due"));
            words.addAll(page.path("items.words"));
            cursor = page.path("nextCursor");
        } while (cursor != null);

        assertThat(days).hasSizeGreaterThan(2).isSorted();
        assertThat(words).contains("Check retention, due since 30 Dec 2025", "Check retention, due since 30 Nov 2025");
    }

    @Test
    void holdsNothingOfAnotherProject() {
        String id = client.startedCase("2025-03-14");
        client.change(id, "placements", aPlacement("2025-08-31"));
        String leipzig = Members.token(identity, "P-14713-1");

        given().auth().oauth2(leipzig).queryParam("limit", "200").get("/v1/worklist").then().statusCode(200)
                .body("items.findAll { it.project != 'P-14713-1' && it.kind != 'TRANSFER_OFFERED' }.size()", equalTo(0));
        client.asMentor().queryParams("project", "Chemnitz").get("/v1/worklist").then().statusCode(422)
                .body("errors.pointer", contains("project"));
    }

    private void stepsRecordedBefore(String caseId, int days) {
        records.texts("UPDATE case_step SET recorded_at = (recorded_at AT TIME ZONE 'Europe/Berlin' - make_interval(days => ?))"
                + " AT TIME ZONE 'Europe/Berlin' WHERE case_id = ?::uuid RETURNING step", days, caseId);
    }

    private List<String> missingEnds(Map<String, LocalDate> funded) {
        Worklist.Asked asked = new Worklist.Asked(today, funded, Conditions.within(Scope.EVERYTHING),
                Conditions.offeredTo(Scope.EVERYTHING));
        List<Worklist.Item> items = QuarkusTransaction.requiringNew().call(() -> {
            wall.open();
            return worklist.items(asked, Optional.empty(), 100_000);
        });
        return items.stream()
                .filter(item -> item.kind() == WorkKind.END_MISSING).map(item -> item.caseId().toString()).toList();
    }

    /** Kind, due day and words of all that is to be done about a case. */
    private List<String> workOn(String caseId) {
        return workOn(client, caseId);
    }

    private static List<String> workOn(CaseClient caller, String caseId) {
        List<String> work = new ArrayList<>();
        Map<String, Object> asked = new HashMap<>(Map.of("limit", 200));
        do {
            var page = caller.asMentor().queryParams(asked).get("/v1/worklist").then().statusCode(200).extract();
            List<Map<String, String>> items = page.path("items");
            items.stream().filter(item -> item.get("caseId").equals(caseId))
                    .forEach(item -> work.add(item.get("kind") + " " + item.get("due") + " " + item.get("words")));
            asked.put("cursor", page.path("nextCursor"));
        } while (asked.get("cursor") != null);
        return work;
    }
}
