package de.arbeitsmarktmentoren.cases.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

import de.arbeitsmarktmentoren.cases.CaseClient;
import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.cases.Records;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** The second wall alone: what the service's role sees and changes with every condition of the service left out. */
@CaseServiceTest
class WallTest {

    /** Tables that lead to a case or a person without belonging to a project; why, stands beside each. */
    private static final Map<String, String> WITHOUT_WALL = Map.of(
            "public.event", "keys are references, which lead to a case only through mentoring_case",
            "public.outbox", "as event",
            "public.audit_entry", "only added to, and read by the privacy officer",
            "public.membership", "the wall is made from it",
            "public.directory_change", "open to all who work here",
            "public.mentor", "codes of the directory",
            "public.forgotten_activity", "sums",
            "public.forgotten_support", "sums");

    private static final String OF_CASE = "case_id = '{case}'";
    private static final String OF_SENDER = "'mentor.of.P-14511-1'";

    /** Rows that each test begins with, by their tables. */
    private static final Map<String, String> OURS = Map.ofEntries(Map.entry("public.mentoring_case", "id = '{case}'"),
            Map.entry("person.mentee", "id = '{mentee}'"), Map.entry("public.transfer_offer", OF_CASE),
            Map.entry("public.case_transfer", OF_CASE), Map.entry("public.case_placement", OF_CASE),
            Map.entry("public.case_agreed_placement", OF_CASE), Map.entry("public.case_milestone", OF_CASE),
            Map.entry("public.case_pause", OF_CASE), Map.entry("public.case_reopening", OF_CASE),
            Map.entry("public.case_step", OF_CASE), Map.entry("public.activity", OF_CASE),
            Map.entry("person.recognition_procedure", OF_CASE), Map.entry("person.note", OF_CASE),
            Map.entry("person.recognition_status", "procedure_id IN (SELECT id FROM person.recognition_procedure)"),
            Map.entry("person.imported", OF_CASE), Map.entry("public.initial_interview", "project = 'P-14511-1'"),
            Map.entry("public.employer_contact", "id = '{contact}'"),
            Map.entry("person.mentee_merge", "survivor_id = '{mentee}'"),
            Map.entry("person.mentee_merge_case", OF_CASE), Map.entry("person.mentee_merge_mentee", "TRUE"),
            Map.entry("person.earlier_version", "id = '{activity}'"), Map.entry("public.import", "uploaded_by = " + OF_SENDER),
            Map.entry("person.import_row", "TRUE"), Map.entry("public.idempotency_key", "caller = " + OF_SENDER));

    SmallOidcServer identity;
    @Inject
    DataSource service;
    @Inject
    Wall wall;
    Records records = new Records(Records.owner());
    CaseClient chemnitz;
    String caseId;
    String mentee;
    String activity;
    String contact;

    @BeforeEach
    void setUp() {
        chemnitz = CaseClient.of(identity, "P-14511-1");
        mentee = chemnitz.registeredMentee();
        caseId = chemnitz.startedCase(mentee, "2025-03-14");
        step("milestones", Map.of("kind", "INTERNSHIP", "reachedOn", "2025-05-05"));
        step("placements", CaseClient.aPlacement("2025-06-02"));
        step("pauses", Map.of("pausedOn", "2025-06-09", "reason", "COURSE"));
        step("transfers", Map.of("project", "P-14511-1", "mentor", "M-14511-1-02", "transferredOn", "2025-06-10"));
        step("end", CaseClient.anEnd("2025-09-30", "GOAL_REACHED"));
        activity = recorded("/v1/cases/" + caseId + "/activities", Map.of("type", "RECOGNITION_SUPPORT", "channel", "PHONE",
                "heldOn", "2025-03-20", "minutes", 30, "note", "vertippt"));
        chemnitz.once().header("If-Match", "\"v1\"").body(Map.of("type", "RECOGNITION_SUPPORT", "channel", "PHONE",
                "heldOn", "2025-03-20", "minutes", 35, "note", "vertippt"))
                .put("/v1/cases/" + caseId + "/activities/" + activity)
                .then().statusCode(200);
        recorded("/v1/cases/" + caseId + "/recognition-procedures",
                Map.of("referenceOccupation", "53112", "status", "ADVISED", "reachedOn", "2025-03-20"));
        recorded("/v1/initial-interviews", Map.of("project", "P-14511-1", "heldOn", "2025-03-10", "channel", "PHONE",
                "targetGroup", "OTHER_IMMIGRANT", "result", "MENTORING_AGREED"));
        String employer = chemnitz
                .post("/v1/employers", Map.of("name", "Wand " + UUID.randomUUID(), "sector", "C", "district", "14511"))
                .then().statusCode(201).extract().path("code");
        contact = recorded("/v1/employers/" + employer + "/contacts",
                Map.of("project", "P-14511-1", "heldOn", "2025-03-10", "channel", "PHONE"));
        theRest();
    }

