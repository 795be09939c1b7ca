package de.arbeitsmarktmentoren.cases.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.cases.Records;
import de.arbeitsmarktmentoren.contracts.Subject;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;

/** Each test has a month of its own: what is told of a project's month is the sum of all its interviews. */
@CaseServiceTest
class InitialInterviewResourceTest {

    private static final String INTERVIEWS = "/v1/initial-interviews";

    DataSource database = Records.owner();

    SmallOidcServer identity;
    SupportClient client;

    @BeforeEach
    void setUp() {
        client = new SupportClient(identity, database);
    }

    @Test
    void recordsATalkWithoutAPerson() {
        String interview = client.recorded(INTERVIEWS, held("P-14511-1", "2020-03-10"));

        client.get(interview).then().statusCode(200).header("ETag", "\"v1\"").body("district", equalTo("14511"))
                .body("targetGroup", equalTo("WOMEN_SEEKING_PROTECTION")).body("result", equalTo("MENTORING_AGREED"));
    }

    @Test
    void tellsWhatTheMonthsLookLikeAfterEachChange() {
        String interview = client.recorded(INTERVIEWS, held("P-14511-1", "2020-04-10"));
        client.recorded(INTERVIEWS, held("P-14511-1", "2020-04-11"));
        client.change(interview, held("P-14713-1", "2020-04-10")).then().statusCode(200);
        client.voidIt(interview).then().statusCode(200);

        assertThat(client.told(Subject.INTERVIEW.of("P-14511-1", YearMonth.of(2020, 4)))).containsExactly(
                state(1, "P-14511-1", "14511", counted(1)), state(2, "P-14511-1", "14511", counted(2)),
                state(3, "P-14511-1", "14511", counted(1)));
        assertThat(client.told(Subject.INTERVIEW.of("P-14713-1", YearMonth.of(2020, 4)))).containsExactly(
                state(1, "P-14713-1", "14713", counted(1)), state(2, "P-14713-1", "14713", ""));
    }

    @Test
    void namesEveryWrongFieldAtOnceWithItsBound() {
        client.cases.post(INTERVIEWS, Map.of("project", "P-00000-1", "heldOn", "10.03.2020", "targetGroup", "ALL", "result",
                "LOST")).then().statusCode(422).body("errors.pointer.sort()",
                        contains("/channel", "/heldOn", "/project", "/result", "/targetGroup"));
        client.cases.post(INTERVIEWS, held("P-14511-1", "2999-01-01")).then().statusCode(422)
                .body("errors.pointer", contains("/heldOn")).body("errors.rule", contains("not-in-future"));
        client.cases.post(INTERVIEWS, held("P-14511-1", "2019-12-31")).then().statusCode(422)
                .body("errors.pointer", contains("/heldOn")).body("errors.rule", contains("project-phase"))
                .body("errors.bound", everyItem(equalTo("2020-01-01")));
    }

    @Test
    void refusesAChangeOfWhatHasChanged() {
        String interview = client.recorded(INTERVIEWS, held("P-14511-1", "2020-05-10"));
        client.change(interview, held("P-14511-1", "2020-05-11")).then().statusCode(200).body("version", equalTo(2));

        client.cases.once().header("If-Match", "\"v1\"").body(held("P-14511-1", "2020-05-12")).put(interview).then()
                .statusCode(412).header("ETag", "\"v2\"");
        client.cases.once().body(held("P-14511-1", "2020-05-12")).put(interview).then().statusCode(428);
    }

    @Test
    void showsWhatIsVoidNowhere() {
        String interview = client.recorded(INTERVIEWS, held("P-14523-1", "2020-05-10"));

        client.voidIt(interview).then().statusCode(200);

        client.get(interview).then().statusCode(404);
        client.get(INTERVIEWS + "?project=P-14523-1").then().body("items", hasSize(0));
    }

    @Test
    void isNotThereForAnotherProject() {
        String interview = client.recorded(INTERVIEWS, held("P-14524-1", "2020-05-10"));

        client.of("P-14713-1").get(interview).then().statusCode(404);
        client.of("P-14713-1").get(INTERVIEWS + "?project=P-14524-1").then().body("items", hasSize(0));
        client.of("P-14713-1").header("If-Match", "\"v1\"").delete(interview).then().statusCode(404);
        client.of("P-14713-1").body(held("P-14524-1", "2020-05-10")).post(INTERVIEWS).then().statusCode(422)
                .body("errors.rule", contains("unknown-project"));
        client.of("P-14524-1").header("If-Match", "\"v1\"").body(held("P-14713-1", "2020-05-10")).put(interview).then()
                .statusCode(422);
        client.of("P-14524-1").get(INTERVIEWS).then().body("items", hasSize(1));
    }

    @Test
    void listsThoseOfAProjectAndTime() {
        for (String day : new String[] { "2020-06-01", "2020-06-30", "2020-07-01" }) {
            client.recorded(INTERVIEWS, held("P-14612-1", day));
        }

        client.get(INTERVIEWS + "?project=P-14612-1&heldFrom=2020-06-01&heldTo=2020-06-30").then()
                .body("items.heldOn", contains("2020-06-30", "2020-06-01"));
        client.get(INTERVIEWS + "?project=x&heldFrom=1.6.&limit=0&cursor=y").then().statusCode(422)
                .body("errors.pointer.sort()", contains("cursor", "heldFrom", "limit", "project"));
    }

    @Test
    void happensOnceForEachKey() {
        Map<String, ?> request = held("P-14625-1", "2020-08-10");

        client.cases.once("interview-once").body(request).post(INTERVIEWS).then().statusCode(201);
        client.cases.once("interview-once").body(request).post(INTERVIEWS).then().statusCode(201)
                .header("Idempotency-Replayed", "true");

        assertThat(client.told(Subject.INTERVIEW.of("P-14625-1", YearMonth.of(2020, 8)))).hasSize(1);
    }

    private static Map<String, ?> held(String project, String day) {
        Map<String, Object> held = new HashMap<>();
        held.put("project", project);
        held.put("heldOn", day);
        held.put("channel", "IN_PERSON");
        held.put("targetGroup", "WOMEN_SEEKING_PROTECTION");
        held.put("result", "MENTORING_AGREED");
        return held;
    }

    private static String counted(int count) {
        return "{\"targetGroup\":\"WOMEN_SEEKING_PROTECTION\",\"result\":\"MENTORING_AGREED\",\"count\":" + count + "}";
    }

    private static String state(int version, String project, String district, String interviews) {
        return "{\"version\":" + version + ",\"state\":{\"project\":\"" + project + "\",\"district\":\"" + district
                + "\",\"month\":\"2020-04\",\"interviews\":[" + interviews + "]}}";
    }
}
