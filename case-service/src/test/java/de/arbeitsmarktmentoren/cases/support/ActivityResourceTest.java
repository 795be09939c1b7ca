package de.arbeitsmarktmentoren.cases.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.cases.Records;
import de.arbeitsmarktmentoren.contracts.Subject;
import de.arbeitsmarktmentoren.contracts.SubjectKey;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;

/** Each test has a month of its own: what is told of a project's month is the sum of all its cases. */
@CaseServiceTest
class ActivityResourceTest {

    DataSource database = Records.owner();

    SmallOidcServer identity;
    SupportClient client;

    @BeforeEach
    void setUp() {
        client = new SupportClient(identity, database);
    }

    @Test
    void recordsAnActivityAtThePlaceOfItsDay() {
        String caseId = client.cases.startedCase("2020-03-02");

        var answer = client.cases.post(activitiesOf(caseId), held("2020-03-10", 90));

        answer.then().statusCode(201).header("ETag", "\"v1\"").body("size()", equalTo(2)).body("version", equalTo(1))
                .header("Location", equalTo(activitiesOf(caseId) + "/" + answer.path("id")));
        client.get(answer.getHeader("Location")).then().statusCode(200).header("ETag", "\"v1\"")
                .body("project", equalTo("P-14511-1")).body("district", equalTo("14511")).body("minutes", equalTo(90))
                .body("note", equalTo(SupportClient.NOTE)).body("recordedBy", notNullValue()).body("employer", nullValue());
        client.get("/v1/cases/" + caseId).then().body("version", equalTo(1));
    }

    @Test
    void tellsWhatTheMonthLooksLikeAfterEachChange() {
        SubjectKey april = Subject.ACTIVITY.of("P-14511-1", YearMonth.of(2020, 4));
        String caseId = client.cases.startedCase("2020-04-01");

        String first = client.recorded(activitiesOf(caseId), held("2020-04-10", 90));
        client.recorded(activitiesOf(caseId), held("2020-04-30", 30));
        client.change(first, held("2020-04-11", 60)).then().statusCode(200).header("ETag", "\"v2\"").body("version",
                equalTo(2));
        client.voidIt(first).then().statusCode(200);

        assertThat(client.told(april)).containsExactly(
                state(1, "2020-04", "\"count\":1,\"minutes\":90"), state(2, "2020-04", "\"count\":2,\"minutes\":120"),
                state(3, "2020-04", "\"count\":2,\"minutes\":90"), state(4, "2020-04", "\"count\":1,\"minutes\":30"));
    }

    @Test
    void tellsNothingWhereTheFiguresStay() {
        SubjectKey may = Subject.ACTIVITY.of("P-14511-1", YearMonth.of(2020, 5));
        String activity = client.recorded(activitiesOf(client.cases.startedCase("2020-05-01")), held("2020-05-10", 90));

        client.change(activity, held("2020-05-20", 90)).then().statusCode(200);

        assertThat(client.told(may)).hasSize(1);
        client.get(activity).then().body("heldOn", equalTo("2020-05-20"));
    }

    @Test
    void tellsOfBothMonthsWhenADayMoves() {
        String activity = client.recorded(activitiesOf(client.cases.startedCase("2020-06-01")), held("2020-06-10", 90));

        client.change(activity, held("2020-07-10", 90)).then().statusCode(200);

        assertThat(client.told(Subject.ACTIVITY.of("P-14511-1", YearMonth.of(2020, 6)))).last().asString()
                .contains("\"activities\":[]");
        assertThat(client.told(Subject.ACTIVITY.of("P-14511-1", YearMonth.of(2020, 7)))).last().asString()
                .contains("\"count\":1,\"minutes\":90");
    }

    @Test
    void tellsOfTheEmployerWhoWasSpokenTo() {
        String employer = client.registeredEmployer();
        String caseId = client.cases.startedCase("2020-08-01");

        String activity = client.recorded(activitiesOf(caseId), Map.of("type", "EMPLOYER_CONTACT", "channel", "PHONE", "heldOn",
                "2020-08-10", "minutes", 15, "employer", employer));
        client.voidIt(activity).then().statusCode(200);

        assertThat(client.told(Subject.EMPLOYER.of(employer, YearMonth.of(2020, 8)))).containsExactly(
                "{\"version\":1,\"state\":{\"employer\":\"" + employer + "\",\"month\":\"2020-08\",\"support\":["
                        + "{\"project\":\"P-14511-1\",\"district\":\"14511\",\"contacts\":1,\"placements\":0}]}}",
                "{\"version\":2,\"state\":{\"employer\":\"" + employer + "\",\"month\":\"2020-08\",\"support\":[]}}");
    }