    private void step(String step, Map<String, ?> body) {
        chemnitz.change(caseId, step, body).then().statusCode(201);
    }

    private String recorded(String path, Map<String, ?> body) {
        return chemnitz.post(path, body).then().statusCode(201).extract().path("id");
    }

    /** What takes many requests to come about, as the owner. */
    private void theRest() {
        records.count(
                """
                        WITH agreed AS (INSERT INTO case_agreed_placement (case_id, position, id, placed_on, kind, qualification_adequate,
                                project, district)
                            VALUES ('{case}', 0, gen_random_uuid(), '2026-01-01', 'EMPLOYMENT_INSURED', 'YES', 'P-14511-1', '14511')),
                        reopened AS (INSERT INTO case_reopening
                            VALUES ('{case}', 0, '2025-10-01', '2025-09-30', 'GOAL_REACHED', 'SUCCESS', 'P-14511-1', '14511')),
                        offered AS (INSERT INTO transfer_offer (id, case_id, from_project, to_project, offered_at, offered_by,
                                offered_version) VALUES (gen_random_uuid(), '{case}', 'P-14511-1', 'P-14713-1', now(), 'x', 1)),
                        other AS (INSERT INTO person.mentee (id, given_name, family_name, birth_date, gender, origin_group, qualification,
                                seeks_protection, registered_at, version, project, merged_into)
                            VALUES (gen_random_uuid(), 'A', 'B', '1990-01-01', 'FEMALE', 'SY', 'NONE', true, now(), 1, 'P-14511-1',
                                '{mentee}') RETURNING id),
                        merged AS (INSERT INTO person.mentee_merge (id, survivor_id, duplicate_id, merged_at, merged_by)
                            SELECT gen_random_uuid(), '{mentee}', id, now(), 'x' FROM other RETURNING id),
                        came AS (INSERT INTO person.mentee_merge_case SELECT id, '{case}' FROM merged),
                        before AS (INSERT INTO person.mentee_merge_mentee SELECT m.id, o.id FROM merged m, other o),
                        imported AS (INSERT INTO person.imported VALUES ('P-14511-1', gen_random_uuid()::text, '{case}', '{}')),
                        file AS (INSERT INTO import (id, uploaded_by, dry_run, heading, uploaded_at, finished_at)
                            VALUES (gen_random_uuid(), 'mentor.of.P-14511-1', false, '{}', now(), now()) RETURNING id),
                        line AS (INSERT INTO person.import_row (import_id, number, outcome) SELECT id, 1, 'FAILED' FROM file)
                        SELECT 1"""
                        .replace("{case}", caseId).replace("{mentee}", mentee));
    }

    @Test
    void showsNothingAtAllToNobody() throws SQLException {
        try (Connection connection = asService("")) {
            for (String table : walled()) {
                assertThat(count(connection, "SELECT count(*) FROM " + table)).as(table).isZero();
            }
        }
    }

    @Test
    void showsNothingOfOthersInAnyTable() throws SQLException {
        try (Connection connection = asService("P-14612-1")) {
            for (String table : walled()) {
                String ours = "SELECT count(*) FROM " + table + " t WHERE " + OURS.get(table).replace("{case}", caseId)
                        .replace("{mentee}", mentee).replace("{activity}", activity).replace("{contact}", contact);
                assertThat(records.count(ours)).as(table).isPositive();
                assertThat(count(connection, ours)).as(table).isZero();
            }
        }
    }

