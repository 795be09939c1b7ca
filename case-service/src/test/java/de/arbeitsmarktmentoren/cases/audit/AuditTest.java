package de.arbeitsmarktmentoren.cases.audit;

import static de.arbeitsmarktmentoren.cases.CaseClient.aPerson;
import static de.arbeitsmarktmentoren.cases.CaseClient.aPlacement;
import static de.arbeitsmarktmentoren.cases.CaseClient.anAgreement;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.endsWith;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import de.arbeitsmarktmentoren.cases.CaseClient;
import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.cases.Records;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import io.restassured.response.Response;

@CaseServiceTest
class AuditTest {

    private static final String LINE = """
            SELECT concat_ws(' ', subject, action, operation, kind, array_to_string(projects, ',')) FROM audit_entry
            WHERE ? = ANY (objects) ORDER BY seq""";

    /** Of this minute, and of those before, which are entries. */
    private static final String REFUSALS = """
            (SELECT nullif(subject, '') AS subject, status, amount, objects FROM audit_refusal
             UNION ALL SELECT subject, status, amount, objects FROM audit_entry WHERE action = 'REFUSAL') refusal""";

    DataSource database = Records.owner();

    @Inject
    DataSource service;

    SmallOidcServer identity;
    private CaseClient mentor;
    private Records records;

    @BeforeEach
    void begin() {
        mentor = new CaseClient(identity);
        records = new Records(database);
    }

    @Test
    void tellsOfEveryStepOfACase() {
        String id = mentor.startedCase("2025-03-01");

        mentor.change(id, "placements", aPlacement("2025-04-01")).then().statusCode(201);

        assertThat(records.texts(LINE, id)).containsExactly("demo-mentor WRITE startMentoring CASE P-14511-1",
                "demo-mentor READ getCase CASE P-14511-1",
                "demo-mentor WRITE recordPlacement CASE P-14511-1");
        assertThat(records.texts("SELECT unnest(fields) FROM audit_entry WHERE ? = ANY (objects) AND operation ="
                + " 'recordPlacement'", id)).contains("/placements/0/placedOn", "/placements/0/kind")
                .doesNotContain("2025-04-01", "EMPLOYMENT_INSURED");
    }

    @Test
    void tellsNothingOfWhatWasRefused() {
        String id = mentor.startedCase("2025-03-01");

        mentor.change(id, "placements", aPlacement("2025-02-01")).then().statusCode(422);

        assertThat(records.texts(LINE, id)).containsExactly("demo-mentor WRITE startMentoring CASE P-14511-1",
                "demo-mentor READ getCase CASE P-14511-1");
    }

    @Test
    void tellsOnceOfARequestThatCameTwice() {
        String mentee = mentor.registeredMentee();
        String key = UUID.randomUUID().toString();
        String id = mentor.once(key).body(anAgreement(mentee, "2025-03-01")).post("/v1/cases").then().extract().path("id");

        mentor.once(key).body(anAgreement(mentee, "2025-03-01")).post("/v1/cases").then().statusCode(201);

        assertThat(records.texts(LINE, id)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "UPDATE audit_entry SET subject = 'nobody'", "DELETE FROM audit_entry", "TRUNCATE audit_entry",
            "DELETE FROM audit_seal", "DELETE FROM audit_deletion" })
    void standsAgainstWhoeverHasGotTheRights(String change) {
        assertThatThrownBy(() -> asAnother(change)).isInstanceOf(SQLException.class).hasMessageContaining("only added to");
    }

    @ParameterizedTest
    @ValueSource(strings = { "seq", "transaction", "at", "status" })
    void letsNobodySayWhatTheDatabaseKnowsOfAnEntry(String column) {
        Records asService = new Records(service);

        assertThatThrownBy(() -> asService
                .texts("""
                        INSERT INTO audit_entry (%1$s, roles, action, operation, kind, objects, projects, fields) OVERRIDING SYSTEM VALUE
                        SELECT %1$s, roles, action, operation, kind, objects, projects, fields FROM audit_entry LIMIT 1 RETURNING 1"""
                        .formatted(column)))
                .hasMessageContaining("permission denied");
    }

