package de.arbeitsmarktmentoren.cases.programme;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.Clock;
import java.time.Instant;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import de.arbeitsmarktmentoren.cases.CaseClient;
import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.cases.Members;
import de.arbeitsmarktmentoren.cases.Records;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import de.arbeitsmarktmentoren.stack.demo.DemoUser;
import io.quarkus.test.junit.QuarkusMock;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Changes nothing that other tests look at: what it adds to the directory is gone again by today. */
@CaseServiceTest
class DirectoryResourceTest {

    private static final ZoneId SAXONY = ZoneId.of("Europe/Berlin");

    DataSource database = Records.owner();
    @Inject
    Directories directories;

    SmallOidcServer identity;
    CaseClient client;

    @BeforeEach
    void setUp() {
        client = new CaseClient(identity);
    }

    @Test
    void leavesFebruaryAsItWasWhenMarchChanges() {
        put("/v1/carriers/C-71", null, carrier("2020-01-01", "Alter Name e. V.")).then().statusCode(201)
                .header("ETag", "\"v1\"").body("version", equalTo(1));

        put("/v1/carriers/C-71", "\"v1\"", carrier("2025-03-01", "Neuer Name e. V.")).then().statusCode(200)
                .header("ETag", "\"v2\"");

        asOffice().get("/v1/carriers/C-71?on=2025-02-28").then().body("name", equalTo("Alter Name e. V."))
                .body("to", equalTo("2025-02-28"));
        client.asMentor().get("/v1/carriers/C-71?on=2025-03-01").then().body("name", equalTo("Neuer Name e. V."))
                .body("to", nullValue());
        asOffice().get("/v1/carriers/C-71/history").then().statusCode(200)
                .body("periods.from", contains("2020-01-01", "2025-03-01"))
                .body("changes.recordedBy", contains("demo-office", "demo-office"))
                .body("changes[0].period.state.name", equalTo("Alter Name e. V."));
    }

    @Test
    void letsMentorsReadAndOnlyTheOfficeWrite() {
        Stream.of("carriers", "funding-phases", "projects", "mentors").forEach(kind -> {
            client.asMentor().get("/v1/" + kind).then().statusCode(200);
            asOffice().get("/v1/" + kind).then().statusCode(200);
            given().auth().oauth2(identity.token("ministry")).get("/v1/" + kind).then().statusCode(403);
        });
        client.once().body(carrier("2025-01-01", "X")).put("/v1/carriers/C-72").then().statusCode(403);
    }

    @Test
    void asksForTheVersionThatWasSeen() {
        Map<String, ?> change = carrier("2025-01-01", "Brückenbogen gGmbH");

        put("/v1/carriers/C-01", null, change).then().statusCode(428);
        put("/v1/carriers/C-01", "\"v0\"", change).then().statusCode(412).header("ETag", "\"v1\"");
        put("/v1/carriers/C-73", "\"v1\"", change).then().statusCode(404);
        asOffice().get("/v1/carriers/C-01/history").then().body("changes", hasSize(1));
    }

    @Test
    void leavesTheVersionIfNothingChanges() {
        put("/v1/carriers/C-02", "\"v1\"", carrier("2024-01-01", "Wegwarte gGmbH")).then().statusCode(200)
                .header("ETag", "\"v1\"");
    }

    @Test
    void letsOneOfTwoAtOnceWinAndTellsTheOther() {
        put("/v1/carriers/C-74", null, carrier("2020-01-01", "Anfang")).then().statusCode(201);

        List<CompletableFuture<Integer>> both = Stream.of("Einer", "Anderer")
                .map(name -> CompletableFuture.supplyAsync(
                        () -> put("/v1/carriers/C-74", "\"v1\"", carrier("2025-01-01", name)).statusCode()))
                .toList();

        assertThat(both).extracting(CompletableFuture::join).containsExactlyInAnyOrder(200, 412);
    }

