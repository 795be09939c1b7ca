package de.arbeitsmarktmentoren.cases.mentee;

import static de.arbeitsmarktmentoren.cases.mentee.People.CHEMNITZ;
import static de.arbeitsmarktmentoren.cases.mentee.People.DRESDEN;
import static de.arbeitsmarktmentoren.cases.mentee.People.LEIPZIG;
import static de.arbeitsmarktmentoren.cases.mentee.People.known;
import static de.arbeitsmarktmentoren.cases.mentee.People.person;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.CaseClient;
import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.cases.Members;
import de.arbeitsmarktmentoren.cases.Records;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import io.restassured.response.Response;

@CaseServiceTest
class MenteeResourceTest {

    DataSource database = Records.owner();

    SmallOidcServer identity;
    CaseClient everywhere;
    CaseClient chemnitz;
    CaseClient leipzig;
    Records records;

    @BeforeEach
    void setUp() {
        everywhere = new CaseClient(identity);
        chemnitz = CaseClient.of(identity, CHEMNITZ);
        leipzig = CaseClient.of(identity, LEIPZIG);
        records = new Records(database);
    }

    @Test
    void registersAPersonAndGivesBackAllThatIsKnown() {
        Map<String, Object> person = person(CHEMNITZ, "Roxana", "Alleskund", "1991-05-06");
        person.putAll(Map.of("externalId", "R-1", "phone", "+49 371 5550100", "email", "r@example.org", "postalCode", "09111",
                "labourAccess", "UNRESTRICTED", "languageLevel", "B1"));

        Response answer = chemnitz.post("/v1/mentees", person);

        answer.then().statusCode(201).header("ETag", "\"v1\"").body("version", equalTo(1))
                .body("possibleDuplicates", empty()).body("size()", equalTo(3));
        chemnitz.asMentor().get(answer.header("Location")).then().statusCode(200).header("ETag", "\"v1\"")
                .body("project", equalTo(CHEMNITZ)).body("givenName", equalTo("Roxana"))
                .body("familyName", equalTo("Alleskund"))
                .body("birthDate", equalTo("1991-05-06")).body("profile.gender", equalTo("FEMALE"))
                .body("externalId", equalTo("R-1")).body("phone", equalTo("+49 371 5550100"))
                .body("email", equalTo("r@example.org")).body("postalCode", equalTo("09111"))
                .body("labourAccess", equalTo("UNRESTRICTED")).body("languageLevel", equalTo("B1"))
                .body("registeredAt", notNullValue());
    }

    @Test
    void keepsNothingPersonalOfWhatItAnswered() {
        String id = registered(chemnitz, person(CHEMNITZ, "Verschwiegena", "Unverwahrt", "1991-06-07"));
        chemnitz.post("/v1/mentees", person(CHEMNITZ, "Verschwiegena", "Unverwahrt", "1991-06-07")).then().statusCode(201)
                .body("possibleDuplicates", hasSize(1));
        change(chemnitz, id, known("Verschwiegena", "Unverwahrt", "1991-07-06")).then().statusCode(200);

        assertThat(records.count("SELECT count(*) FROM idempotency_key WHERE body ~ ? OR body ~ ? OR location ~ ?",
                "Verschwiegena|Unverwahrt", "1991-0", "Verschwiegena|Unverwahrt")).isZero();
    }

    @Test
    void warnsOfSomebodyOfOnesOwn() {
        String id = registered(chemnitz, person(CHEMNITZ, "Yousef", "Dublettmann", "1985-02-11"));

        chemnitz.post("/v1/mentees", person(CHEMNITZ, "Dubletman", "Jussuf", "1985-11-02")).then().statusCode(201)
                .body("possibleDuplicates.menteeId", contains(id)).body("possibleDuplicates.project", contains(CHEMNITZ));
    }

