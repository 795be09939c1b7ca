package de.arbeitsmarktmentoren.cases.membership;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import de.arbeitsmarktmentoren.cases.CaseClient;
import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.cases.Members;
import de.arbeitsmarktmentoren.cases.Records;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Who is taken into a project sees its cases at the next request, and who is taken out sees none. */
@CaseServiceTest
class MemberResourceTest {

    private static final String CHEMNITZ = "/v1/projects/P-14511-1/members";
    private static final String LEIPZIG = "/v1/projects/P-14713-1/members";

    SmallOidcServer identity;
    CaseClient everywhere;
    String subject;

    @BeforeEach
    void setUp() {
        everywhere = new CaseClient(identity);
        subject = UUID.randomUUID().toString();
    }

    @Test
    void letsTheOfficeTakeSomebodyInOnceAndAgain() {
        once(identity.token("office")).put(CHEMNITZ + "/" + subject).then().statusCode(201)
                .body("project", equalTo("P-14511-1"))
                .body("subject", equalTo(subject)).body("member", equalTo(true)).header("Location", equalTo(CHEMNITZ));

        once(identity.token("office")).put(CHEMNITZ + "/" + subject).then().statusCode(200);

        list(identity.token("office"), CHEMNITZ).then().statusCode(200).body("items.subject", hasItem(subject));
    }

    @Test
    void opensTheCasesOfAProjectAtTheNextRequestAndClosesThemAtTheOneAfterTheRemoval() {
        String id = everywhere.startedCase("2025-03-14");
        String token = identity.token("mentor", Map.of("sub", subject));
        read(token, id).then().statusCode(404);

        once(identity.token("office")).put(CHEMNITZ + "/" + subject).then().statusCode(201);
        read(token, id).then().statusCode(200);
        once(identity.token("office")).delete(CHEMNITZ + "/" + subject).then().statusCode(200).body("member", equalTo(false));

        read(token, id).then().statusCode(404);
        list(identity.token("office"), CHEMNITZ).then().body("items.subject", not(hasItem(subject)));
    }

    @Test
    void repeatsNoAnswerToWhoeverWasTakenOutSince() {
        String mentee = everywhere.registeredMentee();
        Members.put(identity, "P-14511-1", subject).then().statusCode(201);
        Members.put(identity, "P-14713-1", subject).then().statusCode(201);
        String key = UUID.randomUUID().toString();
        start(key, mentee).then().statusCode(201);
        start(key, mentee).then().statusCode(201).header("Idempotency-Replayed", "true");

        Members.remove(identity, "P-14511-1", subject).then().statusCode(200);

        start(key, mentee).then().statusCode(404).body("$", not(hasKey("id")));
        Members.put(identity, "P-14511-1", subject).then().statusCode(201);
        start(key, mentee).then().statusCode(201).header("Idempotency-Replayed", "true");
    }

    private Response start(String key, String mentee) {
        return given().auth().oauth2(identity.token("mentor", Map.of("sub", subject))).header("Idempotency-Key", key)
                .contentType("application/json").body(CaseClient.anAgreement(mentee, "2025-03-14")).post("/v1/cases");
    }

    @Test
    void takesNoProjectsFromAToken() {
        String id = everywhere.startedCase("2025-03-14");

        Response answer = read(identity.token("mentor", Map.of("sub", subject, "projects", new String[] { "P-14511-1" })), id);

        answer.then().statusCode(404);
    }

    @Test
    void letsCoordinatorsSayWhoBelongsToTheirOwnProject() {
        String coordinator = Members.tokenAs("coordinator", identity, "P-14713-1");

        once(coordinator).put(LEIPZIG + "/" + subject).then().statusCode(201);

        list(coordinator, LEIPZIG).then().statusCode(200).body("items.subject", hasItem(subject));
        once(coordinator).delete(LEIPZIG + "/" + subject).then().statusCode(200);
        once(coordinator).delete(LEIPZIG + "/" + subject).then().statusCode(200);
    }

    @Test
    void letsNobodyPutHimselfBackWhileHeIsBeingTakenOut() throws Exception {
        Members.put(identity, "P-14713-1", subject).then().statusCode(201);
        String token = identity.token("coordinator", Map.of("sub", subject));
        CompletableFuture<Response> back;
        try (Connection removal = Records.owner().getConnection(); Statement statement = removal.createStatement()) {
            removal.setAutoCommit(false);
            statement.executeUpdate("DELETE FROM membership WHERE subject = '" + subject + "'");
            back = CompletableFuture.supplyAsync(() -> once(token).put(LEIPZIG + "/" + subject));
            await().until(() -> new Records(Records.owner()).count("SELECT count(*) FROM pg_locks WHERE NOT granted") > 0);
            removal.commit();
        }

        back.join().then().statusCode(404);
        list(identity.token("office"), LEIPZIG).then().body("items.subject", not(hasItem(subject)));
    }

    @Test
    void hidesOtherProjectsFromCoordinators() {
        String coordinator = Members.tokenAs("coordinator", identity, "P-14713-1");

        list(coordinator, CHEMNITZ).then().statusCode(404);
        once(coordinator).put(CHEMNITZ + "/coordinator.of.P-14713-1").then().statusCode(404);
        once(coordinator).delete(CHEMNITZ + "/" + subject).then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = { "mentor", "ministry", "integrator", "privacy-officer", "operator" })
    void refusesEveryOtherRole(String role) {
        String token = identity.token(role, Map.of());

        list(token, CHEMNITZ).then().statusCode(403);
        once(token).put(CHEMNITZ + "/" + subject).then().statusCode(403);
        once(token).delete(CHEMNITZ + "/" + subject).then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = { "ministry", "integrator", "privacy-officer", "operator" })
    void showsNoCaseAndNoPersonToWhoeverWorksInNoProjectAlthoughHeIsAMember(String role) {
        String caseId = everywhere.startedCase("2025-03-14");
        String mentee = everywhere.asMentor().get("/v1/cases/" + caseId).path("menteeId");
        once(identity.token("office")).put(CHEMNITZ + "/" + subject).then().statusCode(201);

        String token = identity.token(role, Map.of("sub", subject));

        read(token, caseId).then().statusCode(403);
        given().auth().oauth2(token).get("/v1/cases").then().statusCode(403);
        given().auth().oauth2(token).get("/v1/mentees/" + mentee).then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = { "maria@example.org", "mar%20ia", "%C3%BC",
            "12345678901234567890123456789012345678901234567890123456789012345" })
    void refusesASubjectThatIsNone(String odd) {
        once(identity.token("office")).urlEncodingEnabled(false).put(CHEMNITZ + "/" + odd).then().statusCode(422)
                .body("errors.pointer", contains("subject"));
    }

    @Test
    void knowsNoMembersOfAProjectThatIsNotThere() {
        list(identity.token("office"), "/v1/projects/P-14999-9/members").then().statusCode(404);
        once(identity.token("office")).put("/v1/projects/P-14999-9/members/" + subject).then().statusCode(404);
    }

    private static Response read(String token, String caseId) {
        return given().auth().oauth2(token).get("/v1/cases/" + caseId);
    }

    private static Response list(String token, String members) {
        return given().auth().oauth2(token).get(members);
    }

    private static RequestSpecification once(String token) {
        return given().auth().oauth2(token).header("Idempotency-Key", UUID.randomUUID().toString());
    }
}
