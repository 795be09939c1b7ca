package de.arbeitsmarktmentoren.cases.mentoring;

import static de.arbeitsmarktmentoren.cases.CaseClient.aPlacement;
import static de.arbeitsmarktmentoren.cases.CaseClient.anEnd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.CaseClient;
import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.cases.Records;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import io.restassured.response.Response;

@CaseServiceTest
class LifeResourceTest {

    DataSource database = Records.owner();
    @Inject
    PlacementClock clock;
    @Inject
    SeenChanges seen;

    SmallOidcServer identity;
    CaseClient client;
    Records records;
    String id;
    LocalDate today;

    @BeforeEach
    void setUp() {
        client = new CaseClient(identity);
        records = new Records(database);
        id = client.startedCase("2025-03-14");
        today = LocalDate.now(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void livesAWholeLifeAndKeepsEveryStep() {
        take("milestones", Map.of("kind", "INTERNSHIP", "reachedOn", "2025-04-07"));
        take("pauses", Map.of("pausedOn", "2025-05-05", "reason", "COURSE")).then().body("status", equalTo("PAUSED"));
        take("resumption", Map.of("resumedOn", "2025-06-02")).then().body("status", equalTo("ACTIVE"));
        take("placements", aPlacement("2025-08-31"));
        take("end", anEnd("2025-09-30", "GOAL_REACHED"));
        take("reopening", Map.of("reopenedOn", "2025-11-03", "note", "Vertrag in der Probezeit beendet")).then()
                .body("status", equalTo("AFTERCARE")).body("reopenings[0].end.reason", equalTo("GOAL_REACHED"));
        take("placements", aPlacement("2025-12-01")).then().body("placements", hasSize(2));
        take("retention-checks", Map.of("status", "OTHER_EMPLOYER", "checkedOn", "2026-03-02", "note", "Telefonat"));
        take("end", anEnd("2026-03-31", "GOAL_REACHED")).then().body("version", equalTo(10));

        assertThat(records.texts("SELECT step FROM case_step WHERE case_id = ?::uuid ORDER BY version", id)).containsExactly(
                "START", "REACH_MILESTONE", "PAUSE", "RESUME", "PLACE", "END", "REOPEN", "PLACE", "CHECK_RETENTION", "END");
        assertThat(types()).containsExactly("started", "milestone-reached", "paused", "resumed", "placed", "completed",
                "reopened", "milestone-reached", "retention-checked", "completed");
        assertThat(records.eventsOf(id)).last().asString().contains(
                "\"pauses\":[{\"from\":\"2025-05\",\"resumed\":\"2025-06\"}]",
                "\"retention\":{\"status\":\"OTHER_EMPLOYER\"}");
        assertThat(records.count("SELECT count(*) FROM person.note WHERE case_id = ?::uuid", id)).isEqualTo(2);
    }

    @Test
    void keepsOldAndNewValuesOfACorrectionAndWhoMadeIt() {
        take("placements", aPlacement("2025-08-31"));

        take("corrections", Map.of("placements", List.of(placement("2025-09-01", "38.5")), "note", "Vertrag lag vor"));

        String changes = changesOf(3);
        assertThat(changes).contains("\"/placements/0/placedOn\"", "2025-08-31", "2025-09-01", "\"/placements/0/weeklyHours\"")
                .doesNotContain("/kind");
        assertThat(records.texts("SELECT recorded_by FROM case_step WHERE case_id = ?::uuid", id)).hasSize(3)
                .allMatch(subject -> !subject.isBlank());
    }

    @Test
    void tellsTheFiguresNothingOfWhatTheyDoNotKnow() {
        take("placements", aPlacement("2025-08-31"));
        int told = types().size();

        take("corrections", Map.of("placements", List.of(placement("2025-08-31", "20"))));
        take("transfers", Map.of("transferredOn", "2025-09-02", "project", "P-14511-1", "mentor", "M-14511-1-02"));
        take("agreed-placements", aPlacement(today.plusDays(30).toString()));

        assertThat(types()).hasSize(told);
        client.asMentor().get("/v1/cases/" + id).then().body("version", equalTo(5)).body("mentor", equalTo("M-14511-1-02"));
    }

    @Test
    void letsAnAgreedPlacementBeginOnItsDayOnce() {
        take("agreed-placements", aPlacement(today.plusDays(1).toString())).then().body("status", equalTo("ACTIVE"))
                .body("agreedPlacements", hasSize(1)).body("placements", hasSize(0));
        clock.tick();
        assertThat(types()).containsExactly("started");

        dayComes();
        Stream.generate(() -> CompletableFuture.runAsync(clock::tick)).limit(3).toList().forEach(CompletableFuture::join);

        client.asMentor().get("/v1/cases/" + id).then().body("status", equalTo("AFTERCARE")).body("placements", hasSize(1))
                .body("agreedPlacements", hasSize(0)).body("version", equalTo(3));
        assertThat(types()).containsExactly("started", "placed");
        assertThat(records.texts("SELECT recorded_by FROM case_step WHERE case_id = ?::uuid AND step = 'BEGIN_PLACEMENT'", id))
                .containsExactly("clock");
    }

    @Test
    void agreesOnlyOnDaysToComeAndEndsOnlyWithoutAnAgreement() {
        refused("agreed-placements", aPlacement(today.toString()), "/placedOn", "in-future", today.plusDays(1).toString());
        refused("agreed-placements", aPlacement(today.plusMonths(24).plusDays(1).toString()), "/placedOn", "within-24-months",
                today.plusMonths(24).toString());
        String agreed = take("agreed-placements", aPlacement(today.plusDays(9).toString())).path("agreedPlacements[0].id");
        refused("end", anEnd("2025-09-30", "OTHER"), "/endedOn", "agreed-placement-stands", today.plusDays(9).toString());

        client.change(id, "agreed-placements/" + UUID.randomUUID() + "/withdrawal", Map.of()).then().statusCode(404);
        take("agreed-placements/" + agreed + "/withdrawal", Map.of()).then().body("agreedPlacements", hasSize(0));

        take("end", anEnd("2025-09-30", "OTHER"));
    }

    @Test
    void takesBackWithNullOnlyWhatThereMayBeNoneOf() {
        take("placements", aPlacement("2025-08-31"));
        take("retention-checks", Map.of("status", "SAME_EMPLOYER", "checkedOn", "2026-03-02"));
        take("end", anEnd("2026-03-31", "GOAL_REACHED"));

        Map<String, Object> nulls = new HashMap<>();
        List.of("startedOn", "profile", "placements", "end").forEach(member -> nulls.put(member, null));
        client.change(id, "corrections", nulls).then().statusCode(422)
                .body("errors.pointer.sort()", contains("/end", "/placements", "/profile", "/startedOn"))
                .body("errors.rule.unique()", contains("not-clearable"));
        nulls.clear();
        nulls.put("retentionCheck", null);
        client.change(id, "corrections", nulls).then().statusCode(201).body("retentionCheck", nullValue());

        assertThat(types()).last().isEqualTo("corrected");
    }

    @Test
    void correctsTheProfileAndDerivesTargetGroupsAnew() {
        take("corrections", Map.of("profile", Map.of("qualification", "ACADEMIC_RECOGNISED"))).then()
                .body("profile.qualification", equalTo("ACADEMIC_RECOGNISED")).body("profile.originGroup", equalTo("SY"))
                .body("targetGroups", contains("WOMEN_SEEKING_PROTECTION"));
    }

    @Test
    void namesEveryWrongFieldOfACorrectionAtOnce() {
        client.change(id, "corrections", Map.of("startedOn", "2025-13-01", "placements",
                List.of(Map.of("kind", "LOST", "placedOn", "2025-08-31", "occupation", "9", "weeklyHours", 38.3)), "pauses",
                List.of(Map.of("pausedOn", "2025-05-05", "reason", "LOST")), "end", Map.of("reason", "OTHER"))).then()
                .statusCode(422).body("errors.pointer.sort()",
                        contains("/end", "/pauses/0/reason", "/placements/0/kind", "/placements/0/occupation",
                                "/placements/0/qualificationAdequate", "/placements/0/weeklyHours", "/startedOn"));
    }

    @Test
    void refusesAReopeningOverALaterCaseOfThePerson() {
        String mentee = client.asMentor().get("/v1/cases/" + id).path("menteeId");
        take("end", anEnd(today.minusMonths(4).toString(), "OTHER"));
        String later = client.startedCase(mentee, today.minusMonths(3).toString());

        client.change(id, "reopening", Map.of("reopenedOn", today.toString())).then().statusCode(409)
                .body("type", equalTo("urn:arbeitsmarktmentoren:problem:mentee-has-open-case"));
        client.change(later, "end", anEnd(today.minusMonths(2).toString(), "OTHER")).then().statusCode(201);
        refused("reopening", Map.of("reopenedOn", today.toString()), "/reopenedOn", "one-case-at-a-time", null);
    }

    @Test
    void refusesDaysOutsideTheProjectsTime() {
        refused("milestones", Map.of("kind", "INTERNSHIP", "reachedOn", "2019-12-31"), "/reachedOn", "not-before-started",
                "2025-03-14");
        refused("agreed-placements", aPlacement("2028-06-01"), "/placedOn", "project-phase", "2027-12-31");
    }

    @Test
    void isNotThereForOtherProjects() {
        CaseClient leipzig = CaseClient.of(identity, "P-14713-1");
        CaseClient chemnitz = CaseClient.of(identity, "P-14511-1");

        leipzig.asMentor().get("/v1/cases/" + id).then().statusCode(404);
        Stream.of("placements", "milestones", "pauses", "end", "corrections", "voiding", "transfers")
                .forEach(step -> leipzig.once().header("If-Match", "\"v1\"").body(Map.of()).post("/v1/cases/" + id + "/" + step)
                        .then().statusCode(404));
        leipzig.post("/v1/cases", CaseClient.anAgreement(client.registeredMentee(), "2025-03-14")).then().statusCode(422)
                .body("errors.rule.flatten()", org.hamcrest.Matchers.hasItem("own-project"));
        chemnitz.asMentor().get("/v1/cases/" + id).then().statusCode(200);
    }

    @Test
    void givesNoCaseAwayByACorrection() {
        CaseClient chemnitz = CaseClient.of(identity, "P-14511-1");
        Map<String, ?> elsewhere = Map.of("startedProject", "P-14713-1", "startedMentor", "M-14713-1-01");

        chemnitz.change(id, "corrections", elsewhere).then().statusCode(422).body("errors.pointer", contains("/startedProject"))
                .body("errors.rule", contains("own-project"));

        take("corrections", elsewhere).then().body("project", equalTo("P-14713-1")).body("mentor", equalTo("M-14713-1-01"));
    }

    @Test
    void putsNothingIntoTheFiguresOfAnotherProjectByACorrection() {
        CaseClient chemnitz = CaseClient.of(identity, "P-14511-1");
        Map<String, ?> away = Map.of("transferredOn", "2025-04-01", "project", "P-14713-1", "mentor", "M-14713-1-01");
        Map<String, ?> back = Map.of("transferredOn", "2025-05-01", "project", "P-14511-1", "mentor", "M-14511-1-01");
        Map<String, ?> elsewhere = Map.of("startedProject", "P-14713-1", "startedMentor", "M-14713-1-01", "transfers",
                List.of(back));

        chemnitz.change(id, "corrections", elsewhere).then().statusCode(422).body("errors.pointer", contains("/startedProject"))
                .body("errors.rule", contains("own-project"));
        chemnitz.change(id, "corrections", Map.of("transfers", List.of(away, back))).then().statusCode(422)
                .body("errors.pointer", contains("/transfers")).body("errors.rule", contains("own-project"));

        take("corrections", elsewhere);
        chemnitz.change(id, "corrections", Map.of("startedOn", "2025-03-13")).then().statusCode(201);
    }

    @Test
    void callsNoTwoCasesOfAProjectTheSame() {
        String name = "A-" + UUID.randomUUID();
        String first = started(name).then().statusCode(201).body("externalId", equalTo(name)).extract().path("id");

        started(name).then().statusCode(422).body("errors.pointer", contains("/externalId"))
                .body("errors.rule", contains("unique"));
        client.change(first, "voiding", Map.of()).then().statusCode(201);

        started(name).then().statusCode(201);
    }

    @Test
    void tellsWhoLooksAtCasesInTheSameTransaction() {
        take("placements", aPlacement("2025-08-31"));

        CaseChanged last = seen.of(UUID.fromString(id)).get(1);
        assertThat(last.before().orElseThrow().placements()).isEmpty();
        assertThat(last.after().placements()).hasSize(1);
    }

    private Response take(String step, Map<String, ?> body) {
        Response answer = client.change(id, step, body);
        assertThat(answer.statusCode()).as(step + " " + answer.asString()).isEqualTo(201);
        return answer;
    }

    private void refused(String step, Map<String, ?> body, String pointer, String rule, String bound) {
        client.change(id, step, body).then().statusCode(422).body("errors.pointer", contains(pointer))
                .body("errors.rule", contains(rule)).body("errors[0].bound", equalTo(bound));
    }

    private Response started(String externalId) {
        Map<String, Object> request = new HashMap<>(CaseClient.anAgreement(client.registeredMentee(), "2025-03-14"));
        request.put("externalId", externalId);
        return client.post("/v1/cases", request);
    }

    private static Map<String, Object> placement(String day, String hours) {
        Map<String, Object> placement = new HashMap<>(aPlacement(day));
        placement.put("weeklyHours", new java.math.BigDecimal(hours));
        return placement;
    }

    private void dayComes() {
        records.texts("UPDATE case_agreed_placement SET placed_on = current_date - 1 WHERE case_id = ?::uuid RETURNING 'moved'",
                id);
    }

    private String changesOf(int version) {
        return records.texts("SELECT changes FROM case_step WHERE case_id = ?::uuid AND version = " + version, id).get(0);
    }

    private List<String> types() {
        return records.texts("SELECT replace(replace(e.type, 'de.arbeitsmarktmentoren.mentoring.', ''), '.v1', '') FROM"
                + " case_event e JOIN mentoring_case c ON e.reference::text = c.reference::text WHERE c.id = ?::uuid"
                + " ORDER BY e.version", id);
    }
}