    @Test
    void saysOfAForeignMenteeOnlyWhomToAsk() {
        String foreign = registered(leipzig, person(LEIPZIG, "Fatimah", "Fernab", "1985-02-12"));
        var asked = Map.of("givenName", "Fatima", "familyName", "Fernab", "birthDate", "1985-02-12");

        Response answer = chemnitz.asMentor().contentType("application/json").body(asked).post("/v1/mentees/duplicates");

        answer.then().statusCode(200).body("possibleDuplicates.project", contains(LEIPZIG))
                .body("possibleDuplicates.menteeId", contains(nullValue()));
        assertThat(answer.asString()).doesNotContain(foreign, "Fatim", "Fernab", "1985");
        leipzig.asMentor().contentType("application/json").body(asked).post("/v1/mentees/duplicates").then().statusCode(200)
                .body("possibleDuplicates.menteeId", contains(foreign));
        chemnitz.asMentor().get("/v1/mentees/" + foreign).then().statusCode(404);
    }

    @Test
    void tellsTheProjectWhoWasToldOfItsPerson() {
        String foreign = registered(leipzig, person(LEIPZIG, "Nachschau", "Fernerliegend", "1985-02-26"));

        chemnitz.post("/v1/mentees", person(CHEMNITZ, "Nachschau", "Fernerliegend", "1985-02-26")).then().statusCode(201)
                .body("possibleDuplicates.project", contains(LEIPZIG));

        given().auth().oauth2(Members.tokenAs("coordinator", identity, LEIPZIG)).get("/v1/projects/" + LEIPZIG + "/accesses")
                .then().body("items[0].objects", contains(foreign)).body("items[0].purpose", equalTo("DUPLICATE_CHECK"))
                .body("items[0].operation", equalTo("registerMentee"))
                .body("items[0].subject", equalTo("mentor.of." + CHEMNITZ));
    }

    @Test
    void tellsOfAPersonElsewhereByTheVeryDayOnly() {
        String foreign = registered(leipzig, person(LEIPZIG, "Umgekehrt", "Tagmonatig", "1985-02-10"));
        var asked = Map.of("givenName", "Umgekehrt", "familyName", "Tagmonatig", "birthDate", "1985-10-02");

        chemnitz.asMentor().contentType("application/json").body(asked).post("/v1/mentees/duplicates").then().statusCode(200)
                .body("possibleDuplicates", empty());
        leipzig.asMentor().contentType("application/json").body(asked).post("/v1/mentees/duplicates").then().statusCode(200)
                .body("possibleDuplicates.menteeId", contains(foreign));
    }

    @Test
    void namesTheProjectThatAccompaniesThePersonNow() {
        String id = registered(everywhere, person(CHEMNITZ, "Wanda", "Umgezogen", "1985-02-13"));
        everywhere.post("/v1/cases", Map.of("menteeId", id, "project", LEIPZIG, "mentor", "M-14713-1-01", "startedOn",
                "2025-03-14")).then().statusCode(201);

        CaseClient.of(identity, DRESDEN).post("/v1/mentees", person(DRESDEN, "Wanda", "Umgezogen", "1985-02-13")).then()
                .body("possibleDuplicates.project", contains(LEIPZIG))
                .body("possibleDuplicates.menteeId", contains(nullValue()));
        chemnitz.asMentor().get("/v1/mentees/" + id).then().statusCode(200);
        leipzig.asMentor().get("/v1/mentees/" + id).then().statusCode(200);
    }

    @Test
    void warnsOfNobodyWithAnotherNameOrAnotherDay() {
        registered(chemnitz, person(CHEMNITZ, "Einzig", "Artigsohn", "1985-02-14"));

        chemnitz.post("/v1/mentees", person(CHEMNITZ, "Einzig", "Artigsohn", "1983-05-27")).then()
                .body("possibleDuplicates", empty());
        chemnitz.post("/v1/mentees", person(CHEMNITZ, "Völlig", "Andersmann", "1985-02-14")).then()
                .body("possibleDuplicates", empty());
    }

    @Test
    void asksWhoElseMayBeARegisteredPerson() {
        String one = registered(chemnitz, person(CHEMNITZ, "Zweifach", "Vorhandén", "1985-02-15"));
        String other = registered(chemnitz, person(CHEMNITZ, "Zweifach", "Vorhanden", "1985-02-15"));

        chemnitz.asMentor().get("/v1/mentees/" + one + "/duplicates").then().statusCode(200)
                .body("possibleDuplicates.menteeId", contains(other));
        leipzig.asMentor().get("/v1/mentees/" + one + "/duplicates").then().statusCode(404);
    }

