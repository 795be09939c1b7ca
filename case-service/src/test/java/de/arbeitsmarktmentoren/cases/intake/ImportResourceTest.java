package de.arbeitsmarktmentoren.cases.intake;

import static de.arbeitsmarktmentoren.cases.intake.Column.BIRTH_DATE;
import static de.arbeitsmarktmentoren.cases.intake.Column.EXTERNAL_ID;
import static de.arbeitsmarktmentoren.cases.intake.Column.FAMILY_NAME;
import static de.arbeitsmarktmentoren.cases.intake.Column.GIVEN_NAME;
import static de.arbeitsmarktmentoren.cases.intake.Column.MENTOR;
import static de.arbeitsmarktmentoren.cases.intake.Column.PROJECT;
import static de.arbeitsmarktmentoren.cases.intake.Column.STARTED_ON;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.CaseClient;
import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.cases.Members;
import de.arbeitsmarktmentoren.cases.Records;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import de.arbeitsmarktmentoren.stack.demo.DemoUser;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

@CaseServiceTest
class ImportResourceTest {

    private static final String CASES = "SELECT count(*) FROM mentoring_case WHERE external_id LIKE ? || '%'";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    DataSource database = Records.owner();

    SmallOidcServer identity;
    Records records;
    ImportClient imports;
    String prefix;

    @BeforeEach
    void setUp() {
        records = new Records(database);
        imports = new ImportClient(() -> Members.tokenOfAll(identity));
        prefix = UUID.randomUUID().toString().substring(0, 8) + "/";
    }

    @Test
    void makesACaseOfEachRow() {
        String id = imported(clerk().adds(12));

        imports.get(id).then().body("state", equalTo("DONE")).body("rows", equalTo(12)).body("done", equalTo(12))
                .body("created", equalTo(12)).body("failed", equalTo(0));
        assertThat(records.count(CASES, prefix)).isEqualTo(12);
        assertThat(records.texts("SELECT status FROM mentoring_case WHERE external_id = ?", prefix + 0))
                .containsExactly("ENDED");
        assertThat(records.texts("SELECT status FROM mentoring_case WHERE external_id = ?", prefix + 3))
                .containsExactly("AFTERCARE");
        assertThat(records.texts("SELECT family_name FROM person.mentee m JOIN mentoring_case c ON c.mentee_id = m.id"
                + " WHERE c.external_id = ?", prefix + 2)).allMatch(name -> name.startsWith("al-Hüsein; gen. Ali"));
        assertThat(records.texts(
                "SELECT recorded_by FROM case_step s JOIN mentoring_case c ON c.id = s.case_id WHERE external_id = ?",
                prefix + 0)).hasSize(3).containsOnly(DemoUser.subject("mentor"));
    }

    @Test
    void changesNothingInADryRun() {
        long mentees = records.count("SELECT count(*) FROM person.mentee");

        String id = imports.done(clerk().adds(9).spoils(4, row -> row.remove(STARTED_ON)).saves(), true, PATIENCE);

        imports.get(id).then().body("dryRun", is(true)).body("created", equalTo(8)).body("failed", equalTo(1));
        errors(id).body("items", hasSize(1)).body("items[0].row", equalTo(6));
        assertThat(records.count("SELECT count(*) FROM person.mentee")).isEqualTo(mentees);
        assertThat(records.count(CASES, prefix)).isZero();
        assertThat(records.count("SELECT count(*) FROM person.imported WHERE external_id LIKE ? || '%'", prefix)).isZero();
        assertThat(
                records.count("SELECT count(*) FROM person.import_row WHERE import_id = ?::uuid AND case_id IS NOT NULL", id))
                .isZero();
    }

    @Test
    void deletesWhatTheFileSaysOfPeople() {
        String id = imported(clerk().adds(3).spoils(1, row -> row.put(BIRTH_DATE, "gestern"))
                .spoils(2, row -> row.put(EXTERNAL_ID, "Amira Beispiel")));

        assertThat(records.count("SELECT count(*) FROM person.import_row WHERE import_id = ?::uuid"
                + " AND (cells IS NOT NULL OR external_id LIKE 'Amira%')", id))
                .isZero();
        assertThat(records.count("SELECT count(*) FROM person.imported WHERE hashes::text LIKE '%Zoë%'")).isZero();
    }

    @Test
    void knowsARowAgain() {
        Clerk clerk = clerk().adds(3);
        imported(clerk);
        String asTheApiWrites = clerk.text().replace("weiblich", "FEMALE").replace("02.01.2025", "2025-01-02");

        String id = imports.done(asTheApiWrites.getBytes(StandardCharsets.UTF_8), false, PATIENCE);

        imports.get(id).then().body("unchanged", equalTo(3)).body("created", equalTo(0));
        assertThat(records.count(CASES, prefix)).isEqualTo(3);
    }

    @Test
    void refusesARowThatSaysSomethingElseThanBefore() {
        imported(clerk().adds(3));

        String id = imported(clerk().adds(3).spoils(0, row -> row.put(GIVEN_NAME, "Anders")));

        imports.get(id).then().body("unchanged", equalTo(2)).body("failed", equalTo(1));
        errors(id).body("items.rule", contains("other-content")).body("items.cell", contains("D2"))
                .body("items.column", contains("givenName"));
    }

