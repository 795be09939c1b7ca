package de.arbeitsmarktmentoren.cases.codelist;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.CaseClient;
import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.contracts.codelist.CodeLists;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;

@CaseServiceTest
class CodeListsResourceTest {

    SmallOidcServer identity;
    CaseClient client;

    @BeforeEach
    void setUp() {
        client = new CaseClient(identity);
    }

    @Test
    void servesEachListThatItNames() {
        var lists = client.asMentor().get("/v1/code-lists").then().statusCode(200)
                .body("items", hasSize(CodeLists.all().size())).body("items.id", hasItem("end-reasons"));

        lists.extract().<java.util.List<String>> path("items.id").forEach(id -> client.asMentor().get("/v1/code-lists/" + id)
                .then().statusCode(200).body("id", equalTo(id)).body("codes", hasSize(greaterThan(0))));
    }

    @Test
    void tellsWhatACodeMeansAndWhenItMayBeUsed() {
        client.asMentor().get("/v1/code-lists/end-reasons").then().statusCode(200).body("open", equalTo(true))
                .body("codes.find { it.code == 'MOVED_AWAY' }.label.de", equalTo("Wegzug aus Sachsen"))
                .body("codes.find { it.code == 'MOVED_AWAY' }.label.en", equalTo("moved away from Saxony"))
                .body("codes.find { it.code == 'MOVED_AWAY' }.validFrom", equalTo("2016-10-01"))
                .body("codes.find { it.code == 'MOVED_AWAY' }.validTo", nullValue())
                .body("codes.find { it.code == 'MOVED_AWAY' }.attributes.kind", equalTo("NEUTRAL"))
                .body("codes.findAll { !it.recordable }.code", contains("UNKNOWN"));
    }

    @Test
    void saysSoWhenThereIsNoSuchList() {
        client.asMentor().get("/v1/code-lists/lost").then().statusCode(404)
                .body("type", equalTo("urn:arbeitsmarktmentoren:problem:not-found"));
    }
}