    /** Who has the service's password can write seals; an old one of his must not take along what is new. */
    @Test
    void keepsTheEntriesOfTheLastYearWhateverASealSays() throws SQLException {
        mentor.registeredMentee();
        try (var connection = service.getConnection(); var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("""
                    INSERT INTO audit_seal SELECT coalesce(max(number), 0) + 1, coalesce(max(end_transaction), '1'),
                        pg_current_xact_id(), 1, '\\x00', '\\x00', '2000-01-01' FROM audit_seal""");

            try (var deleted = statement.executeQuery(
                    "SELECT delete_audit_before(((now() AT TIME ZONE 'Europe/Berlin')::date - interval '1 year')::date)")) {
                deleted.next();
                assertThat(deleted.getLong(1)).isZero();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    @Test
    void tellsWhichPersonsWereShown() {
        String id = mentor.registeredMentee();

        mentor.asMentor().get("/v1/mentees/" + id).then().statusCode(200);
        mentor.post("/v1/mentees/search", Map.of("name", CaseClient.FAMILY_NAME, "limit", 200)).then().statusCode(200);

        assertThat(records.texts(LINE, id)).containsExactly("demo-mentor WRITE registerMentee MENTEE P-14511-1",
                "demo-mentor READ getMentee MENTEE P-14511-1", "demo-mentor READ searchMentees MENTEE P-14511-1");
    }

    @ParameterizedTest
    @CsvSource({ "duplicates, searchDuplicates", "search, searchMentees" })
    void tellsWhoTriesOutDaysOfBirth(String question, String operation) {
        String subject = "curious." + UUID.randomUUID();
        Map<String, String> nobody = question.equals("search") ? Map.of("birthDate", "1931-01-01")
                : Map.of("givenName", "Niemand", "familyName", "Nirgendwo", "birthDate", "1931-01-01");

        given().auth().oauth2(identity.token("mentor", Map.of("sub", subject)))
                .contentType("application/json").body(nobody).post("/v1/mentees/" + question).then().statusCode(200);

        assertThat(records
                .texts("SELECT concat_ws(' ', action, operation, kind, cardinality(objects), cardinality(projects), amount)"
                        + " FROM audit_entry WHERE subject = ?", subject))
                .containsExactly("READ " + operation + " MENTEE 0 0 0");
    }

    @Test
    void tellsWhichNamesOfFieldsOfAPersonDiffer() {
        String id = mentor.registeredMentee();
        Map<String, Object> person = new HashMap<>(aPerson());
        person.remove("project");
        person.put("phone", "+49 371 5550100");

        mentor.once().header("If-Match", "\"v1\"").body(person).put("/v1/mentees/" + id).then().statusCode(200);

        assertThat(
                records.texts("SELECT unnest(fields) FROM audit_entry WHERE ? = ANY (objects) AND operation = 'changeMentee'",
                        id))
                .containsExactly("/phone");
    }

    @Test
    void showsNobodyWhoseReadingIsNotTakenDown() throws SQLException {
        String id = mentor.registeredMentee();
        change("ALTER TABLE audit_entry ADD CONSTRAINT broken CHECK (false) NOT VALID");

        Response answer = mentor.asMentor().get("/v1/mentees/" + id);

        change("ALTER TABLE audit_entry DROP CONSTRAINT broken");
        answer.then().statusCode(503).header("Retry-After", "1").body("type", endsWith("unavailable"));
        assertThat(answer.asString()).doesNotContain(CaseClient.GIVEN_NAME);
    }

    @Test
    void tellsOfAnExportByWhichFiltersAndHowManyRows() {
        String mentee = mentor.registeredMentee();
        mentor.startedCase(mentee, "2025-03-01");

        mentor.asMentor().get("/v1/cases/export?menteeId=" + mentee).then().statusCode(200);

        assertThat(records.texts("""
                SELECT concat_ws(' ', subject, operation, array_to_string(fields, ','), amount) FROM audit_entry
                WHERE action = 'EXPORT' ORDER BY seq DESC LIMIT 1""")).containsExactly("demo-mentor exportCases menteeId 1");
    }

    @Test
    void tellsOnceAMinuteHowOftenTheSameWasRefused() {
        String id = mentor.startedCase("2025-03-01");
        String unknown = UUID.randomUUID().toString();
        String token = identity.token("mentor", Map.of("projects", List.of("P-14713-1"), "sub", "curious-" + unknown));

        for (String wanted : List.of(id, unknown, id)) {
            given().auth().oauth2(token).get("/v1/cases/" + wanted).then().statusCode(404);
        }
        given().auth().oauth2(token).get("/v1/cases/somebody@example.org").then().statusCode(404);

        assertThat(refused("curious-" + unknown, 404)).isEqualTo(4);
        assertThat(
                records.texts("SELECT DISTINCT unnest(objects) FROM " + REFUSALS + " WHERE subject = ?", "curious-" + unknown))
                .containsExactlyInAnyOrder(id, unknown);
    }

    @Test
    void tellsWhoMayNotAndWhoIsNotKnown() {
        String ministry = "ministry-" + UUID.randomUUID();
        long before = refused(null, 401);

        given().auth().oauth2(identity.token("ministry", Map.of("sub", ministry))).get("/v1/cases").then().statusCode(403);
        given().auth().oauth2("no.token.atall").get("/v1/cases").then().statusCode(401);
        given().get("/v1/cases").then().statusCode(401);

        assertThat(refused(ministry, 403)).isOne();
        assertThat(refused(null, 401) - before).isEqualTo(2);
    }

    private long refused(@Nullable String subject, int status) {
        return records.count("SELECT coalesce(sum(amount), 0) FROM " + REFUSALS
                + " WHERE subject IS NOT DISTINCT FROM ?::text AND status = ?", subject, status);
    }

    private void change(String statement) throws SQLException {
        try (var connection = database.getConnection(); var change = connection.createStatement()) {
            change.execute(statement);
        }
    }

    /** The service itself, once somebody has granted it everything. */
    private void asAnother(String change) throws SQLException {
        try (var owner = database.getConnection(); var rights = owner.createStatement()) {
            rights.execute("GRANT UPDATE, DELETE, TRUNCATE ON audit_entry, audit_seal, audit_deletion TO cases");
            try (var connection = service.getConnection(); var statement = connection.createStatement()) {
                statement.execute(change);
            } finally {
                rights.execute("REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry, audit_seal, audit_deletion FROM cases");
            }
        }
    }
}
