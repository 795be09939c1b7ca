package de.arbeitsmarktmentoren.cases.mentoring;

import static de.arbeitsmarktmentoren.cases.CaseClient.anEnd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.CaseClient;
import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.cases.Records;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;

@CaseServiceTest
class TransferOfferTest {

    private static final String PROBLEM = "urn:arbeitsmarktmentoren:problem:";
    private static final Map<String, ?> ACCEPTANCE = Map.of("mentor", "M-14713-1-02", "transferredOn", "2025-05-02");

    DataSource database = Records.owner();

    SmallOidcServer identity;
    CaseClient chemnitz;
    CaseClient leipzig;
    CaseClient zwickau;
    String id;

    @BeforeEach
    void setUp() {
        CaseClient everywhere = new CaseClient(identity);
        chemnitz = CaseClient.of(identity, "P-14511-1");
        leipzig = CaseClient.of(identity, "P-14713-1");
        zwickau = CaseClient.of(identity, "P-14524-1");
        id = everywhere.startedCase("2025-03-14");
    }

    @Test
    void movesTheCaseOnceTheOtherProjectAccepts() {
        String offer = chemnitz.offered(id, "P-14713-1");

        leipzig.change(id, decision(offer, "acceptance"), ACCEPTANCE).then().statusCode(201).header("ETag", "\"v3\"")
                .body("outcome", equalTo("ACCEPTED")).body("version", equalTo(3));

        leipzig.asMentor().get("/v1/cases/" + id).then().body("project", equalTo("P-14713-1"))
                .body("mentor", equalTo("M-14713-1-02")).body("transfers.transferredOn", contains("2025-05-02"));
        assertHidden(chemnitz);
        assertThat(types()).containsExactly("started", "transferred");
    }

    @Test
    void leavesTheCaseWhereItIsIfTheOtherProjectRejects() {
        String offer = chemnitz.offered(id, "P-14713-1");

        leipzig.change(id, decision(offer, "rejection"), Map.of("note", "Derzeit kein Platz")).then().statusCode(201);

        assertHidden(leipzig);
        chemnitz.asMentor().get("/v1/cases/" + id).then().body("project", equalTo("P-14511-1")).body("version", equalTo(3));
        offers(chemnitz).then().body("items.outcome", contains("REJECTED")).body("items.reason",
                contains("Derzeit kein Platz"));
        assertThat(types()).containsExactly("started");
    }

    @Test
    void asksForTheReasonOfARejection() {
        String offer = chemnitz.offered(id, "P-14713-1");

        leipzig.change(id, decision(offer, "rejection"), Map.of()).then().statusCode(422).body("errors.pointer",
                contains("/note"));

        offers(chemnitz).then().body("items.outcome", contains(nullValue()));
    }

    @Test
    void showsTheCaseToTheProjectThatIsAskedWhileTheOfferIsOpen() {
        assertHidden(leipzig);
        chemnitz.change(id, "transfer-offers", Map.of("project", "P-14713-1", "note", "Zieht um")).then().statusCode(201);

        leipzig.asMentor().get("/v1/cases/" + id).then().statusCode(200);
        offers(leipzig).then().statusCode(200).body("items.note", contains("Zieht um"));
        assertHidden(zwickau);
        offers(zwickau).then().statusCode(404);
        leipzig.change(id, "voiding", Map.of()).then().statusCode(404);
    }

    @Test
    void tellsNobodyWhatAnotherProjectAnswered() {
        String refused = chemnitz.offered(id, "P-14713-1");
        leipzig.change(id, decision(refused, "rejection"), Map.of("note", "Derzeit kein Platz")).then().statusCode(201);

        String asked = chemnitz.offered(id, "P-14524-1");

        offers(zwickau).then().statusCode(200).body("items.id", contains(asked));
        zwickau.asMentor().get("/v1/cases/" + id + "/transfer-offers/" + refused).then().statusCode(404);
        offers(chemnitz).then().body("items.id", contains(refused, asked));
    }

    @Test
    void letsOnlyTheOfferingSideWithdraw() {
        String offer = chemnitz.offered(id, "P-14713-1");

        leipzig.change(id, decision(offer, "withdrawal"), Map.of()).then().statusCode(404);
        chemnitz.change(id, decision(offer, "acceptance"), ACCEPTANCE).then().statusCode(404);
        chemnitz.change(id, decision(offer, "withdrawal"), Map.of()).then().statusCode(201).body("outcome",
                equalTo("WITHDRAWN"));

        assertHidden(leipzig);
    }

