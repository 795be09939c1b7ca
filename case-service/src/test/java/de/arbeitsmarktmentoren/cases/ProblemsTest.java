package de.arbeitsmarktmentoren.cases;

import static de.arbeitsmarktmentoren.cases.CaseClient.aPerson;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.contracts.problem.ProblemType;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@CaseServiceTest
class ProblemsTest {

    private static final String BAIT = "Koederwort";

    SmallOidcServer identity;
    CaseClient client;

    @BeforeEach
    void setUp() {
        client = new CaseClient(identity);
    }

    @Test
    void speaksGermanUnlessEnglishIsAskedFor() {
        String unknown = "/v1/cases/" + UUID.randomUUID();

        assertProblem(client.asMentor().get(unknown), ProblemType.NOT_FOUND);
        client.asMentor().header("Accept-Language", "fr, en-GB;q=0.8").get(unknown).then().statusCode(404)
                .header("Content-Language", "en").body("title", equalTo("Not found"));
    }

    @Test
    void refusesWhoIsNotKnown() {
        String foreign = identity.token("mentor", Map.of("aud", List.of("stats-service")));
        String expired = identity.token("mentor", Map.of("exp", Instant.now().minusSeconds(3600).getEpochSecond()));

        assertProblem(given().get("/v1/projects"), ProblemType.UNAUTHORIZED);
        for (String token : List.of(BAIT, foreign, expired, client.toString())) {
            assertProblem(given().auth().oauth2(token).get("/v1/projects"), ProblemType.UNAUTHORIZED);
        }
        assertProblem(nobody().post("/v1/mentees"), ProblemType.UNAUTHORIZED);
        given().get("/v1/projects").then().header("WWW-Authenticate", "Bearer");
    }

    private RequestSpecification nobody() {
        Map<String, Object> withoutSubject = new HashMap<>();
        withoutSubject.put("sub", null);
        return given().auth().oauth2(identity.token("mentor", withoutSubject)).header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json").body(aPerson());
    }

    @Test
    void forbidsWhatOthersMayNot() {
        assertProblem(given().auth().oauth2(identity.token("ministry")).get("/v1/cases"), ProblemType.FORBIDDEN);
        assertProblem(given().auth().oauth2(identity.token("office")).contentType("application/json").body("{}")
                .post("/v1/mentees"), ProblemType.FORBIDDEN);
    }

    @Test
    void answersUnknownPathsMethodsAndFormats() {
        assertProblem(client.asMentor().get("/v1/" + BAIT), ProblemType.NOT_FOUND);
        assertProblem(client.asMentor().get("/v1/cases/" + BAIT), ProblemType.NOT_FOUND);
        assertProblem(client.asMentor().delete("/v1/projects"), ProblemType.METHOD_NOT_ALLOWED);
        client.asMentor().patch("/v1/cases").then().statusCode(405).header("Allow", "GET, HEAD, OPTIONS, POST");
        assertProblem(client.asMentor().contentType("text/plain").body(BAIT).post("/v1/mentees"),
                ProblemType.UNSUPPORTED_MEDIA_TYPE);
        assertProblem(client.asMentor().accept("image/png").get("/v1/projects"), ProblemType.NOT_ACCEPTABLE);
    }

    @Test
    void refusesBodiesThatItCannotRead() {
        assertProblem(client.once().body("{\"givenName\": " + BAIT).post("/v1/mentees"), ProblemType.MALFORMED_REQUEST);
        assertProblem(client.once().post("/v1/mentees"), ProblemType.MALFORMED_REQUEST);
        assertProblem(client.once().body("null").post("/v1/mentees"), ProblemType.MALFORMED_REQUEST);
        assertProblem(client.once().body("[]").post("/v1/mentees"), ProblemType.MALFORMED_REQUEST);
        Response mistyped = client.once().body("{\"profile\":{\"seeksProtection\":{\"" + BAIT + "\":1}}}").post("/v1/mentees");
        assertProblem(mistyped, ProblemType.MALFORMED_REQUEST);
        mistyped.then().body("errors.pointer", contains("/profile/seeksProtection"));
    }

    @Test
    void refusesMembersThatItDoesNotKnow() {
        Response answer = client.once().body("{\"profile\":{\"" + BAIT + "\":1}}").post("/v1/mentees");

        assertProblem(answer, ProblemType.MALFORMED_REQUEST);
        answer.then().body("errors.pointer", contains("/profile")).body("errors.rule", contains("unknown-member"));
    }

    @Test
    void refusesParametersThatItDoesNotKnowAndSaysWhichThereAre() {
        Response answer = client.asMentor().get("/v1/worklist?projct=" + BAIT);

        assertProblem(answer, ProblemType.MALFORMED_REQUEST);
        answer.then().body("errors.pointer", contains("query")).body("errors.rule", contains("unknown-parameter"))
                .body("errors.bound", contains("cursor, limit, mentor, project"));
    }

