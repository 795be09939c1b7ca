package de.arbeitsmarktmentoren.cases.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.CaseClient;
import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.cases.Records;
import de.arbeitsmarktmentoren.contracts.Subject;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;

/** Each test has a month of its own: what is told of a project's month is the sum of all its cases. */
@CaseServiceTest
class ChangedCasesTest {

    DataSource database = Records.owner();

    SmallOidcServer identity;
    SupportClient client;

    @BeforeEach
    void setUp() {
        client = new SupportClient(identity, database);
    }

    @Test
    void moveTheirActivitiesWhenATransferIsCorrected() {
        String caseId = client.cases.startedCase("2021-03-01");
        String early = client.recorded(activitiesOf(caseId), held("2021-03-05"));
        String late = client.recorded(activitiesOf(caseId), held("2021-03-25"));

        transferred(caseId, "2021-03-20");
        client.get(late).then().body("project", equalTo("P-14713-1")).body("district", equalTo("14713"))
                .header("ETag", "\"v2\"");
        transferred(caseId, "2021-03-05");
        transferred(caseId, "2021-03-26");

        client.get(early).then().body("project", equalTo("P-14511-1")).header("ETag", "\"v3\"");
        client.get(late).then().body("project", equalTo("P-14511-1")).header("ETag", "\"v3\"");
        assertThat(counts("P-14511-1", "2021-03")).containsExactly("1", "2", "1", "-", "2");
        assertThat(counts("P-14713-1", "2021-03")).containsExactly("1", "2", "-");
    }

    @Test
    void countNoActivitiesOnceTheyAreVoid() {
        String employer = client.registeredEmployer();
        String caseId = client.cases.startedCase("2021-04-01");
        Map<String, Object> spoken = new HashMap<>(held("2021-04-10"));
        spoken.put("employer", employer);
        client.recorded(activitiesOf(caseId), spoken);

        client.cases.change(caseId, "voiding", Map.of()).then().statusCode(201);

        assertThat(counts("P-14511-1", "2021-04")).containsExactly("1", "-");
        assertThat(support(employer, "2021-04")).containsExactly("contacts 1, placements 0", "");
    }

    @Test
    void tellWhichEmployersGaveWorkAndWhen() {
        String employer = client.registeredEmployer();
        String other = client.registeredEmployer();
        String caseId = client.cases.startedCase("2021-05-03");

        client.cases.change(caseId, "placements", placedAt(employer, "2021-05-31")).then().statusCode(201);
        client.cases.change(caseId, "placements", placedAt(employer, "2021-06-30")).then().statusCode(201);
        client.cases.change(caseId, "corrections",
                Map.of("placements", List.of(placedAt(other, "2021-05-31"), placedAt(employer, "2021-06-30")))).then()
                .statusCode(201);
        client.cases.change(caseId, "end", CaseClient.anEnd("2021-07-31", "GOAL_REACHED")).then().statusCode(201);
        client.cases.change(caseId, "voiding", Map.of()).then().statusCode(201);

        assertThat(support(employer, "2021-05")).containsExactly("contacts 0, placements 1", "");
        assertThat(support(employer, "2021-06")).containsExactly("contacts 0, placements 1", "");
        assertThat(support(other, "2021-05")).containsExactly("contacts 0, placements 1", "");
    }

    @Test
    void countAPlacementWhereTheCaseWasOnItsDay() {
        String employer = client.registeredEmployer();
        String caseId = client.cases.startedCase("2021-08-02");
        client.cases.change(caseId, "placements", placedAt(employer, "2021-08-31")).then().statusCode(201);

        transferred(caseId, "2021-08-16");

        assertThat(client.told(Subject.EMPLOYER.of(employer, YearMonth.of(2021, 8)))).hasSize(2).last().asString()
                .contains("\"project\":\"P-14713-1\"").doesNotContain("P-14511-1");
    }

    @Test
    void leaveActivitiesToTheProjectThatHasTheCaseNow() {
        String caseId = client.cases.startedCase("2021-09-01");
        client.recorded(activitiesOf(caseId), held("2021-09-05"));

        transferred(caseId, "2021-09-20");

        client.of("P-14511-1").get(activitiesOf(caseId)).then().statusCode(404);
        client.of("P-14713-1").get(activitiesOf(caseId)).then().body("items.project", contains("P-14511-1"));
    }

    private void transferred(String caseId, String day) {
        client.cases.change(caseId, "corrections", Map.of("transfers",
                List.of(Map.of("transferredOn", day, "project", "P-14713-1", "mentor", "M-14713-1-01")))).then()
                .statusCode(201);
    }

    private static String activitiesOf(String caseId) {
        return "/v1/cases/" + caseId + "/activities";
    }

    private static Map<String, ?> held(String day) {
        return Map.of("type", "COUNSELLING_TRAINING", "channel", "IN_PERSON", "heldOn", day, "minutes", 30);
    }

    private static Map<String, ?> placedAt(String employer, String day) {
        Map<String, Object> placement = new HashMap<>(CaseClient.aPlacement(day));
        placement.put("employer", employer);
        return placement;
    }

    /** How many activities were told each time; "-" for none. */
    private List<String> counts(String project, String month) {
        return client.told(Subject.ACTIVITY.of(project, YearMonth.parse(month))).stream()
                .map(body -> body.contains("\"count\":") ? body.replaceAll(".*\"count\":([0-9]+).*", "$1") : "-").toList();
    }

    /** What of the employer's support was told each time. */
    private List<String> support(String employer, String month) {
        return client.told(Subject.EMPLOYER.of(employer, YearMonth.parse(month))).stream()
                .map(body -> body.contains("contacts")
                        ? body.replaceAll(".*\"contacts\":([0-9]+),\"placements\":([0-9]+).*", "contacts $1, placements $2")
                        : "")
                .toList();
    }
}