    @Test
    void showsItsOwn() throws SQLException {
        try (Connection connection = asService("P-14511-1")) {
            assertThat(count(connection, "SELECT count(*) FROM mentoring_case WHERE id = '" + caseId + "'")).isOne();
            assertThat(count(connection, "SELECT count(*) FROM person.mentee WHERE id = '" + mentee + "'")).isOne();
            assertThat(count(connection, "SELECT count(*) FROM person.note WHERE case_id = '" + caseId + "'")).isPositive();
            assertThat(count(connection, "SELECT count(*) FROM mentoring_case WHERE project <> 'P-14511-1' AND id <> ALL"
                    + " (wall_offered())")).isZero();
        }
    }

    @Test
    void letsNothingOfOthersBeChangedOrDeleted() throws SQLException {
        try (Connection connection = asService("P-14612-1"); Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);

            assertThat(statement.executeUpdate("UPDATE mentoring_case SET version = version WHERE id = '" + caseId + "'"))
                    .isZero();
            assertThat(statement.executeUpdate("UPDATE person.mentee SET version = version WHERE id = '" + mentee + "'"))
                    .isZero();
            for (String table : List.of("activity", "case_milestone", "case_placement", "case_step", "person.note",
                    "person.recognition_procedure")) {
                assertThat(statement.executeUpdate("DELETE FROM " + table + " WHERE case_id = '" + caseId + "'")).as(table)
                        .isZero();
            }
            connection.rollback();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "INSERT INTO transfer_offer (id, case_id, from_project, to_project, offered_at, offered_by, offered_version)"
                    + " VALUES (gen_random_uuid(), '{case}', 'P-14511-1', 'P-14612-1', now(), 'x', 1)",
            "UPDATE person.mentee SET merged_into = '{mentee}' WHERE id = '{own}'",
            "UPDATE mentoring_case SET mentee_id = '{mentee}' WHERE mentee_id = '{own}'" })
    void letsNobodyOpenItFromInside(String statement) throws SQLException {
        CaseClient zwickau = CaseClient.of(identity, "P-14612-1");
        String own = zwickau.post("/v1/mentees", with(CaseClient.aPerson(), "project", "P-14612-1")).path("id");
        zwickau.post("/v1/cases", with(with(CaseClient.anAgreement(own, "2025-03-14"), "project", "P-14612-1"), "mentor",
                "M-14612-1-01")).then().statusCode(201);

        try (Connection connection = asService("P-14612-1"); Statement attempt = connection.createStatement()) {
            assertThatThrownBy(() -> attempt.executeUpdate(statement.replace("{case}", caseId).replace("{mentee}", mentee)
                    .replace("{own}", own))).hasMessageContaining("row-level security");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "INSERT INTO person.note (id, about, about_id, case_id, note, written_at)"
            + " VALUES (gen_random_uuid(), 'CASE_STEP', '{case}/1', '{case}', 'x', now())",
            "INSERT INTO case_milestone (case_id, position, reached_on, kind, project, district)"
                    + " VALUES ('{case}', 9, '2025-05-05', 'INTERNSHIP', 'P-14713-1', '14713')",
            "INSERT INTO person.earlier_version (id, version, recorded_at, recorded_by, content)"
                    + " VALUES ('{activity}', 9, now(), 'x', '{}')" })
    void letsWhoeverIsAskedWriteNothing(String statement) throws SQLException {
        try (Connection connection = asService("P-14713-1"); Statement attempt = connection.createStatement()) {
            assertThat(count(connection, "SELECT count(*) FROM activity WHERE case_id = '" + caseId + "'")).isPositive();
            assertThatThrownBy(() -> attempt.executeUpdate(statement.replace("{case}", caseId).replace("{activity}", activity)))
                    .hasMessageContaining("row-level security");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "UPDATE activity SET minutes = 1 WHERE case_id = '{case}'",
            "UPDATE case_milestone SET kind = 'OTHER' WHERE case_id = '{case}'",
            "UPDATE person.recognition_procedure SET voided = true WHERE case_id = '{case}'",
            "DELETE FROM activity WHERE case_id = '{case}'", "DELETE FROM case_step WHERE case_id = '{case}'",
            "DELETE FROM person.note WHERE case_id = '{case}'", "DELETE FROM person.recognition_status",
            "DELETE FROM person.earlier_version WHERE id = '{activity}'" })
    void letsWhoeverIsAskedChangeNothing(String statement) throws SQLException {
        try (Connection connection = asService("P-14713-1"); Statement attempt = connection.createStatement()) {
            connection.setAutoCommit(false);
            int changed = attempt
                    .executeUpdate(statement.replace("{case}", caseId).replace("{activity}", activity));
            connection.rollback();

            assertThat(changed).isZero();
        }
    }

    @Test
    void isLookedBehindByNobodyButTheService() {
        assertThat(records
                .texts("""
                        SELECT p.oid::regprocedure FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
                        WHERE n.nspname IN ('public', 'person') AND p.prosecdef AND has_function_privilege('cases_relay', p.oid, 'EXECUTE')"""))
                .isEmpty();
    }

    private static Map<String, Object> with(Map<String, ?> body, String field, String value) {
        Map<String, Object> changed = new HashMap<>(body);
        changed.put(field, value);
        return changed;
    }

    @Test
    void letsNobodyPutACaseIntoAnotherProject() throws SQLException {
        try (Connection connection = asService("P-14511-1"); Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate(
                    "UPDATE mentoring_case SET project = 'P-14612-1' WHERE id = '" + caseId + "'"))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void findsNothingBehindItself() throws SQLException {
        try (Connection connection = asService("P-14612-1")) {
            assertThat(texts(connection,
                    "SELECT case_id::text FROM person.people_named(ARRAY['%' || person.name_key('Unverwechselbar') || '%'])"))
                    .doesNotContain(caseId);
            assertThat(texts(connection, "SELECT case_id::text FROM person.notes_found(to_tsquery('german', 'vertippt'))"))
                    .doesNotContain(caseId);
        }
    }

    @Test
    void standsOnEveryConnectionOfTheServiceWithoutARequest() {
        long seen = QuarkusTransaction.requiringNew().call(() -> countAsService("SELECT count(*) FROM mentoring_case"));

        assertThat(seen).isZero();
    }

    @Test
    void isOpenForTheRestOfOneTransactionOnly() {
        long open = QuarkusTransaction.requiringNew().call(() -> {
            wall.open();
            return countAsService("SELECT count(*) FROM mentoring_case");
        });
        long after = QuarkusTransaction.requiringNew().call(() -> countAsService("SELECT count(*) FROM mentoring_case"));

        assertThat(open).isPositive();
        assertThat(after).isZero();
    }

    @Test
    void standsForThatSubjectsMemberships() {
        String subject = "mentor.of.P-14511-1";

        List<String> projects = QuarkusTransaction.requiringNew().call(() -> {
            wall.standFor(subject);
            return textsAsService("SELECT DISTINCT unnest(wall_projects())");
        });

        assertThat(projects).containsExactly("P-14511-1");
    }

    @ParameterizedTest
    @ValueSource(strings = { "ALTER TABLE mentoring_case DISABLE ROW LEVEL SECURITY",
            "ALTER TABLE person.mentee NO FORCE ROW LEVEL SECURITY",
            "DROP POLICY wall ON mentoring_case", "DROP TABLE activity", "CREATE TABLE somewhere (id integer)",
            "ALTER ROLE cases BYPASSRLS", "SET ROLE cases_owner", "SET ROLE cases_relay",
            "UPDATE audit_entry SET subject = 'x'",
            "DELETE FROM audit_entry", "UPDATE case_step SET recorded_by = 'x'", "UPDATE membership SET subject = 'x'",
            "TRUNCATE mentoring_case", "CREATE POLICY mine ON mentoring_case USING (true)", "SELECT owner FROM relay_lease",
            "SET row_security = off; SELECT count(*) FROM mentoring_case" })
    void cannotBeTakenDownByTheService(String statement) throws SQLException {
        try (Connection connection = asService("P-14511-1"); Statement attempt = connection.createStatement()) {
            assertThatThrownBy(() -> attempt.execute(statement)).isInstanceOf(SQLException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "SELECT * FROM mentoring_case", "SELECT * FROM person.mentee", "SELECT * FROM membership",
            "SELECT * FROM idempotency_key", "SELECT * FROM audit_entry", "SELECT person.wall_merged()" })
    void letsTheRelaySeeNoCaseAndNoPerson(String question) throws SQLException {
        try (Connection connection = as("quarkus.datasource.relay", "*"); Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery(question)).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void isServedByRolesThatOwnNothingAndPassNothing() {
        assertThat(records.count("SELECT count(*) FROM pg_roles WHERE rolname IN ('cases', 'cases_relay')"
                + " AND (rolbypassrls OR rolsuper OR rolcreaterole OR rolcreatedb)")).isZero();
        assertThat(records.count("SELECT count(*) FROM pg_class WHERE relowner::regrole::text IN ('cases', 'cases_relay')"))
                .isZero();
        assertThat(
                records.count("SELECT count(*) FROM pg_auth_members WHERE member::regrole::text IN ('cases', 'cases_relay')"))
                .isZero();
    }

    /** A table that is new and leads to a case, a person or a project stands behind the wall, or beside its reason here. */
    @Test
    void standsAroundEveryTableThatLeadsToSomebody() {
        Set<String> leading = new TreeSet<>(records
                .texts("""
                        SELECT DISTINCT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                        WHERE c.relkind = 'r' AND n.nspname IN ('public', 'person') AND (c.relname = 'mentoring_case'
                          OR a.attname IN ('case_id', 'mentee_id', 'procedure_id', 'merge_id', 'import_id', 'survivor_id', 'project',
                              'projects', 'from_project', 'given_name', 'note', 'body', 'key', 'content', 'caller', 'uploaded_by'))"""));
        leading.removeAll(WITHOUT_WALL.keySet());
        leading.remove("public.subject_version");

        assertThat(walled()).containsAll(leading);
        assertThat(records.texts("""
                SELECT schemaname || '.' || tablename FROM pg_policies p JOIN pg_class c
                ON c.oid = (quote_ident(schemaname) || '.' || quote_ident(tablename))::regclass
                WHERE NOT (c.relrowsecurity AND c.relforcerowsecurity)""")).isEmpty();
    }

    /** Rights are said table by table: one that nobody may touch has been forgotten. */
    @Test
    void leavesNoTableWithoutRights() {
        assertThat(records
                .texts("""
                        SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE c.relkind IN ('r', 'v') AND n.nspname IN ('public', 'person') AND c.relname NOT IN ('flyway_schema_history', 'audit_refusal')
                        AND NOT has_table_privilege('cases', c.oid, 'SELECT') AND NOT has_table_privilege('cases_relay', c.oid, 'SELECT')"""))
                .isEmpty();
    }

    private List<String> walled() {
        return records.texts("SELECT schemaname || '.' || tablename FROM pg_policies WHERE policyname = 'wall' ORDER BY 1");
    }

    private long countAsService(String question) {
        return Long.parseLong(textsAsService(question).get(0));
    }

    private List<String> textsAsService(String question) {
        try (Connection connection = service.getConnection()) {
            return texts(connection, question);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection asService(String projects) throws SQLException {
        return as("quarkus.datasource", projects);
    }

    private static Connection as(String login, String projects) throws SQLException {
        var config = ConfigProvider.getConfig();
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setURL(config.getValue("quarkus.datasource.jdbc.url", String.class));
        database.setUser(config.getValue(login + ".username", String.class));
        database.setPassword(config.getValue(login + ".password", String.class));
        Connection connection = database.getConnection();
        try (var set = connection.prepareStatement("SELECT set_config('cases.projects', ?, false)")) {
            set.setString(1, projects);
            set.execute();
        }
        return connection;
    }

    private static long count(Connection connection, String question) throws SQLException {
        return Long.parseLong(texts(connection, question).get(0));
    }

    private static List<String> texts(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(question)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