    @Test
    void importsARowAgainWhoseCaseWasVoided() {
        imported(clerk().adds(1));
        String voided = records.texts("SELECT id FROM mentoring_case WHERE external_id = ?", prefix + 0).get(0);
        new CaseClient(identity).change(voided, "voiding", Map.of("note", "falsch")).then().statusCode(201);

        String id = imported(clerk().adds(1));

        imports.get(id).then().body("created", equalTo(1));
        assertThat(records.count(CASES, prefix)).isEqualTo(2);
    }

    @Test
    void makesNoSecondPersonOfARowWhoseCaseWasHandedOver() {
        imports = new ImportClient(() -> Members.token(identity, "P-14511-1"));
        imported(clerk().adds(4));
        String open = records.texts("SELECT id FROM mentoring_case WHERE external_id = ?", prefix + 3).get(0);
        new CaseClient(identity).transfer(open, "P-14713-1", "M-14713-1-02", "2026-01-02").then().statusCode(201);
        long mentees = records.count("SELECT count(*) FROM person.mentee");

        String id = imported(clerk().adds(4));

        imports.get(id).then().body("unchanged", equalTo(3)).body("failed", equalTo(1));
        errors(id).body("items.column", contains("externalId")).body("items.rule", contains("unique"));
        assertThat(records.count("SELECT count(*) FROM person.mentee")).isEqualTo(mentees);
    }

    @Test
    void refusesAnExternalIdThatACaseHasWhichWasNotImported() {
        CaseClient client = new CaseClient(identity);
        Map<String, Object> agreement = new HashMap<>(CaseClient.anAgreement(client.registeredMentee(), "2025-03-14"));
        agreement.put("externalId", prefix + 0);
        client.post("/v1/cases", agreement).then().statusCode(201);

        String id = imported(clerk().adds(1));

        errors(id).body("items.column", contains("externalId")).body("items.rule", contains("unique"));
    }

    @Test
    void tellsWhomToAskAboutAPossibleDuplicate() {
        String name = "Müßiggängerin-" + prefix.replaceAll("[^a-f]", "x");
        imported(clerk().adds(1).spoils(0, row -> row.put(FAMILY_NAME, name)));

        String id = imported(clerk().adds(1).spoils(0, row -> {
            row.put(FAMILY_NAME, name);
            row.put(EXTERNAL_ID, prefix + "again");
        }));

        imports.get(id).then().body("created", equalTo(1)).body("possibleDuplicates", equalTo(1));
        assertThat(imports.result(id)).contains(";bitte fragen: P-14511-1\r\n").doesNotContain(name);
    }

    @Test
    void tellsOfPeopleElsewhereOnlyWhoeverRegistersThem() {
        String foreign = CaseClient.of(identity, "P-14713-1").post("/v1/mentees", Map.of("project", "P-14713-1", "givenName",
                "Zoëa", "familyName", "Anderswoher-" + prefix.replaceAll("[^a-f]", "x"), "birthDate", "1970-01-01",
                "profile", Map.of("gender", "FEMALE", "originGroup", "SY", "qualification", "NONE", "seeksProtection", true)))
                .then().statusCode(201).extract().path("id");
        imports = new ImportClient(() -> Members.token(identity, "P-14511-1"));
        Clerk clerk = clerk().adds(1)
                .spoils(0, row -> row.put(FAMILY_NAME, "Anderswoher-" + prefix.replaceAll("[^a-f]", "x")));

        String dry = imports.done(clerk.saves(), true, PATIENCE);
        String id = imported(clerk);

        assertThat(imports.result(dry)).contains("angelegt").doesNotContain("P-14713-1");
        assertThat(imports.result(id)).contains(";bitte fragen: P-14713-1\r\n");
        given().auth().oauth2(Members.tokenAs("coordinator", identity, "P-14713-1")).get("/v1/projects/P-14713-1/accesses")
                .then().body("items[0].objects", contains(foreign)).body("items[0].operation", equalTo("importRows"))
                .body("items[0].subject", equalTo("mentor.of.P-14511-1"));
    }

    @Test
    void refusesRowsOfForeignProjects() {
        imports = new ImportClient(() -> Members.token(identity, "P-14511-1"));

        String id = imported(clerk().adds(3).spoils(1, row -> row.put(PROJECT, "P-14713-1"))
                .spoils(2, row -> row.put(PROJECT, "P-14999-9")));

        imports.get(id).then().body("created", equalTo(1));
        errors(id).body("items.rule", contains("own-project", "unknown-project"))
                .body("items.row", contains(3, 4));
    }

    @Test
    void keepsAnImportFromOthers() {
        String id = imported(clerk().adds(1));

        ImportClient colleague = new ImportClient(() -> identity.token("mentor", Map.of("sub", "somebody-else")));
        colleague.get(id).then().statusCode(404);
        colleague.asCaller().get("/v1/imports/" + id + "/errors").then().statusCode(404);
        colleague.asCaller().get("/v1/imports/" + id + "/result").then().statusCode(404);
        imports.get(UUID.randomUUID().toString()).then().statusCode(404);
        new ImportClient(() -> identity.token("office")).get(id).then().statusCode(403);
    }