    @Test
    void namesEveryWrongFieldAtOnce() {
        put("/v1/projects/P-14511-9", null,
                Map.of("from", "2031-01-01", "to", "2030-12-31", "name", " ", "carrier", "C-99", "district", "09162", "phases",
                        List.of("F-2025", "F-1999")))
                .then().statusCode(422).body("errors.pointer.sort()",
                        contains("/carrier", "/district", "/from", "/name", "/phases/1", "/to"))
                .body("errors.find { it.pointer == '/from' }.bound", equalTo("2027-12-31"))
                .body("errors.find { it.pointer == '/to' }.bound", equalTo("2031-01-01"));
        put("/v1/mentors/mentor", null, Map.of("from", "2019-12-31", "project", "P-14511-7", "fullTimeShare", 1.5)).then()
                .statusCode(422).body("errors.pointer.sort()", contains("/from", "/fullTimeShare", "/project", "code"));
    }

    @Test
    void givesAMentorWhoLeftNoCaseAfterHisLastDay() {
        put("/v1/mentors/M-14523-1-91", null, mentor("2024-01-01", null, 0.5)).then().statusCode(201);

        put("/v1/mentors/M-14523-1-91", "\"v1\"", mentor("2025-03-01", "2025-06-30", 0.5)).then().statusCode(200);

        start("P-14523-1", "M-14523-1-91", "2025-07-01").then().statusCode(422)
                .body("errors.rule", contains("mentor-of-project")).body("errors.bound", contains("2025-06-30"));
        start("P-14523-1", "M-14523-1-91", "2023-12-31").then().statusCode(422).body("errors.bound", contains("2024-01-01"));
        String last = start("P-14523-1", "M-14523-1-91", "2025-06-30").then().statusCode(201).extract().path("id");
        client.change(last, "corrections", Map.of("startedOn", "2025-07-01")).then().statusCode(422)
                .body("errors.pointer", contains("/startedOn")).body("errors.rule", contains("mentor-of-project"))
                .body("errors.bound", contains("2025-06-30"));
        client.asMentor().get("/v1/mentors/M-14523-1-91?on=2025-07-01").then().statusCode(404);
        client.asMentor().get("/v1/mentors?on=2025-06-30").then().body("items.code", hasItem("M-14523-1-91"));
        client.asMentor().get("/v1/projects/P-14523-1?on=2025-07-01").then().body("mentors.code",
                not(hasItem("M-14523-1-91")));
    }

