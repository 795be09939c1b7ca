package de.arbeitsmarktmentoren.cases.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import de.arbeitsmarktmentoren.cases.CaseClient;
import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.cases.Records;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** The office sees every case and nobody behind it; a person is shown for a purpose only. */
@CaseServiceTest
class OutsideProjectsTest {

    private static final String NOTE = "Mit Frau Unverwechselbar besprochen";

    SmallOidcServer identity;
    CaseClient mentor;
    String mentee;
    String caseId;
    String number;
    String employer;

    @BeforeEach
    void setUp() {
        mentor = CaseClient.of(identity, "P-14511-1");
        mentee = mentor.registeredMentee();
        number = "N-" + UUID.randomUUID();
        Map<String, Object> agreement = new HashMap<>(CaseClient.anAgreement(mentee, "2025-03-14"));
        agreement.put("externalId", number);
        caseId = mentor.post("/v1/cases", agreement).then().statusCode(201).extract().path("id");
        employer = mentor.post("/v1/employers", Map.of("name", "Tischlerei " + number, "sector", "C", "district", "14511"))
                .then()
                .statusCode(201).extract().path("code");
        Map<String, Object> placement = new HashMap<>(CaseClient.aPlacement("2025-06-02"));
        placement.put("employer", employer);
        mentor.change(caseId, "placements", placement).then().statusCode(201);
        mentor.change(caseId, "milestones", Map.of("kind", "INTERNSHIP", "reachedOn", "2025-05-05", "employer", employer))
                .then()
                .statusCode(201);
        mentor.change(caseId, "corrections", Map.of("mentor", "M-14511-1-02", "startedMentor", "M-14511-1-02", "note", NOTE));
        mentor.change(caseId, "corrections", Map.of("startedOn", "2025-03-13", "note", NOTE)).then().statusCode(201);
    }