    @Test
    void showsNothingOfAProjectToWhoeverWasTakenOutOfIt() {
        String subject = UUID.randomUUID().toString();
        Members.put(identity, "P-14511-1", subject).then().statusCode(201);
        Members.put(identity, "P-14713-1", subject).then().statusCode(201);
        imports = new ImportClient(() -> identity.token("mentor", Map.of("sub", subject)));
        String id = imported(clerk().adds(3).spoils(1, row -> row.remove(STARTED_ON)).spoils(2, row -> {
            row.put(PROJECT, "P-14713-1");
            row.put(MENTOR, "M-14713-1-01");
        }));
        assertThat(imports.result(id)).contains(prefix + 0, prefix + 1, prefix + 2);

        Members.remove(identity, "P-14511-1", subject).then().statusCode(200);

        assertThat(imports.result(id)).contains(prefix + 2).doesNotContain(prefix + 0, prefix + 1);
        errors(id).body("items", empty());
        assertThat(imports.numbers(id)).containsExactly(1, 1, 1, 0, 0);
    }

    @Test
    void namesWhatIsWrongWithTheWholeFileAtOnce() {
        String text = clerk().adds(1).text().replace("Vorname", "Rufnummer").replace(";Mentor/in;", ";Projekt;");

        Response answer = imports.upload(text.getBytes(StandardCharsets.UTF_8), false);

        answer.then().statusCode(422).body("errors.rule", contains("column-twice", "unknown-column", "missing-column",
                "missing-column")).body("errors.pointer", contains("C1", "D1", "mentor", "givenName"));
        assertThat(answer.asString()).doesNotContain("Rufnummer");
    }

    @Test
    void refusesWhatIsNoFileOfRows() {
        imports.upload("".getBytes(StandardCharsets.UTF_8), false).then().statusCode(422).body("errors.rule",
                contains("empty"));
        imports.upload(new byte[] { 'P', 'K', 3, 4 }, false).then().statusCode(422).body("errors.rule",
                contains("not-csv"));
        imports.upload(clerk().text().getBytes(StandardCharsets.UTF_8), false).then().statusCode(422)
                .body("errors.rule", contains("empty"));
        imports.upload(clerk().adds(10_001).saves(), false).then().statusCode(422)
                .body("errors.rule", contains("most-rows")).body("errors.bound", contains("10000"));
        imports.upload(new byte[5 * 1024 * 1024 + 1], false).then().statusCode(413);
        imports.asCaller().contentType("text/csv").header("Idempotency-Key", UUID.randomUUID().toString())
                .queryParam("dryrun", true).body(clerk().adds(1).saves()).post("/v1/imports").then().statusCode(400)
                .body("errors.rule", contains("unknown-parameter"));
        imports.upload(clerk().adds(1).saves(), "maybe").then().statusCode(422).body("errors.pointer", contains("dryRun"));
    }

    @Test
    void takesADryRunAndTheImportUnderOneKeyForTwoRequests() {
        byte[] file = clerk().adds(1).saves();
        String key = UUID.randomUUID().toString();
        imports.upload(file, true, key).then().statusCode(202);

        imports.upload(file, false, key).then().statusCode(422)
                .body("type", equalTo("urn:arbeitsmarktmentoren:problem:idempotency-key-reused"));
        imports.upload(file, true, key).then().statusCode(202).header("Idempotency-Replayed", "true");
    }

    @Test
    void pagesThroughErrors() {
        Clerk clerk = clerk().adds(5);
        for (int row = 0; row < 5; row++) {
            clerk.spoils(row, cells -> {
                cells.put(BIRTH_DATE, "x");
                cells.remove(GIVEN_NAME);
            });
        }
        String id = imported(clerk);

        Response first = imports.asCaller().get("/v1/imports/" + id + "/errors?limit=7");
        Response second = imports.asCaller().queryParam("cursor", first.<String> path("nextCursor"))
                .get("/v1/imports/" + id + "/errors?limit=7");

        first.then().body("items.row", contains(2, 2, 3, 3, 4, 4, 5));
        second.then().body("items.row", contains(5, 6, 6)).body("nextCursor", nullValue());
        imports.asCaller().get("/v1/imports/" + id + "/errors?cursor=x").then().statusCode(422).body("errors.rule",
                contains("cursor"));
        imports.asCaller().header("Accept-Language", "en").get("/v1/imports/" + id + "/errors").then()
                .body("items.message", hasItems("Geburtsdatum: must be a day such as 14.03.2025 or 2025-03-14"))
                .body("items.rule", everyItem(in(List.of("date", "required"))));
    }

    private Clerk clerk() {
        return new Clerk(prefix);
    }

    /** The id of an import that is done. */
    private String imported(Clerk clerk) {
        return imports.done(clerk.saves(), false, PATIENCE);
    }

    private ValidatableResponse errors(String id) {
        return imports.asCaller().get("/v1/imports/" + id + "/errors?limit=200").then();
    }
}
