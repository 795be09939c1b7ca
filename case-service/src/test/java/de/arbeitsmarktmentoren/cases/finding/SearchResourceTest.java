package de.arbeitsmarktmentoren.cases.finding;

import static de.arbeitsmarktmentoren.cases.CaseClient.aPlacement;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.CaseClient;
import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.cases.Members;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@CaseServiceTest
class SearchResourceTest {

    SmallOidcServer identity;
    CaseClient client;

    @BeforeEach
    void setUp() {
        client = new CaseClient(identity);
    }

    @Test
    void findsWordsOfNotesInAnyOfTheirForms() {
        String id = client.startedCase("2025-03-14");
        client.change(id, "corrections", Map.of("startedOn", "2025-03-13", "note",
                "Der Übungsplatz fällt aus, wir suchen gemeinsam nach einem anderen Termin in Chemnitz"));

        search("Übungsplätze suchen").then().statusCode(200).body("items.case.id", contains(id))
                .body("items[0].found.place", contains("NOTE"))
                .body("items[0].found[0].fragment", org.hamcrest.Matchers.containsString("«Übungsplatz»"));
        search("Übungsplatz -suchen").then().statusCode(200).body("items", empty());
    }

    @Test
    void findsPersonsHoweverTheyAreSpelledAndRepeatsNoName() {
        var person = new HashMap<String, Object>(CaseClient.aPerson());
        person.putAll(Map.of("givenName", "Rosalía", "familyName", "Dschabbarowna"));
        String menteeId = client.post("/v1/mentees", person).then().statusCode(201).extract().path("id");
        String id = client.startedCase(menteeId, "2025-03-14");

        search("dzhabbarovna rosalia").then().statusCode(200).body("items.case.id", contains(id))
                .body("items[0].found.place", contains("MENTEE_NAME")).body("items[0].found[0].fragment", nullValue());
    }

    @Test
    void findsByEmployerAndByWhatIsToBeRecognised() {
        String employer = client.post("/v1/employers", Map.of("name", "Quittenmühle Möbius GmbH")).then().statusCode(201)
                .extract().path("code");
        String placed = client.startedCase("2025-03-14");
        var placement = new HashMap<String, Object>(aPlacement("2025-05-01"));
        placement.put("employer", employer);
        client.change(placed, "placements", placement).then().statusCode(201);
        String procedure = client.startedCase("2025-03-14");
        client.post("/v1/cases/" + procedure + "/recognition-procedures",
                Map.of("occupationName", "Orgelbauerin", "status", "APPLIED", "reachedOn", "2025-06-03")).then()
                .statusCode(201);

        search("quittenmuehle moebius").then().body("items.case.id", contains(placed))
                .body("items[0].found.place", contains("EMPLOYER_NAME"));
        search("Orgelbauerin").then().body("items.case.id", contains(procedure))
                .body("items[0].found.place", contains("RECOGNITION"))
                .body("items[0].found[0].fragment", equalTo("«Orgelbauerin»"));
    }

    @Test
    void findsOnlyInTheCallersProjects() {
        String id = client.startedCase("2025-03-14");
        client.change(id, "voiding", Map.of("note", "Zwetschgenknödel"));
        RequestSpecification leipzig = given().auth()
                .oauth2(Members.token(identity, "P-14713-1"));

        search("Zwetschgenknödel").then().body("items.case.id", contains(id));
        search(leipzig, Map.of("text", "Zwetschgenknödel")).then().statusCode(200).body("items", empty());
    }

    @Test
    void narrowsByTheFilterOfTheList() {
        String id = client.startedCase("2025-03-14");
        client.change(id, "voiding", Map.of("note", "Blaubeerkuchen"));

        search(client.asMentor(), Map.of("text", "Blaubeerkuchen", "filter", Map.of("status", "VOIDED"))).then()
                .body("items.case.id", contains(id));
        search(client.asMentor(), Map.of("text", "Blaubeerkuchen", "filter", Map.of("status", "OPEN"))).then()
                .body("items", empty());
        search(client.asMentor(), Map.of("text", "x", "filter", Map.of("status", "LOST"), "limit", 0, "cursor", "x")).then()
                .statusCode(422).body("errors.pointer.sort()", contains("/cursor", "/filter/status", "/limit", "/text"));
    }

    @Test
    void goesOnWhereAPageEndedForTheSameTextOnly() {
        List<String> ids = List.of(client.startedCase("2025-03-14"), client.startedCase("2025-03-14"));
        ids.forEach(id -> client.change(id, "voiding", Map.of("note", "Streuselschnecke")));

        var first = search(client.asMentor(), Map.of("text", "Streuselschnecke", "limit", 1));
        String cursor = first.path("nextCursor");
        var second = search(client.asMentor(), Map.of("text", "Streuselschnecke", "limit", 1, "cursor", cursor));

        assertThat(List.<String> of(first.path("items[0].case.id"), second.path("items[0].case.id")))
                .containsExactlyInAnyOrderElementsOf(ids);
        assertThat(second.<@Nullable String> path("nextCursor")).isNull();
        search(client.asMentor(), Map.of("text", "Streusel", "cursor", cursor)).then().statusCode(422)
                .body("errors.rule", contains("cursor"));
    }

    @Test
    void takesWhatNobodyWouldSearchFor() {
        for (String text : List.of("%%", "__", "' OR 1=1 --", "((", "der die das", "\\\\", "GmbH", "<%")) {
            search(text).then().statusCode(200);
        }
    }

    private Response search(String text) {
        return search(client.asMentor(), Map.of("text", text));
    }

    private static Response search(RequestSpecification caller, Map<String, ?> body) {
        return caller.contentType("application/json").body(body).post("/v1/cases/search");
    }
}