    @Test
    void showsTheOfficeACaseWithoutWhatLeadsToThePerson() {
        as("office").get("/v1/cases/" + caseId).then().statusCode(200).body("id", equalTo(caseId))
                .body("menteeId", equalTo(mentee)).body("externalId", nullValue())
                .body("placements.employer", contains(nullValue())).body("placements.placedOn", contains("2025-06-02"))
                .body("milestones.employer", contains(nullValue()));

        mentor.asMentor().get("/v1/cases/" + caseId).then().body("externalId", equalTo(number)).body("placements.employer",
                contains(employer));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/cases?menteeId={mentee}", "/v1/cases/{case}", "/v1/cases/{case}/history",
            "/v1/cases/export?menteeId={mentee}", "/v1/worklist?project=P-14511-1&limit=200" })
    void tellsTheOfficeNothingFreeAnywhere(String path) {
        Response answer = as("office").get(path.replace("{case}", caseId).replace("{mentee}", mentee));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).doesNotContain(NOTE, number, employer, CaseClient.FAMILY_NAME, CaseClient.GIVEN_NAME);
    }

    @Test
    void showsTheOfficeTheCasesOfAllProjects() {
        as("office").get("/v1/cases?menteeId=" + mentee).then().body("items.id", contains(caseId));
        assertThat(as("office").get("/v1/cases/export?menteeId=" + mentee).asString()).contains(caseId);
        as("office").get("/v1/cases/" + caseId + "/history").then().statusCode(200).body("items.step", hasItem("CORRECT"))
                .body("items.note.findAll { it != null }", equalTo(java.util.List.of()));
    }

    @Test
    void takesDownWhoReadsMoreOfACaseThanTheOfficeMay() {
        for (String path : new String[] { "/v1/cases/" + caseId, "/v1/cases/" + caseId + "/history" }) {
            mentor.asMentor().get(path).then().statusCode(200);
            as("office").get(path).then().statusCode(200);
        }

        assertThat(new Records(Records.owner()).texts("SELECT DISTINCT concat_ws(' ', subject, operation, projects[1])"
                + " FROM audit_entry WHERE action = 'READ' AND ? = ANY (objects) ORDER BY 1", caseId))
                .containsExactly("mentor.of.P-14511-1 getCase P-14511-1", "mentor.of.P-14511-1 getHistory P-14511-1");
    }

    @Test
    void letsTheOfficeFindNobodyByWhatIsKnownOutside() {
        as("office").get("/v1/cases?externalId=" + number).then().statusCode(422).body("errors.rule", contains("own-project"));
        as("office").contentType("application/json").body(Map.of("text", CaseClient.FAMILY_NAME)).post("/v1/cases/search")
                .then()
                .statusCode(403).body("type", equalTo("urn:arbeitsmarktmentoren:problem:forbidden"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/cases/{case}/activities", "/v1/cases/{case}/recognition-procedures",
            "/v1/cases/{case}/transfer-offers", "/v1/mentees/{mentee}/duplicates", "/v1/mentees/{mentee}/merges",
            "/v1/initial-interviews" })
    void keepsTheWorkOfTheProjectsFromTheOffice(String path) {
        as("office").header("Access-Purpose", "COMPLAINT")
                .get(path.replace("{case}", caseId).replace("{mentee}", mentee)).then().statusCode(403);
    }

    @Test
    void letsTheOfficeTakeNoStep() {
        for (String step : new String[] { "end", "transfers", "corrections", "voiding", "placements" }) {
            as("office").header("Idempotency-Key", UUID.randomUUID().toString()).header("If-Match", "\"v1\"")
                    .contentType("application/json").body("{}").post("/v1/cases/" + caseId + "/" + step).then().statusCode(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "office", "privacy-officer" })
    void showsAPersonForAPurposeOnly(String role) {
        as(role).get("/v1/mentees/" + mentee).then().statusCode(403)
                .body("type", equalTo("urn:arbeitsmarktmentoren:problem:purpose-required"))
                .body("errors.pointer", contains("Access-Purpose"));
        as(role).get("/v1/mentees/" + UUID.randomUUID()).then().statusCode(403)
                .body("type", equalTo("urn:arbeitsmarktmentoren:problem:purpose-required"));

        as(role).header("Access-Purpose", "DATA_SUBJECT_REQUEST").header("Access-Reference", "31-0141.5/12")
                .get("/v1/mentees/" + mentee).then().statusCode(200).body("familyName", equalTo(CaseClient.FAMILY_NAME));
    }

    @ParameterizedTest
    @ValueSource(strings = { "office", "privacy-officer" })
    void findsAPersonForAPurposeOnly(String role) {
        String name = registered(1);
        Map<String, String> search = Map.of("name", "Amira " + name);

        as(role).contentType("application/json").body(search).post("/v1/mentees/search").then().statusCode(403)
                .body("type", equalTo("urn:arbeitsmarktmentoren:problem:purpose-required"));
        as(role).header("Access-Purpose", "COMPLAINT").contentType("application/json").body(search).post("/v1/mentees/search")
                .then().statusCode(200).body("items.familyName", contains(name));
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"name\": \"a\"}", "{\"name\": \"Unverwechselbar\"}", "{\"name\": \"a e i\"}",
            "{\"birthDate\": \"1998-04-03\"}" })
    void findsNobodyWhomTheOfficeDoesNotKnowOf(String search) {
        as("office").header("Access-Purpose", "COMPLAINT").contentType("application/json").body(search)
                .post("/v1/mentees/search").then().statusCode(422).body("errors.pointer", contains("/name"))
                .body("errors.rule", contains("whole-name"));
    }

    @ParameterizedTest
    @CsvSource({ "office, 200", "office, 5", "privacy-officer, 1" })
    void listsNobody(String role, int limit) {
        String name = registered(11);

        as(role).header("Access-Purpose", "COMPLAINT").contentType("application/json")
                .body(Map.of("name", "Amira " + name, "limit", limit)).post("/v1/mentees/search").then().statusCode(422)
                .body("errors.rule", contains("too-many"));
        mentor.asMentor().contentType("application/json").body(Map.of("name", name, "limit", limit)).post("/v1/mentees/search")
                .then().statusCode(200);
    }

    /** The family name of so many people that nobody else has. */
    private String registered(int people) {
        String name = ThreadLocalRandom.current().ints(12, 'a', 'z' + 1).mapToObj(Character::toString)
                .collect(Collectors.joining());
        for (int number = 0; number < people; number++) {
            Map<String, Object> person = new HashMap<>(CaseClient.aPerson());
            person.putAll(Map.of("givenName", "Amira", "familyName", name));
            mentor.post("/v1/mentees", person).then().statusCode(201);
        }
        return name;
    }

    @Test
    void refusesAPurposeThatIsNone() {
        as("office").header("Access-Purpose", "CURIOSITY").get("/v1/mentees/" + mentee).then().statusCode(422)
                .body("errors.pointer", contains("Access-Purpose")).body("errors.rule", contains("code"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "Frau Beispiel!", "Muster1", "Refa-Aktenf-12", "1971-06-07", "SMWA-7.6.1971", "07/06/71", "SMWA" })
    void takesNoReferenceThatCouldBeAPerson(String reference) {
        as("office").header("Access-Purpose", "COMPLAINT").header("Access-Reference", reference)
                .get("/v1/mentees/" + mentee)
                .then().statusCode(422).body("errors.pointer", contains("Access-Reference"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "31-0141.5/12", "SMWA-42-5433/17", "4-117/26", "LDS-C/2026/0815" })
    void takesFileNumbers(String reference) {
        as("office").header("Access-Purpose", "COMPLAINT").header("Access-Reference", reference)
                .get("/v1/mentees/" + mentee).then().statusCode(200);
    }

    @Test
    void asksWhoWorksInTheProjectForNoPurpose() {
        mentor.asMentor().get("/v1/mentees/" + mentee).then().statusCode(200);
    }

    @Test
    void showsThePrivacyOfficerNoCase() {
        for (String path : new String[] { "/v1/cases", "/v1/cases/" + caseId, "/v1/cases/" + caseId + "/history",
                "/v1/worklist" }) {
            as("privacy-officer").header("Access-Purpose", "COMPLAINT").get(path).then().statusCode(403);
        }
    }

    @Test
    void holdsWhoWorksInProjectsAndInTheOfficeForSomebodyOfTheProjects() {
        String both = identity.token("mentor", Map.of("sub", "works.in.both", "realm_access",
                Map.of("roles", java.util.List.of("mentor", "office"))));

        given().auth().oauth2(both).get("/v1/cases/" + caseId).then().statusCode(404);
        given().auth().oauth2(both).header("Access-Purpose", "COMPLAINT").get("/v1/mentees/" + mentee).then().statusCode(404);
    }

    private RequestSpecification as(String role) {
        return given().auth().oauth2(identity.token(role, Map.of()));
    }
}