    @Test
    void findsPeopleHoweverTheirNamesAreSpelled() {
        String id = registered(chemnitz, person(CHEMNITZ, "Chalid", "Straßenwolkenhuber", "1985-02-16"));

        for (String name : List.of("Khaled Strassenwolkenhuber", "strassenwolk", "Straßenwolkenhuber, Chalid",
                "Strassenwolkenhuper")) {
            found(chemnitz, Map.of("name", name)).then().statusCode(200).body("items.id", contains(id));
        }
        found(chemnitz, Map.of("name", "Strassenwolkenhuber", "birthDate", "1985-02-17")).then().body("items", empty());
        found(leipzig, Map.of("name", "Strassenwolkenhuber")).then().body("items", empty());
        found(CaseClient.of(identity), Map.of("name", "Strassenwolkenhuber")).then().body("items", empty());
    }

    @Test
    void findsAPersonByTheNumberInTheProjectsFiles() {
        Map<String, Object> person = person(CHEMNITZ, "Nummer", "Aktenkundig", "1985-02-18");
        person.put("externalId", "A-4711");
        String id = registered(chemnitz, person);

        found(chemnitz, Map.of("externalId", "A-4711")).then().body("items.id", contains(id));

        chemnitz.post("/v1/mentees", person).then().statusCode(422).body("errors.pointer", contains("/externalId"))
                .body("errors.rule", contains("unique"));
        person.put("project", LEIPZIG);
        leipzig.post("/v1/mentees", person).then().statusCode(201);
    }

    @Test
    void leafsThroughPeopleInTheOrderOfTheirNames() {
        List<String> ids = new ArrayList<>();
        for (String givenName : List.of("Carla", "Anna", "Berta", "Dora", "Emma")) {
            ids.add(registered(chemnitz, person(CHEMNITZ, givenName, "Blätterxweise", "1985-02-19")));
        }
        List<String> seen = new ArrayList<>();
        Map<String, Object> search = new HashMap<>(Map.of("name", "Blätterxweise", "limit", 2));
        do {
            Response page = found(chemnitz, search);
            seen.addAll(page.then().statusCode(200).extract().path("items.id"));
            search.put("cursor", page.path("nextCursor"));
        } while (search.get("cursor") != null);

        assertThat(seen).containsExactly(ids.get(1), ids.get(2), ids.get(0), ids.get(3), ids.get(4));
    }

    @Test
    void takesNoCursorOfAnotherSearch() {
        registered(chemnitz, person(CHEMNITZ, "Eins", "Zeigerlos", "1985-02-20"));
        registered(chemnitz, person(CHEMNITZ, "Zwei", "Zeigerlos", "1985-02-20"));
        String cursor = found(chemnitz, Map.of("name", "Zeigerlos", "limit", 1)).path("nextCursor");

        found(chemnitz, Map.of("name", "Zeiger", "cursor", cursor)).then().statusCode(422).body("errors.rule",
                contains("cursor"));
        found(chemnitz, Map.of("name", "?!", "limit", 201, "birthDate", "x")).then().statusCode(422)
                .body("errors.pointer.sort()", contains("/birthDate", "/limit", "/name"));
    }

    @Test
    void changesAllThatIsKnown() {
        Map<String, Object> person = person(CHEMNITZ, "Vorher", "Änderlich", "1985-02-21");
        person.put("phone", "0371 5550100");
        String id = registered(chemnitz, person);
        Map<String, Object> known = known("Nachher", "Änderlich", "1985-02-22");
        known.put("languageLevel", "C1");

        Response answer = change(chemnitz, id, known);

        answer.then().statusCode(200).header("ETag", "\"v2\"").body("id", equalTo(id)).body("version", equalTo(2)).body(
                "size()",
                equalTo(2));
        chemnitz.asMentor().get("/v1/mentees/" + id).then().body("givenName", equalTo("Nachher"))
                .body("birthDate", equalTo("1985-02-22")).body("phone", nullValue()).body("languageLevel", equalTo("C1"))
                .body("project", equalTo(CHEMNITZ));
    }