    @Test
    void keepsNotesOutOfAnswersAndEvents() {
        String caseId = client.cases.startedCase("2020-09-01");

        String activity = client.recorded(activitiesOf(caseId), held("2020-09-10", 90));
        String answer = client.change(activity, held("2020-09-11", 80)).asString();

        assertThat(answer).doesNotContain(SupportClient.NOTE);
        assertThat(client.leaks(SupportClient.NOTE)).isZero();
        client.get(activitiesOf(caseId)).then().body("items.note", contains(SupportClient.NOTE));
    }

    @Test
    void showsHowItWasBeforeEachChange() {
        String activity = client.recorded(activitiesOf(client.cases.startedCase("2020-09-01")), held("2020-09-10", 90));
        client.change(activity, held("2020-09-11", 80));
        client.change(activity, held("2020-09-11", 70));

        client.get(activity + "/versions").then().statusCode(200).body("items.version", contains(2, 1))
                .body("items.content.minutes", contains(80, 90))
                .body("items.content.heldOn", contains("2020-09-11", "2020-09-10"))
                .body("items[0].recordedBy", notNullValue()).body("items.content.note", contains(nullValue(), nullValue()));
    }

    @Test
    void forgetsANoteThatAChangeLeavesOut() {
        String activity = client.recorded(activitiesOf(client.cases.startedCase("2020-09-01")), held("2020-09-10", 90));

        client.change(activity, Map.of("type", "OTHER", "channel", "PHONE", "heldOn", "2020-09-10", "minutes", 5));

        client.get(activity).then().body("note", nullValue()).body("type", equalTo("OTHER"));
    }

    @Test
    void namesEveryWrongFieldAtOnceWithItsBound() {
        String caseId = client.cases.startedCase("2020-10-05");

        client.cases.post(activitiesOf(caseId), Map.of("type", "LOST", "heldOn", "2020-10-04", "minutes", 1441, "employer",
                "E-999999\0", "note", "\0")).then().statusCode(422)
                .body("errors.pointer.sort()",
                        contains("/channel", "/employer", "/heldOn", "/minutes", "/note", "/type"))
                .body("errors.find { it.pointer == '/heldOn' }.rule", equalTo("not-before-started"))
                .body("errors.find { it.pointer == '/heldOn' }.bound", equalTo("2020-10-05"));
        client.cases.post(activitiesOf(caseId), held("2999-01-01", 90)).then().statusCode(422)
                .body("errors.rule", contains("not-in-future")).body("errors.bound", contains(notNullValue()));
        client.get(activitiesOf(caseId)).then().body("items", hasSize(0));
    }

    @Test
    void refusesAChangeOfWhatHasChanged() {
        String activity = client.recorded(activitiesOf(client.cases.startedCase("2020-10-05")), held("2020-10-10", 90));
        client.change(activity, held("2020-10-10", 80)).then().statusCode(200);

        client.cases.once().header("If-Match", "\"v1\"").body(held("2020-10-10", 70)).put(activity).then().statusCode(412)
                .header("ETag", "\"v2\"");
        client.cases.once().header("If-Match", "\"v1\"").delete(activity).then().statusCode(412);
        client.cases.once().body(held("2020-10-10", 70)).put(activity).then().statusCode(428);
        client.get(activity).then().body("minutes", equalTo(80));
    }

