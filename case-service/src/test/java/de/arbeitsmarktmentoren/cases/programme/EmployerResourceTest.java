package de.arbeitsmarktmentoren.cases.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.CaseClient;
import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import io.restassured.response.Response;

@CaseServiceTest
class EmployerResourceTest {

    SmallOidcServer identity;
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
    void keepsWhatAnEmployerWas() {
        String code = client.post("/v1/employers", Map.of("name", "Klinik Alt", "sizeClass", "LARGE")).path("code");

        change(code, "\"v1\"", Map.of("from", "2025-06-01", "name", "Klinik Neu")).then().statusCode(200)
                .header("ETag", "\"v2\"");

        client.asMentor().get("/v1/employers/" + code).then().body("name", equalTo("Klinik Neu"))
                .body("sizeClass", nullValue());
        client.asMentor().get("/v1/employers/" + code + "?on=2025-05-31").then().body("name", equalTo("Klinik Alt"));
        client.asMentor().get("/v1/employers/" + code + "/history").then().body("periods.from",
                contains("2020-01-01", "2025-06-01")).body("changes.version", contains(1, 2));
    }

    @Test
    void asksForTheVersionThatWasSeen() {
        String code = client.post("/v1/employers", Map.of("name", "Versionen GmbH")).path("code");

        client.once().body(Map.of("name", "Andere GmbH")).put("/v1/employers/" + code).then().statusCode(428);
        change(code, "\"v7\"", Map.of("name", "Andere GmbH")).then().statusCode(412).header("ETag", "\"v1\"");
        change(code, "\"v1\"", Map.of("name", "Versionen GmbH")).then().statusCode(200).header("ETag", "\"v1\"");
    }

    @Test
    void refusesDaysOutsideTheProgrammeAndInTheFuture() {
        String code = client.post("/v1/employers", Map.of("name", "Zeitreise GmbH")).path("code");

        change(code, "\"v1\"", Map.of("name", "Anders", "from", "2019-12-31")).then().statusCode(422).body("errors.bound",
                contains("2020-01-01"));
        change(code, "\"v1\"", Map.of("name", "Anders", "from", "2099-12-31")).then().statusCode(422).body("errors.rule",
                contains("not-in-future"));
    }

    @Test
    void findsNamesThatAreOnlyRoughlyKnown() {
        String code = client.post("/v1/employers", Map.of("name", "Zimmerei Wiedehopf & Söhne KG", "district", "14730"))
                .path("code");

        Stream.of("Wiedehopf", "wiedehopf soehne", "Zimerei Widehopf", "Zimm").forEach(name -> client.asMentor()
                .contentType("application/json").body(Map.of("name", name)).post("/v1/employers/search").then().statusCode(200)
                .body("items.code", hasItem(code)));
        client.asMentor().contentType("application/json").body(Map.of("name", "Wiedehopf", "district", "14511"))
                .post("/v1/employers/search").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void pagesThroughWhatItFinds() {
        List<String> codes = Stream.of("Nord", "Süd", "Ost")
                .map(part -> (String) client.post("/v1/employers", Map.of("name", "Quastenflosser " + part)).path("code"))
                .toList();

        List<String> found = new ArrayList<>();
        String cursor = null;
        do {
            Map<String, Object> request = new HashMap<>(Map.of("name", "Quastenflosser", "limit", 1));
            request.put("cursor", cursor);
            Response page = client.asMentor().contentType("application/json").body(request).post("/v1/employers/search");
            found.addAll(page.then().statusCode(200).extract().path("items.code"));
            cursor = page.path("nextCursor");
        } while (cursor != null);

        assertThat(found).containsExactlyElementsOf(codes);
    }

    private Response change(String code, String ifMatch, Map<String, ?> body) {
        return client.once().header("If-Match", ifMatch).body(body).put("/v1/employers/" + code);
    }

    @Test
    void knowsNoOther() {
        client.asMentor().get("/v1/employers/E-999999").then().statusCode(404);
    }
}