    @Test
    void changesNobodyUnseen() {
        String id = registered(chemnitz, person(CHEMNITZ, "Ungesehen", "Bleibtso", "1985-02-23"));
        Map<String, Object> known = known("Nachher", "Bleibtso", "1985-02-23");

        chemnitz.once().body(known).put("/v1/mentees/" + id).then().statusCode(428);
        chemnitz.once().header("If-Match", "\"v9\"").body(known).put("/v1/mentees/" + id).then().statusCode(412).header("ETag",
                "\"v1\"");
        leipzig.once().header("If-Match", "\"v1\"").body(known).put("/v1/mentees/" + id).then().statusCode(404);
        leipzig.once().header("If-Match", "\"v1\"").body(known).put("/v1/mentees/" + UUID.randomUUID()).then().statusCode(404);
        chemnitz.asMentor().get("/v1/mentees/" + id).then().body("givenName", equalTo("Ungesehen"));
    }

    @Test
    void leavesTheNumberInAProjectsFilesToThatProject() {
        Map<String, Object> person = person(CHEMNITZ, "Hergegeben", "Fremdnummer", "1985-02-27");
        person.put("externalId", "A-4712");
        String id = registered(everywhere, person);
        everywhere.post("/v1/cases", Map.of("menteeId", id, "project", LEIPZIG, "mentor", "M-14713-1-01", "startedOn",
                "2025-03-14")).then().statusCode(201);
        Map<String, Object> known = new HashMap<>(known("Hergegeben", "Fremdnummer", "1985-02-28"));

        change(leipzig, id, known).then().statusCode(200);
        known.put("externalId", "A-4712");
        change(leipzig, id, known).then().statusCode(200);
        known.put("externalId", "A-4711");
        change(leipzig, id, known).then().statusCode(422).body("errors.pointer", contains("/externalId"))
                .body("errors.rule", contains("own-project"));

        chemnitz.asMentor().get("/v1/mentees/" + id).then().body("externalId", equalTo("A-4712"));
        known.put("externalId", "A-4713");
        change(chemnitz, id, known).then().statusCode(200);
    }

    @Test
    void letsOneOfTwoWin() {
        String id = registered(chemnitz, person(CHEMNITZ, "Umkämpft", "Gleichzeitig", "1985-02-24"));

        List<Integer> statuses = IntStream.range(0, 6)
                .mapToObj(each -> CompletableFuture.supplyAsync(() -> chemnitz.once().header("If-Match", "\"v1\"")
                        .body(known("Umkämpft", "Gleichzeitig", "1985-02-24")).put("/v1/mentees/" + id).statusCode()))
                .toList().stream().map(CompletableFuture::join).sorted().toList();

        assertThat(statuses).containsExactly(200, 412, 412, 412, 412, 412);
    }

    @Test
    void registersForOnesOwnProjectsOnly() {
        leipzig.post("/v1/mentees", person(CHEMNITZ, "Falsch", "Zugeordnet", "1985-02-25")).then().statusCode(422)
                .body("errors.pointer", contains("/project")).body("errors.rule", contains("own-project"));
        leipzig.post("/v1/mentees", person("P-99999-9", "Falsch", "Zugeordnet", "1985-02-25")).then().statusCode(422)
                .body("errors.rule", contains("unknown-project"));
        Map<String, Object> wrong = person("P-14713-1", " ", "x".repeat(101), "2999-01-01");
        wrong.putAll(Map.of("phone", "x", "email", "x", "postalCode", "1", "labourAccess", "x", "languageLevel", "D1"));
        leipzig.post("/v1/mentees", wrong).then().statusCode(422).body("errors.pointer.sort()", contains("/birthDate", "/email",
                "/familyName", "/givenName", "/labourAccess", "/languageLevel", "/phone", "/postalCode"));
    }

    private static String registered(CaseClient client, Map<String, ?> person) {
        return client.post("/v1/mentees", person).then().statusCode(201).extract().path("id");
    }

    private static Response change(CaseClient client, String id, Map<String, ?> known) {
        String etag = client.asMentor().get("/v1/mentees/" + id).header("ETag");
        return client.once().header("If-Match", etag).body(known).put("/v1/mentees/" + id);
    }

    private static Response found(CaseClient client, Map<String, ?> search) {
        return client.asMentor().contentType("application/json").body(search).post("/v1/mentees/search");
    }
}
