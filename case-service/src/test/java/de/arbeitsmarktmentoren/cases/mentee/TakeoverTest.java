package de.arbeitsmarktmentoren.cases.mentee;

import static de.arbeitsmarktmentoren.cases.CaseClient.anEnd;
import static de.arbeitsmarktmentoren.cases.mentee.People.CHEMNITZ;
import static de.arbeitsmarktmentoren.cases.mentee.People.LEIPZIG;
import static de.arbeitsmarktmentoren.cases.mentee.People.known;
import static de.arbeitsmarktmentoren.cases.mentee.People.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.CaseClient;
import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.cases.Records;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import io.restassured.response.Response;

/** Who takes over somebody's last case of a project takes over the person. */
@CaseServiceTest
class TakeoverTest {

    DataSource database = Records.owner();

    SmallOidcServer identity;
    CaseClient chemnitz;
    CaseClient leipzig;
    Records records;
    String number;
    String id;
    String caseId;

    @BeforeEach
    void setUp() {
        chemnitz = CaseClient.of(identity, CHEMNITZ);
        leipzig = CaseClient.of(identity, LEIPZIG);
        records = new Records(database);
        number = "U-" + UUID.randomUUID();
        id = registered("Wandernde", number);
        caseId = chemnitz.startedCase(id, "2025-03-14");
    }

    @Test
    void hidesThePersonFromWhoGaveTheLastCaseAway() {
        String own = registered("Bleibende", null);
        Response before = chemnitz.asMentor().get("/v1/mentees/" + id);

        toLeipzig(caseId);

        chemnitz.asMentor().get("/v1/mentees/" + id).then().statusCode(404);
        chemnitz.asMentor().get("/v1/mentees/" + id + "/duplicates").then().statusCode(404);
        change(chemnitz, id, before.header("ETag"), "Umbenannte").then().statusCode(404);
        merge(chemnitz, id, before.header("ETag"), own).then().statusCode(404);
        merge(chemnitz, own, "\"v1\"", id).then().statusCode(422).body("errors.rule", contains("unknown-mentee"));
        chemnitz.once().body(Map.of("externalId", number)).post("/v1/mentees/search").then().body("items", empty());
        chemnitz.once().body(Map.of("name", "Wandernde " + CaseClient.FAMILY_NAME)).post("/v1/mentees/search").then()
                .body("items.findAll { it.id == '" + id + "' }", empty());
    }

    @Test
    void givesThePersonWithoutTheNumberToWhoTakesOver() {
        toLeipzig(caseId);

        leipzig.asMentor().get("/v1/mentees/" + id).then().header("ETag", "\"v2\"").body("project", equalTo(LEIPZIG))
                .body("externalId", nullValue()).body("givenName", equalTo("Wandernde"));
        Map<String, Object> known = known("Umbenannte", CaseClient.FAMILY_NAME, "1998-04-03");
        known.put("externalId", number);
        leipzig.once().header("If-Match", "\"v2\"").body(known).put("/v1/mentees/" + id).then().statusCode(200);
        registered("Nachfolgende", number);
    }

    @Test
    void isTakenDownForBoth() {
        toLeipzig(caseId);

        assertThat(records.texts("SELECT concat_ws(' ', array_to_string(projects, ','), array_to_string(fields, ','))"
                + " FROM audit_entry WHERE ? = ANY (objects) AND operation = 'acceptTransfer'", id))
                .containsExactly(CHEMNITZ + "," + LEIPZIG + " /project,/externalId");
    }

    @Test
    void leavesThePersonToWhoHasAnotherCaseStill() {
        chemnitz.change(caseId, "end", anEnd("2025-04-30", "CONTACT_LOST")).then().statusCode(201);

        toLeipzig(chemnitz.startedCase(id, "2025-05-02"));

        chemnitz.asMentor().get("/v1/mentees/" + id).then().header("ETag", "\"v1\"").body("project", equalTo(CHEMNITZ))
                .body("externalId", equalTo(number));
        leipzig.asMentor().get("/v1/mentees/" + id).then().statusCode(200);
    }

    @Test
    void takesACaseThatIsVoidForNone() {
        chemnitz.change(caseId, "voiding", Map.of("note", "vertippt")).then().statusCode(201);

        toLeipzig(chemnitz.startedCase(id, "2025-05-02"));

        chemnitz.asMentor().get("/v1/mentees/" + id).then().statusCode(404);
    }

    @Test
    void givesThePersonBackWithTheCase() {
        toLeipzig(caseId);

        handedOver(leipzig, chemnitz, CHEMNITZ, caseId);

        chemnitz.asMentor().get("/v1/mentees/" + id).then().header("ETag", "\"v3\"").body("project", equalTo(CHEMNITZ));
        leipzig.asMentor().get("/v1/mentees/" + id).then().statusCode(404);
    }

    @Test
    void takesWhoWasMergedAlong() {
        String duplicate = registered("Wanderndere", "D" + number);
        merge(chemnitz, id, "\"v1\"", duplicate).then().statusCode(201);

        toLeipzig(caseId);

        chemnitz.asMentor().get("/v1/mentees/" + id).then().statusCode(404);
        assertThat(records.texts("SELECT concat_ws(' ', project, version, external_id) FROM person.mentee WHERE id = ?::uuid",
                duplicate)).containsExactly(LEIPZIG + " 3");
    }

    @Test
    void followsACorrectionThatMovesTheCase() {
        CaseClient both = CaseClient.of(identity, CHEMNITZ, LEIPZIG);

        both.change(caseId, "corrections", Map.of("startedProject", LEIPZIG, "startedMentor", "M-14713-1-02"))
                .then().statusCode(201);

        chemnitz.asMentor().get("/v1/mentees/" + id).then().statusCode(404);
        leipzig.asMentor().get("/v1/mentees/" + id).then().body("project", equalTo(LEIPZIG));
    }

    private String registered(String givenName, @Nullable String externalId) {
        Map<String, Object> person = person(CHEMNITZ, givenName, CaseClient.FAMILY_NAME, "1998-04-03");
        person.put("externalId", externalId);
        return chemnitz.post("/v1/mentees", person).then().statusCode(201).extract().path("id");
    }

    private void toLeipzig(String which) {
        handedOver(chemnitz, leipzig, LEIPZIG, which);
    }

    private static void handedOver(CaseClient giving, CaseClient taking, String to, String which) {
        String offer = giving.offered(which, to);
        taking.change(which, "transfer-offers/" + offer + "/acceptance",
                Map.of("mentor", "M-" + to.substring(2) + "-01", "transferredOn", "2025-06-02")).then().statusCode(201);
    }

    private static Response change(CaseClient client, String who, String etag, String givenName) {
        return client.once().header("If-Match", etag).body(known(givenName, CaseClient.FAMILY_NAME, "1998-04-03"))
                .put("/v1/mentees/" + who);
    }

    private static Response merge(CaseClient client, String survivor, String etag, String duplicate) {
        return client.once().header("If-Match", etag).body(Map.of("duplicateId", duplicate))
                .post("/v1/mentees/" + survivor + "/merges");
    }
}
