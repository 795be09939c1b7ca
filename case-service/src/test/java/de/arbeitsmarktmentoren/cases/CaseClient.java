package de.arbeitsmarktmentoren.cases;

import static io.restassured.RestAssured.given;

import java.util.Map;
import java.util.UUID;

import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Talks to the service as a mentor's frontend does. */
public final class CaseClient {

    public static final String GIVEN_NAME = "Zhalaneh";
    public static final String FAMILY_NAME = "Unverwechselbar";

    private final String token;

    public CaseClient(SmallOidcServer identity) {
        this(Members.tokenOfAll(identity));
    }

    private CaseClient(String token) {
        this.token = token;
    }

    /** A mentor of these projects and of no other. */
    public static CaseClient of(SmallOidcServer identity, String... projects) {
        return new CaseClient(Members.token(identity, projects));
    }

    public RequestSpecification asMentor() {
        return given().auth().oauth2(token);
    }

    /** A request that may be sent once, with a key of its own. */
    public RequestSpecification once() {
        return once(UUID.randomUUID().toString());
    }

    public RequestSpecification once(String key) {
        return asMentor().header("Idempotency-Key", key).contentType("application/json");
    }

    public Response post(String path, Map<String, ?> body) {
        return once().body(body).post(path);
    }

    /** A change to the case as it stands now. */
    public Response change(String caseId, String step, Map<String, ?> body) {
        String etag = asMentor().get("/v1/cases/" + caseId).getHeader("ETag");
        return once().header("If-Match", etag).body(body).post("/v1/cases/" + caseId + "/" + step);
    }

    /** The id of an offer that has just been made. */
    public String offered(String caseId, String project) {
        return change(caseId, "transfer-offers", Map.of("project", project)).then().statusCode(201).extract().path("id");
    }

    /** Offered to the project and accepted by it. */
    public Response transfer(String caseId, String project, String mentor, String transferredOn) {
        return change(caseId, "transfer-offers/" + offered(caseId, project) + "/acceptance",
                Map.of("mentor", mentor, "transferredOn", transferredOn));
    }

    public static Map<String, ?> aPerson() {
        return Map.of("project", "P-14511-1", "givenName", GIVEN_NAME, "familyName", FAMILY_NAME, "birthDate", "1998-04-03",
                "profile",
                Map.of("gender", "FEMALE", "originGroup", "SY", "qualification", "NONE", "seeksProtection", true));
    }

    public String registeredMentee() {
        return post("/v1/mentees", aPerson()).then().statusCode(201).extract().path("id");
    }

    public static Map<String, ?> anAgreement(String menteeId, String startedOn) {
        return Map.of("menteeId", menteeId, "project", "P-14511-1", "mentor", "M-14511-1-01", "startedOn", startedOn);
    }

    /** The id of a case that has just been started. */
    public String startedCase(String startedOn) {
        return startedCase(registeredMentee(), startedOn);
    }

    public String startedCase(String menteeId, String startedOn) {
        return post("/v1/cases", anAgreement(menteeId, startedOn)).then().statusCode(201).extract().path("id");
    }

    public static Map<String, ?> aPlacement(String placedOn) {
        return Map.of("kind", "EMPLOYMENT_INSURED", "placedOn", placedOn, "sector", "Q", "qualificationAdequate", "YES");
    }

    public static Map<String, ?> anEnd(String endedOn, String reason) {
        return Map.of("endedOn", endedOn, "reason", reason);
    }
}
