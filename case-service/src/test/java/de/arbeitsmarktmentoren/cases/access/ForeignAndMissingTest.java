package de.arbeitsmarktmentoren.cases.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.oneOf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.CaseClient;
import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.cases.Members;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import io.restassured.http.Header;
import io.restassured.response.Response;

/** What belongs to others is answered exactly as what is not there, whatever is asked about it. */
@CaseServiceTest
class ForeignAndMissingTest {

    /** Open to everybody who works here, or asked by a role that has all of it. */
    private static final String ELSEWHERE = "/v1/(carriers|code-lists|deletion-.*|employers|erasures|funding-phases|mentors|operations|audit.*)(/.*)?"
            + "|/v1/projects/\\{code}(/history)?|/v1/mentees/\\{id}/personal-file";

    private static final String FILE = """
            Fallnummer;Projekt;Mentor/in;Vorname;Nachname;Geburtsdatum;Geschlecht;Herkunftsgruppe;Qualifikation;schutzsuchend;Beginn
            FM-1;P-14511-1;;;;;;;;;
            """;

    SmallOidcServer identity;
    String outsider;
    Map<String, String> foreign;

    @BeforeEach
    void setUp() {
        CaseClient chemnitz = CaseClient.of(identity, "P-14511-1");
        outsider = Members.tokenAs("coordinator", identity, "P-14612-1");
        String mentee = chemnitz.registeredMentee();
        String caseId = chemnitz.startedCase(mentee, "2025-03-14");
        foreign = new HashMap<>(Map.of("cases", caseId, "mentees", mentee, "projects", "P-14511-1",
                "offerId", chemnitz.offered(caseId, "P-14713-1")));
        foreign.put("activityId", id(chemnitz.post("/v1/cases/" + caseId + "/activities",
                Map.of("type", "RECOGNITION_SUPPORT", "channel", "PHONE", "heldOn", "2025-03-20", "minutes", 30))));
        foreign.put("procedureId", id(chemnitz.post("/v1/cases/" + caseId + "/recognition-procedures",
                Map.of("referenceOccupation", "53112", "status", "ADVISED", "reachedOn", "2025-03-20"))));
        foreign.put("initial-interviews", id(chemnitz.post("/v1/initial-interviews",
                Map.of("project", "P-14511-1", "heldOn", "2025-03-10", "channel", "PHONE", "targetGroup", "OTHER_IMMIGRANT",
                        "result", "MENTORING_AGREED"))));
        String duplicate = chemnitz.registeredMentee();
        foreign.put("mergeId", id(chemnitz.once().header("If-Match", "\"v1\"").body(Map.of("duplicateId", duplicate))
                .post("/v1/mentees/" + mentee + "/merges")));
        foreign.put("imports", id(chemnitz.asMentor().header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("text/csv").body(FILE).post("/v1/imports")));
    }

    @Test
    void answersTheSame() {
        List<String> readings = readings();

        SoftAssertions.assertSoftly(all -> readings.forEach(path -> {
            Response others = ask(path, true);
            Response none = ask(path, false);
            all.assertThat(others.statusCode()).as(path).isEqualTo(404).isEqualTo(none.statusCode());
            all.assertThat(headers(others)).as(path).isEqualTo(headers(none));
            all.assertThat(others.asString()).as(path).isEqualTo(none.asString());
        }));
        assertThat(readings).hasSizeGreaterThan(15);
    }

    @Test
    void answersTheSameToSteps() {
        for (String path : List.of("/v1/cases/%s/end", "/v1/cases/%s/transfers", "/v1/cases/%s/corrections",
                "/v1/cases/%s/placements", "/v1/cases/%s/activities", "/v1/mentees/%s/merges")) {
            String kind = path.split("/")[2];
            Response others = step(path.formatted(foreign.get(kind)));
            Response none = step(path.formatted(UUID.randomUUID()));

            assertThat(others.statusCode()).as(path).isEqualTo(none.statusCode()).isIn(404, 422);
            assertThat(others.asString()).as(path).isEqualTo(none.asString());
        }
    }

    private static List<String> readings() {
        Map<String, Map<String, Object>> paths = given().get("/q/openapi?format=json").path("paths");
        return paths.entrySet().stream().filter(each -> each.getValue().containsKey("get")).map(Map.Entry::getKey)
                .filter(path -> path.contains("{") && !path.matches(ELSEWHERE)).sorted().toList();
    }

    private Response ask(String path, boolean foreignOnes) {
        String kind = path.split("/")[2];
        String asked = path;
        for (String name : List.of("id", "code", "offerId", "activityId", "procedureId", "mergeId")) {
            String what = name.equals("id") || name.equals("code") ? kind : name;
            asked = asked.replace("{" + name + "}", foreignOnes ? known(what)
                    : name.equals("code") ? "P-14999-9" : UUID.randomUUID().toString());
        }
        return given().auth().oauth2(outsider).get(asked);
    }

    /** A path that this table does not know is none that has been thought about. */
    private String known(String what) {
        assertThat(foreign).containsKey(what);
        return foreign.get(what);
    }

    private Response step(String path) {
        return given().auth().oauth2(outsider).header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"v1\"").contentType("application/json").body("{}").post(path);
    }

    private static TreeSet<String> headers(Response answer) {
        TreeSet<String> headers = new TreeSet<>();
        for (Header header : answer.getHeaders()) {
            if (!header.getName().matches("(?i)x-request-id|request-id|ratelimit.*|x-ratelimit.*")) {
                headers.add(header.getName() + ": " + header.getValue());
            }
        }
        return headers;
    }

    private static String id(Response answer) {
        return answer.then().statusCode(oneOf(201, 202)).extract().path("id");
    }
}
