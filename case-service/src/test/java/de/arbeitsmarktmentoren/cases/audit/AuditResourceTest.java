package de.arbeitsmarktmentoren.cases.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.CaseClient;
import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.cases.LogLines;
import de.arbeitsmarktmentoren.cases.Members;
import de.arbeitsmarktmentoren.cases.Records;
import de.arbeitsmarktmentoren.contracts.Roles;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import io.restassured.specification.RequestSpecification;

@CaseServiceTest
class AuditResourceTest {

    @Inject
    SealingJob sealing;

    SmallOidcServer identity;
    private CaseClient mentor;
    private final LogLines log = new LogLines();

    @BeforeEach
    void begin() {
        mentor = new CaseClient(identity);
        log.start();
    }

    @AfterEach
    void end() {
        log.stop();
    }

    @Test
    void showsThePrivacyOfficerWhatWasDoneAboutAPersonTheLatestFirst() {
        String id = mentor.registeredMentee();
        mentor.asMentor().get("/v1/mentees/" + id).then().statusCode(200);

        var first = officer().get("/v1/audit/entries?object=" + id + "&limit=1").then().statusCode(200)
                .body("items.operation", contains("getMentee")).body("items[0].subject", equalTo("demo-mentor"))
                .body("items[0].projects", contains("P-14511-1")).body("items[0].roles", contains("mentor"));

        officer().queryParam("cursor", (String) first.extract().path("nextCursor"))
                .get("/v1/audit/entries?object=" + id + "&limit=1").then().statusCode(200)
                .body("items.operation", contains("registerMentee")).body("nextCursor", nullValue());
        officer().get("/v1/audit/entries?object=" + id + "&action=EXPORT").then().statusCode(200).body("items", empty());
        officer().get("/v1/audit/entries?object=" + id + "&to=2020-01-01").then().statusCode(200).body("items", empty());
        officer().get("/v1/audit/entries?object=" + id + "&subject=demo-mentor&project=P-14511-1&from=2020-01-01").then()
                .statusCode(200).body("items", hasSize(2));
    }

    @Test
    void refusesEverybodyElse() {
        Roles.ALL.stream().filter(role -> !role.equals(Roles.PRIVACY_OFFICER))
                .forEach(role -> as(role, Map.of()).get("/v1/audit/entries").then().statusCode(403));
    }

    @Test
    void refusesFiltersThatCannotBe() {
        officer().get("/v1/audit/entries?action=GOSSIP&from=yesterday").then().statusCode(422)
                .body("errors.pointer", contains("action", "from"));
    }

    @Test
    void computesTheSealsAnewAndTheLogNamesTheSameDigest() {
        mentor.registeredMentee();
        Seal seal = sealing.seal().orElseThrow();

        officer().get("/v1/audit/verification").then().statusCode(200).body("fault", nullValue())
                .body("digest", equalTo(seal.digestText()));

        officer().get("/v1/audit/seals?limit=1").then().statusCode(200).body("items[0].digest", equalTo(seal.digestText()))
                .body("items[0].number", equalTo((int) seal.number()));
        assertThat(log.lines()).anyMatch(line -> line.contains("audit head: seal " + seal.number())
                && line.contains(seal.digestText()));
    }

    @Test
    void showsTheProjectWhoLookedAtItsPeopleWithAPurpose() {
        String id = mentor.registeredMentee();
        String file = "SMWA-" + Math.abs(UUID.randomUUID().hashCode());
        mentor.asMentor().get("/v1/mentees/" + id).then().statusCode(200);
        given().auth().oauth2(identity.token("office")).header("Access-Purpose", "COMPLAINT")
                .header("Access-Reference", file).get("/v1/mentees/" + id).then().statusCode(200);

        var accesses = coordinatorOf("P-14511-1").get("/v1/projects/P-14511-1/accesses");

        accesses.then().statusCode(200).body("items[0].objects", contains(id)).body("items[0].purpose", equalTo("COMPLAINT"))
                .body("items[0].reference", equalTo(file)).body("items[0].subject", equalTo("demo-office"));
        assertThat(accesses.then().extract().<List<String>> path("items.purpose")).doesNotContainNull();
        coordinatorOf("P-14713-1").get("/v1/projects/P-14511-1/accesses").then()
                .statusCode(404);
        officer().get("/v1/projects/P-14511-1/accesses").then().statusCode(200).body("items[0].reference", equalTo(file));
    }

    @Test
    void isDeletedByItsRuleInWholeSealsAndTheReportSaysHowMuch() {
        mentor.registeredMentee();
        sealing.seal();
        Records owner = new Records(Records.owner());
        long first = owner.count("SELECT coalesce(max(up_to_seal), 0) + 1 FROM audit_deletion");
        owner.texts("UPDATE audit_seal SET sealed_at = '2020-01-01' WHERE number = ? RETURNING 1", first);
        int entries = owner.texts("UPDATE audit_entry SET at = '2020-01-01' WHERE transaction <"
                + " (SELECT end_transaction FROM audit_seal WHERE number = ?) RETURNING 1", first).size();

        officer().header("Idempotency-Key", UUID.randomUUID().toString()).contentType("application/json")
                .body(Map.of("dryRun", false)).post("/v1/deletion-runs").then().statusCode(201)
                .body("results.find { it.rule == 'AUDIT' }.due", equalTo(entries))
                .body("results.find { it.rule == 'AUDIT' }.done", equalTo(entries));

        officer().get("/v1/audit/verification").then().statusCode(200).body("fault", nullValue()).body("deletedUpTo",
                equalTo((int) first));
    }

    private RequestSpecification officer() {
        return as("privacy-officer", Map.of());
    }

    private RequestSpecification coordinatorOf(String project) {
        return given().auth().oauth2(Members.tokenAs("coordinator", identity, project));
    }

    private RequestSpecification as(String user, Map<String, ?> claims) {
        return given().auth().oauth2(identity.token(user, claims));
    }
}
