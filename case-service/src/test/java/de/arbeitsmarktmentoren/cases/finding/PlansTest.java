package de.arbeitsmarktmentoren.cases.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

import de.arbeitsmarktmentoren.cases.access.Scope;
import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.stack.DatabaseRole;
import de.arbeitsmarktmentoren.stack.DatabaseRoles;
import de.arbeitsmarktmentoren.stack.LocalPostgres;

/** How the database answers with 20,000 cases of ten years in it, and 100,000 of all that belongs to them. */
class PlansTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
    private static final Scope CHEMNITZ = new Scope(Set.of("P-14511-1"));

    private static LocalPostgres postgres;
    private static final String BY_WORDS = "count(*) FROM pg_stat_user_indexes WHERE idx_scan > 0 AND indexrelname IN"
            + " ('note_words', 'mentee_name_key', 'recognition_procedure_words')";

    private static final String WHOLE = "sum(seq_scan) FROM pg_stat_user_tables WHERE relname IN"
            + " ('note', 'mentee', 'recognition_procedure')";

    private static DataSource owner;
    private static Explained rows;

    @BeforeAll
    static void fill() throws SQLException {
        postgres = LocalPostgres.temporary();
        String url = postgres.database("cases");
        DatabaseRoles roles = postgres.roles("cases");
        owner = database(url, roles.owner());
        Flyway.configure().dataSource(owner).placeholders(Map.of("service", "cases", "relay", "cases_relay")).load().migrate();
        try (Connection connection = owner.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(MANY_CASES);
            statement.execute("VACUUM ANALYZE");
        }
        // As the service asks for a mentor of Chemnitz: with the wall in force, whatever its own conditions say.
        rows = new Explained(database(url + "?options=-c%20cases.projects=P-14511-1", roles.service()));
    }

    private static DataSource database(String url, DatabaseRole role) {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(url);
        database.setUser(role.user());
        database.setPassword(role.password());
        return database;
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @Test
    void listsOfAProjectTouchNoOtherCase() {
        new FoundCases(rows).ids(Conditions.within(CHEMNITZ), Optional.empty(), 51);

        rows.assertPlan("mentoring_case_project").doesNotContain("Seq Scan");
    }

    @Test
    void listsOfAMentorTouchNoOtherCase() {
        new FoundCases(rows).ids(filtered(Scope.EVERYTHING, Map.of("mentor", "M-14511-1-02", "status", "OPEN")),
                Optional.of(UUID.randomUUID()), 51);

        rows.assertPlan("mentoring_case_mentor").doesNotContain("Seq Scan");
    }

    @Test
    void daysAreFoundByTheirIndex() {
        for (String fact : List.of("STARTED", "PLACED", "PAUSED", "ENDED")) {
            new FoundCases(rows).ids(
                    filtered(Scope.EVERYTHING, Map.of("fact", fact, "factFrom", "2025-03-03", "factTo", "2025-03-05")),
                    Optional.empty(), 51);

            rows.assertPlan(fact.equals("PLACED") ? "case_placement_day" : fact.toLowerCase()).doesNotContain("Seq Scan");
        }
    }

    /** What looks behind the wall does so within functions, into which no plan reaches: what they read is counted. */
    @Test
    void searchFindsWordsAndNamesByTheirIndexes() {
        long read = scans(WHOLE);

        List<UUID> found = new Search(rows).ids("Kitaplatz", Conditions.within(CHEMNITZ), Optional.empty(), 51);
        List<UUID> foreign = new Search(rows).ids("Kitaplatz", Conditions.within(Scope.EVERYTHING), Optional.empty(), 10_000);

        assertThat(found).isNotEmpty();
        assertThat(foreign).hasSizeLessThan(100).containsAll(found);
        await().untilAsserted(() -> assertThat(scans(BY_WORDS)).isEqualTo(3));
        assertThat(scans(WHOLE)).isEqualTo(read);
        assertThat(new Search(rows).places("Kitaplatz", found, Conditions.within(CHEMNITZ))).isNotEmpty();
    }

    private static long scans(String what) {
        return new Rows(owner).list("SELECT " + what, List.of(), row -> row.getLong(1)).get(0);
    }

    @Test
    void theWorklistOfAMentorLooksAtNoOtherCase() {
        List<Worklist.Item> items = new Worklist(rows).items(
                new Worklist.Asked(TODAY, Map.of("P-14511-1", LocalDate.of(2027, 12, 31)),
                        filtered(CHEMNITZ, Map.of("mentor", "M-14511-1-02")), Conditions.offeredTo(CHEMNITZ)),
                Optional.empty(), 201);

        assertThat(items).isNotEmpty();
        rows.assertPlan("mentoring_case_mentor", "activity_case").doesNotContain("Seq Scan on mentoring_case",
                "Seq Scan on case_step", "Seq Scan on activity");
    }

    private static Conditions filtered(Scope scope, Map<String, String> given) {
        Fields fields = new Fields();
        CaseQuery query = new CaseQuery(null, given.get("mentor"), null, given.get("status"), null, null, null, null, null,
                null,
                null, null, null, null, given.get("fact"), given.get("factFrom"), given.get("factTo"));
        Conditions conditions = new CaseFilter(fields, "", query, TODAY, Conditions.within(scope), false).read();
        fields.check();
        return conditions;
    }

    /** Asks as ever, and keeps how the database went about it. */
    private static final class Explained extends Rows {

        private String plan = "";

        Explained(DataSource database) {
            super(database);
        }

        @Override
        <T> List<T> list(String query, List<? extends @Nullable Object> values, RowReader<T> reader) {
            super.list(query, values, reader);
            plan = String.join("\n", super.list("EXPLAIN (COSTS OFF) " + query, values, row -> row.getString(1)));
            if (System.getProperty("plans") != null) {
                System.out.println(plan);
            }
            return super.list(query, values, reader);
        }

        org.assertj.core.api.AbstractStringAssert<?> assertPlan(String... indexes) {
            return assertThat(plan).contains(indexes);
        }
    }

    private static final String MANY_CASES = """
            INSERT INTO person.mentee (id, given_name, family_name, birth_date, gender, origin_group, qualification,
                                       seeks_protection, registered_at, version)
            SELECT ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, substr(md5(n::text), 1, 7),
                   substr(md5(n || 'x'), 1, 9), DATE '1980-01-01' + n % 9000, 'FEMALE', 'SY', 'NONE', TRUE, now(), 1
            FROM generate_series(1, 20000) n;
            INSERT INTO mentoring_case (id, reference, version, mentee_id, status, project, district, mentor, gender, age_band,
                                        origin_group, qualification, seeks_protection, target_groups, started_on, started_project,
                                        started_district, ended_on, ended_project, ended_district, end_reason, end_kind)
            SELECT gen_random_uuid(), gen_random_uuid(), 3, ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid,
                   CASE WHEN n % 10 < 8 THEN 'ENDED' WHEN n % 10 = 8 THEN 'ACTIVE' ELSE 'PAUSED' END, p.code,
                   substr(p.code, 3, 5), m.code, 'FEMALE', '25_29', 'SY', 'NONE', TRUE, ARRAY['WITHOUT_VOCATIONAL_QUALIFICATION'],
                   DATE '2016-10-01' + (n * 3500 / 20000), p.code, substr(p.code, 3, 5),
                   CASE WHEN n % 10 < 8 THEN DATE '2016-10-01' + (n * 3500 / 20000) + 300 END,
                   CASE WHEN n % 10 < 8 THEN p.code END, CASE WHEN n % 10 < 8 THEN '14511' END,
                   CASE WHEN n % 10 < 8 THEN 'MOVED_AWAY' END, CASE WHEN n % 10 < 8 THEN 'NEUTRAL' END
            FROM generate_series(1, 20000) n
            JOIN (SELECT code, row_number() OVER (ORDER BY code) - 1 AS i FROM project) p ON p.i = n % 14
            JOIN LATERAL (SELECT code FROM mentor WHERE code LIKE 'M' || substr(p.code, 2) || '-%' ORDER BY md5(code || n) LIMIT 1)
                m ON TRUE;
            INSERT INTO case_placement SELECT id, 0, started_on + 120, 'EMPLOYMENT_INSURED', NULL, NULL, 'Q', NULL, 'YES', project,
                   district FROM mentoring_case WHERE hashtext(id::text) % 3 = 0;
            INSERT INTO case_pause SELECT id, 0, started_on + 60, NULL, 'PARENTAL_LEAVE' FROM mentoring_case WHERE status = 'PAUSED';
            INSERT INTO case_step SELECT id, v, CASE v WHEN 1 THEN 'START' ELSE 'CORRECT' END, started_on + v * 20, 'demo', '[]'
            FROM mentoring_case, generate_series(1, 3) v;
            INSERT INTO activity SELECT gen_random_uuid(), id, 'COUNSELLING_TRAINING', 'PHONE', started_on + v * 30, 30, NULL, project,
                   district, 1, now(), 'demo', FALSE FROM mentoring_case, generate_series(1, 5) v;
            INSERT INTO person.note (id, case_id, about, about_id, written_at, note)
            SELECT gen_random_uuid(), id, 'CASE_STEP', id || '/' || v, now(),
                   'Wir haben über ' || CASE WHEN hashtext(id::text) % 50 = 0 THEN 'einen Kitaplatz' ELSE 'Bewerbungen' END
                   || ' gesprochen, ' || md5(id || '-' || v)
            FROM mentoring_case, generate_series(1, 5) v;
            INSERT INTO person.recognition_procedure SELECT gen_random_uuid(), id, 'Krankenpflege ' || md5(id::text), NULL,
                   'Pflegefachfrau', TRUE, 'Landesdirektion', 1, now(), 'demo', FALSE FROM mentoring_case
            WHERE hashtext(id::text) % 10 = 0;
            INSERT INTO person.recognition_status SELECT id, 0, 'APPLIED', DATE '2026-01-15', NULL FROM person.recognition_procedure;
            """;
}