    @Test
    void letsOneOfTwoClientsWinAndTellsTheOther() {
        String activity = client.recorded(activitiesOf(client.cases.startedCase("2020-11-02")), held("2020-11-10", 90));

        List<Integer> answers = Stream.of(80, 70).map(minutes -> CompletableFuture.supplyAsync(() -> client.cases.once()
                .header("If-Match", "\"v1\"").body(held("2020-11-10", minutes)).put(activity).statusCode())).toList().stream()
                .map(CompletableFuture::join).toList();

        assertThat(answers).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void countsWhatIsRecordedAtTheSameTimeForOneMonth() {
        List<String> cases = Stream.generate(() -> client.cases.startedCase("2020-12-01")).limit(6).toList();

        List<Integer> answers = cases.stream().map(caseId -> CompletableFuture
                .supplyAsync(() -> client.cases.post(activitiesOf(caseId), held("2020-12-10", 10)).statusCode())).toList()
                .stream().map(CompletableFuture::join).toList();

        assertThat(answers).containsOnly(201);
        assertThat(client.told(Subject.ACTIVITY.of("P-14511-1", YearMonth.of(2020, 12)))).hasSize(6).last().asString()
                .contains("\"count\":6,\"minutes\":60");
    }

    @Test
    void showsWhatIsVoidNowhere() {
        String caseId = client.cases.startedCase("2020-10-05");
        String activity = client.recorded(activitiesOf(caseId), held("2020-10-10", 90));

        client.voidIt(activity).then().statusCode(200).body("version", equalTo(2));

        client.get(activity).then().statusCode(404);
        client.get(activitiesOf(caseId)).then().body("items", hasSize(0));
        client.cases.once().header("If-Match", "\"v2\"").body(held("2020-10-10", 70)).put(activity).then().statusCode(404);
    }

    @Test
    void isNotThereForAnotherProject() {
        String caseId = client.cases.startedCase("2020-10-05");
        String activity = client.recorded(activitiesOf(caseId), held("2020-10-10", 90));
        String elsewhere = activity.replace(caseId, client.cases.startedCase("2020-10-05"));

        client.of("P-14713-1").get(activity).then().statusCode(404);
        client.of("P-14713-1").get(activitiesOf(caseId)).then().statusCode(404);
        client.of("P-14713-1").body(held("2020-10-10", 1)).post(activitiesOf(caseId)).then().statusCode(404);
        client.of("P-14713-1").header("If-Match", "\"v1\"").delete(activity).then().statusCode(404);
        client.get(elsewhere).then().statusCode(404);
        client.of("P-14511-1").get(activity).then().statusCode(200);
    }

    @Test
    void recordsNothingForACaseThatIsVoid() {
        String caseId = client.cases.startedCase("2020-10-05");
        client.cases.change(caseId, "voiding", Map.of()).then().statusCode(201);

        client.cases.post(activitiesOf(caseId), held("2020-10-10", 90)).then().statusCode(409)
                .body("caseStatus", equalTo("VOIDED")).body("allowed", hasSize(0));
    }

    @Test
    void listsTheLatestFirstPageByPageEachOnce() {
        String caseId = client.cases.startedCase("2020-10-05");
        for (String day : List.of("2020-10-10", "2020-10-12", "2020-10-10", "2020-10-11", "2020-10-10")) {
            client.recorded(activitiesOf(caseId), held(day, 10));
        }

        var first = client.get(activitiesOf(caseId) + "?limit=3");
        String cursor = first.path("nextCursor");
        var second = client.cases.asMentor().queryParam("cursor", cursor).get(activitiesOf(caseId) + "?limit=3");

        first.then().body("items.heldOn", contains("2020-10-12", "2020-10-11", "2020-10-10"));
        second.then().body("items.heldOn", contains("2020-10-10", "2020-10-10")).body("nextCursor", nullValue())
                .body("items.id", not(contains(first.<Object> path("items[2].id"))));
        client.cases.asMentor().queryParam("cursor", cursor + "x").get(activitiesOf(caseId)).then().statusCode(422)
                .body("errors.pointer", contains("cursor"));
    }

    private static String activitiesOf(String caseId) {
        return "/v1/cases/" + caseId + "/activities";
    }

    private static Map<String, ?> held(String day, int minutes) {
        return Map.of("type", "COUNSELLING_TRAINING", "channel", "IN_PERSON", "heldOn", day, "minutes", minutes, "note",
                SupportClient.NOTE);
    }

    private static String state(int version, String month, String counted) {
        return "{\"version\":" + version + ",\"state\":{\"project\":\"P-14511-1\",\"district\":\"14511\",\"month\":\"" + month
                + "\",\"activities\":[{\"type\":\"COUNSELLING_TRAINING\",\"channel\":\"IN_PERSON\"," + counted + "}]}}";
    }
}
