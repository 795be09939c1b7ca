package de.arbeitsmarktmentoren.cases.programme;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.CaseClient;
import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.stack.IdentityProvider;
import io.restassured.response.Response;

@CaseServiceTest
class EmployerResourceTest {

    IdentityProvider identity;
    CaseClient client;

    @BeforeEach
    void setUp() {
        client = new CaseClient(identity);
    }

    @Test
    void registersAnEmployer() {
        Response registered = client.post("/v1/employers",
                Map.of("name", "Pflegedienst Beispiel gGmbH", "sector", "Q", "district", "14511", "sizeClass", "SMALL"));

        registered.then().statusCode(201).header("ETag", "\"v1\"").body("name", nullValue());
        client.asMentor().get("/v1/employers/" + registered.path("code")).then().statusCode(200).header("ETag", "\"v1\"")
                .body("name", equalTo("Pflegedienst Beispiel gGmbH")).body("sizeClass", equalTo("SMALL"));
    }

    @Test
    void warnsOfTheSameName() {
        String first = client.post("/v1/employers", Map.of("name", "Tischlerei Süß GmbH")).path("code");

        client.post("/v1/employers", Map.of("name", "TISCHLEREI SUESS")).then().statusCode(201)
                .body("possibleDuplicates", hasItem(first));
        client.post("/v1/employers", Map.of("name", "Tischlerei Sauer")).then().statusCode(201)
                .body("possibleDuplicates", not(hasItem(first)));
    }

    @Test
    void namesEveryWrongFieldAtOnce() {
        client.post("/v1/employers", Map.of("name", " ", "sector", "q", "district", "14", "sizeClass", "HUGE")).then()
                .statusCode(422).body("errors.pointer.sort()", contains("/district", "/name", "/sector", "/sizeClass"));
    }

    @Test
    void knowsNoOther() {
        client.asMentor().get("/v1/employers/E-999999").then().statusCode(404);
    }
}