    @Test
    void isDecidedOnce() {
        String offer = chemnitz.offered(id, "P-14713-1");
        chemnitz.change(id, decision(offer, "withdrawal"), Map.of()).then().statusCode(201);

        chemnitz.change(id, decision(offer, "withdrawal"), Map.of()).then().statusCode(409)
                .body("type", equalTo(PROBLEM + "transfer-offer-decided"));
        chemnitz.offered(id, "P-14524-1");
    }

    @Test
    void isMadeToOneProjectAtATime() {
        chemnitz.offered(id, "P-14713-1");

        chemnitz.change(id, "transfer-offers", Map.of("project", "P-14524-1")).then().statusCode(409)
                .body("type", equalTo(PROBLEM + "transfer-already-offered"));
    }

    @Test
    void fallsWithTheEndOfTheCase() {
        String offer = chemnitz.offered(id, "P-14713-1");

        chemnitz.change(id, "end", anEnd("2025-04-30", "CONTACT_LOST")).then().statusCode(201);

        assertHidden(leipzig);
        offers(chemnitz).then().body("items.outcome", contains("WITHDRAWN"));
        leipzig.once().header("If-Match", "\"v3\"").body(ACCEPTANCE)
                .post("/v1/cases/" + id + "/" + decision(offer, "acceptance")).then().statusCode(409)
                .body("type", equalTo(PROBLEM + "step-not-allowed"));
    }

    @Test
    void isNeededForAnotherProject() {
        chemnitz.change(id, "transfers",
                Map.of("transferredOn", "2025-05-02", "project", "P-14713-1", "mentor", "M-14713-1-02"))
                .then().statusCode(422).body("errors.pointer", contains("/project"))
                .body("errors.rule", contains("offer-needed"));
        chemnitz.change(id, "transfer-offers", Map.of("project", "P-14511-1")).then().statusCode(422)
                .body("errors.rule", contains("another-project"));
        chemnitz.change(id, "transfer-offers", Map.of("project", "P-00000-1")).then().statusCode(422)
                .body("errors.rule", contains("unknown-project"));
    }

    @Test
    void namesWhatIsWrongWithAnAcceptance() {
        String offer = chemnitz.offered(id, "P-14713-1");

        leipzig.change(id, decision(offer, "acceptance"), Map.of("mentor", "M-14511-1-01", "transferredOn", "2025-03-13"))
                .then()
                .statusCode(422).body("errors.pointer", contains("/mentor"));
        leipzig.change(id, decision(offer, "acceptance"), Map.of("mentor", "M-14713-1-02", "transferredOn", "2025-03-13"))
                .then()
                .statusCode(422).body("errors.pointer", contains("/transferredOn"));

        offers(chemnitz).then().body("items.outcome", contains(nullValue()));
    }

    @Test
    void letsOneOfTwoThatComeAtOnceWinAndTellsTheOther() {
        String offer = chemnitz.offered(id, "P-14713-1");

        List<Integer> statuses = Stream.of(leipzig, leipzig).map(client -> CompletableFuture.supplyAsync(
                () -> client.once().header("If-Match", "\"v2\"").body(ACCEPTANCE)
                        .post("/v1/cases/" + id + "/" + decision(offer, "acceptance")).statusCode()))
                .toList().stream().map(CompletableFuture::join).sorted().toList();

        assertThat(statuses).containsExactly(201, 412);
    }

    @Test
    void isNotThereForAnotherCase() {
        chemnitz.offered(id, "P-14713-1");

        leipzig.change(id, decision(UUID.randomUUID().toString(), "acceptance"), ACCEPTANCE).then().statusCode(404);
    }

    private static String decision(String offer, String how) {
        return "transfer-offers/" + offer + "/" + how;
    }

    private io.restassured.response.Response offers(CaseClient client) {
        return client.asMentor().get("/v1/cases/" + id + "/transfer-offers");
    }

    private void assertHidden(CaseClient client) {
        client.asMentor().get("/v1/cases/" + id).then().statusCode(404);
    }

    private List<String> types() {
        return new Records(database).texts("SELECT substring(e.type FROM 'mentoring.([a-z-]+).v1$') FROM case_event e"
                + " JOIN mentoring_case c USING (reference) WHERE c.id = ?::uuid ORDER BY e.version", id);
    }
}