    @Test
    void keepsWhatAProjectWasInMarchTrueForMarch() {
        itIs("2025-03-20");
        put("/v1/projects/P-14524-9", null, project("2025-01-01", null, "14524")).then().statusCode(201);
        put("/v1/mentors/M-14524-9-01", null,
                Map.of("from", "2025-01-01", "to", "2025-12-31", "project", "P-14524-9", "fullTimeShare", 1)).then()
                .statusCode(201);
        put("/v1/projects/P-14524-9", "\"v1\"", project("2025-03-20", null, "14523")).then().statusCode(422)
                .body("errors.rule", contains("district-stays")).body("errors.bound", contains("2025-03-21"));
        put("/v1/projects/P-14524-9", "\"v1\"", project("2025-04-01", "2025-12-31", "14523")).then().statusCode(200);
        itIs("2026-02-01");
        Members.put(identity, "P-14524-9", DemoUser.subject("mentor")).then().statusCode(201);

        Response march = start("P-14524-9", "M-14524-9-01", "2025-03-14");
        Response april = start("P-14524-9", "M-14524-9-01", "2025-04-02");

        march.then().statusCode(201);
        client.asMentor().get("/v1/cases/" + march.path("id")).then().body("district", equalTo("14524"));
        client.asMentor().get("/v1/cases/" + april.path("id")).then().body("district", equalTo("14523"));
        client.asMentor().get("/v1/projects/P-14524-9?on=2025-03-14").then().body("district", equalTo("14524"));
        client.change(march.path("id"), "corrections", Map.of("startedOn", "2025-04-02")).then().body("district",
                equalTo("14523"));
        start("P-14524-9", "M-14524-9-01", "2026-01-05").then().statusCode(422)
                .body("errors.find { it.pointer == '/startedOn' }.rule", equalTo("funding-phase"))
                .body("errors.find { it.pointer == '/startedOn' }.bound", equalTo("2025-12-31"));
        client.asMentor().get("/v1/projects").then().body("items.code", not(hasItem("P-14524-9")));
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/carriers/C-99", "/v1/funding-phases/F-1999", "/v1/projects/P-14511-8", "/v1/mentors/M-1",
            "/v1/carriers/C-99/history", "/v1/carriers/C-01?on=2019-12-31" })
    void knowsNoOther(String path) {
        asOffice().get(path).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = { "31.12.2025", "2025-02-30", "%2B999999999-12-31", "-999999999-01-01" })
    void refusesADayThatIsNone(String day) {
        given().urlEncodingEnabled(false).auth().oauth2(identity.token("office")).get("/v1/mentors?on=" + day).then()
                .statusCode(422).body("errors.pointer", contains("on"));
    }

    @Test
    void refusesDaysThatNobodyCanReckonWith() {
        put("/v1/funding-phases/F-9999", null, Map.of("from", "+999999999-12-31", "to", "+999999999-12-31", "name", "nie"))
                .then()
                .statusCode(422).body("errors.pointer.sort()", contains("/from", "/to"));
    }

    @Test
    void agreesWithAnotherReplica() {
        Directories other = new Directories(new DirectoryStore(database));
        put("/v1/carriers/C-75", null, carrier("2020-01-01", "Auf der anderen Seite")).then().statusCode(201);
        assertThat(directories.current().carriers().find("C-75")).isPresent();
        assertThat(other.current().carriers().find("C-75")).isEmpty();

        other.look();

        assertThat(other.current()).isEqualTo(directories.current());
    }

    @Test
    void refusesPhasesThatOverlapOrNeverEnd() {
        put("/v1/funding-phases/F-2027", null, Map.of("from", "2027-12-31", "to", "2030-12-31", "name", "zu früh")).then()
                .statusCode(422).body("errors.rule", contains("one-phase-at-a-time"))
                .body("errors.bound", contains("2027-12-31"));
        put("/v1/funding-phases/F-2028", null, Map.of("from", "2028-01-01", "name", "ohne Ende")).then().statusCode(422)
                .body("errors.pointer", contains("/to"));
        put("/v1/funding-phases/F-2028", null, Map.of("from", "2028-01-01", "to", "2099-12-31", "name", "zu lang")).then()
                .statusCode(422).body("errors.rule", contains("longest-phase")).body("errors.bound", contains("2038-01-01"));
        put("/v1/funding-phases/F-2025", "\"v1\"",
                Map.of("from", "2024-12-31", "to", "2027-12-31", "name", "überlappt")).then().statusCode(422)
                .body("errors.pointer", contains("/from")).body("errors.bound", contains("2024-12-31"));
        asOffice().get("/v1/funding-phases").then().body("items.code", contains("F-2020", "F-2025"))
                .body("items.to", contains("2024-12-31", "2027-12-31"));
    }

    private static Map<String, ?> carrier(String from, String name) {
        return Map.of("from", from, "name", name);
    }

    private static Map<String, ?> mentor(String from, String to, double share) {
        return with("to", to, Map.of("from", from, "project", "P-14523-1", "fullTimeShare", share));
    }

    private static Map<String, ?> project(String from, String to, String district) {
        return with("to", to,
                Map.of("from", from, "name", "Arbeitsmarktmentoren Probe", "carrier", "C-01", "district", district,
                        "phases", List.of("F-2025")));
    }

    private static Map<String, ?> with(String name, Object value, Map<String, ?> body) {
        Map<String, Object> more = new HashMap<>(body);
        more.put(name, value);
        return more;
    }

    private static void itIs(String day) {
        Instant noon = LocalDate.parse(day).atTime(12, 0).atZone(SAXONY).toInstant();
        QuarkusMock.installMockForType(Clock.fixed(noon, SAXONY), Clock.class);
    }

    private Response start(String project, String mentor, String startedOn) {
        return client.post("/v1/cases",
                Map.of("menteeId", client.registeredMentee(), "project", project, "mentor", mentor, "startedOn", startedOn));
    }

    private Response put(String path, String ifMatch, Map<String, ?> body) {
        RequestSpecification request = asOffice().header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(path);
    }

    private RequestSpecification asOffice() {
        return given().auth().oauth2(identity.token("office"));
    }
}