    @Test
    void refusesParametersThatComeTwice() {
        Response answer = client.asMentor().get("/v1/cases?status=ACTIVE&status=ENDED");

        assertProblem(answer, ProblemType.MALFORMED_REQUEST);
        answer.then().body("errors.pointer", contains("status")).body("errors.rule", contains("once"));
    }

    @Test
    void refusesLongBodies() {
        String tooLong = "{\"givenName\":\"" + BAIT.repeat(7000) + "\"}";

        assertProblem(client.once().body(tooLong).post("/v1/mentees"), ProblemType.PAYLOAD_TOO_LARGE);
    }

    @Test
    void asksForAnIdempotencyKey() {
        assertProblem(client.asMentor().contentType("application/json").body(aPerson()).post("/v1/mentees"),
                ProblemType.MISSING_IDEMPOTENCY_KEY);
    }

    @Test
    void saysWhatIsWrongWithAnIdempotencyKey() {
        assertKey(client.once("one").header("Idempotency-Key", "two"), "once");
        assertKey(client.once("mit Leerzeichen"), "characters");
        assertKey(client.once(BAIT.repeat(30)), "length");
    }

    private static void assertKey(RequestSpecification request, String rule) {
        Response answer = request.body(aPerson()).post("/v1/mentees");

        assertProblem(answer, ProblemType.INVALID_IDEMPOTENCY_KEY);
        answer.then().body("errors.pointer", contains("Idempotency-Key")).body("errors.rule", contains(rule));
    }

    @Test
    void namesWrongFieldsOfAPersonButNotTheirValues() {
        Response answer = client.post("/v1/mentees",
                Map.of("project", "P-14511-1", "givenName", " ", "familyName", BAIT.repeat(30), "birthDate", BAIT,
                        "profile", Map.of("gender", BAIT, "originGroup", "SY", "qualification", "NONE")));

        assertProblem(answer, ProblemType.INVALID_FIELD);
        answer.then().body("errors.pointer.sort()",
                contains("/birthDate", "/familyName", "/givenName", "/profile/gender", "/profile/seeksProtection"));
    }

    @Test
    void refusesCharactersThatNobodyWrites() {
        for (String unseen : List.of("\\u0000", "\\u0007", "\\n", "\\u0085", "\\ud800")) {
            Response answer = client.once().body(aPersonCalled(BAIT + unseen + BAIT)).post("/v1/mentees");

            assertProblem(answer, ProblemType.INVALID_FIELD);
            answer.then().body("errors.pointer", contains("/givenName")).body("errors.rule", contains("characters"));
        }
        client.once().body(aPersonCalled("Zoë \\ud83d\\ude00")).post("/v1/mentees").then().statusCode(201);
    }

    @Test
    void refusesJsonOfTwoMinds() {
        for (String second : List.of("{}", "x", "]")) {
            assertProblem(client.once().body(aPersonCalled("Amira") + second).post("/v1/mentees"),
                    ProblemType.MALFORMED_REQUEST);
        }
        assertProblem(client.once().body("{\"givenName\":\"Amira\"," + aPersonCalled("Zoë").substring(1)).post("/v1/mentees"),
                ProblemType.MALFORMED_REQUEST);
    }

    @Test
    void takesNoTypeInPlaceOfAnother() {
        for (String other : List.of("1", "0.5", "\"true\"", "\"\"")) {
            assertMistyped(aPersonCalled("Amira").replace("true", other), "/profile/seeksProtection");
        }
        for (String other : List.of("7", "0.5", "true")) {
            assertMistyped(aPersonCalled("Amira").replace("\"Amira\"", other), "/givenName");
        }
    }

    private void assertMistyped(String body, String pointer) {
        Response answer = client.once().body(body).post("/v1/mentees");

        assertProblem(answer, ProblemType.MALFORMED_REQUEST);
        answer.then().body("errors.pointer", contains(pointer)).body("errors.rule", contains("type"));
    }

    private static String aPersonCalled(String givenName) {
        return """
                {"project":"P-14511-1","givenName":"%s","familyName":"Beispiel","birthDate":"1998-04-03","profile":
                {"gender":"FEMALE","originGroup":"SY","qualification":"NONE","seeksProtection":true}}""".formatted(givenName);
    }

    private static void assertProblem(Response answer, ProblemType type) {
        answer.then().statusCode(type.status()).contentType("application/problem+json")
                .body("type", equalTo(type.type().toString()))
                .body("title", equalTo(type.title())).body("status", equalTo(type.status()));
        assertThat(answer.asString()).doesNotContain(BAIT, "Exception", "arbeitsmarktmentoren.cases");
    }
}
