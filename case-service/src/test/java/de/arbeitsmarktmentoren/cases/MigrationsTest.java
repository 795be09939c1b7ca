package de.arbeitsmarktmentoren.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.stack.DatabaseRole;
import de.arbeitsmarktmentoren.stack.LocalPostgres;

class MigrationsTest {

    /** A mentoring that passed through three projects, was placed and corrected. */
    private static final String FIRST_VERSION = """
            INSERT INTO person.mentee VALUES ('00000000-0000-0000-0000-00000000000a', 'Zhalaneh', 'Unverwechselbar', '1998-04-03',
                'FEMALE', 'SY', 'NONE', true, now());
            INSERT INTO mentoring_case (id, reference, version, mentee_id, status, project, district, mentor, gender, age_band,
                origin_group, qualification, seeks_protection, target_groups, started_on, started_project, started_district,
                placed_on, placed_project, placed_district, placement_kind, placement_sector, qualification_adequate)
            VALUES ('00000000-0000-0000-0000-00000000000b', '00000000-0000-0000-0000-00000000000c', 5,
                '00000000-0000-0000-0000-00000000000a', 'AFTERCARE', 'P-14713-1', '14713', 'M-14713-1-02', 'FEMALE', '25_29',
                'SY', 'NONE', true, '{WITHOUT_VOCATIONAL_QUALIFICATION}', '2025-03-14', 'P-14511-1', '14511', '2025-08-31',
                'P-14713-1', '14713', 'VOCATIONAL_TRAINING', 'Q', 'YES');
            INSERT INTO case_transfer VALUES
                ('00000000-0000-0000-0000-00000000000b', 0, '2025-04-01', 'P-14511-1', '14511', 'P-14612-1', '14612'),
                ('00000000-0000-0000-0000-00000000000b', 1, '2025-05-02', 'P-14612-1', '14612', 'P-14713-1', '14713');
            INSERT INTO case_event
            SELECT '00000000-0000-0000-0000-00000000000c', row_number() OVER (), gen_random_uuid(),
                'de.arbeitsmarktmentoren.mentoring.' || type || '.v1', now(), '{}'
            FROM unnest(ARRAY['started', 'transferred', 'transferred', 'placed', 'corrected']) type;
            INSERT INTO person.case_note VALUES ('00000000-0000-0000-0000-00000000000b', 5, 'Vertrag lag vor');
            """;

    @Test
    void runFromEmptyAndThenFindNothingToDo() throws SQLException {
        try (LocalPostgres postgres = LocalPostgres.temporary()) {
            String database = postgres.database("empty");
            DatabaseRole owner = postgres.roles("empty").owner();
            Flyway flyway = Flyway.configure().dataSource(database, owner.user(), owner.password()).placeholders(roles("empty"))
                    .load();

            int first = flyway.migrate().migrationsExecuted;

            assertThat(first).isPositive().isEqualTo(flyway.info().all().length);
            assertThat(flyway.migrate().migrationsExecuted).isZero();
            assertThat(count(postgres, "project")).isEqualTo(14);
        }
    }

    @Test
    void takeAsLongAsTheyTake() throws SQLException {
        try (LocalPostgres postgres = LocalPostgres.temporary()) {
            String limited = postgres.database("limited") + "?options=-c%20statement_timeout=1000";
            Flyway flyway = Flyway.configure().dataSource(limited, postgres.user(), postgres.password())
                    .placeholders(roles("limited")).locations("classpath:db/migration", "classpath:migration-that-takes-long")
                    .load();

            flyway.migrate();

            assertThat(flyway.info().pending()).isEmpty();
        }
    }

    @Test
    void carryOverWhatTheFirstVersionRecorded() throws SQLException {
        try (LocalPostgres postgres = LocalPostgres.temporary()) {
            String database = postgres.database("kept");
            var flyway = Flyway.configure().dataSource(database, postgres.user(), postgres.password())
                    .skipDefaultCallbacks(true);
            flyway.target("5").load().migrate();
            try (Connection connection = connection(postgres, "kept")) {
                connection.createStatement().execute(FIRST_VERSION);
            }

            flyway.target("latest").load().migrate();

            assertThat(texts(postgres, "SELECT position || ' ' || placed_on || ' ' || kind || ' ' || sector || ' ' || project"
                    + " || ' ' || district FROM case_placement"))
                    .containsExactly("0 2025-08-31 VOCATIONAL_TRAINING Q P-14713-1 14713");
            assertThat(texts(postgres, "SELECT coalesce(started_mentor, '-') || ' ' || mentor FROM mentoring_case"))
                    .containsExactly("- M-14713-1-02");
            assertThat(
                    texts(postgres, "SELECT to_project || ' ' || coalesce(mentor, '-') FROM case_transfer ORDER BY position"))
                    .containsExactly("P-14612-1 -", "P-14713-1 M-14713-1-02");
            assertThat(texts(postgres, "SELECT version || ' ' || step FROM case_step ORDER BY version"))
                    .containsExactly("1 START", "2 ACCEPT_TRANSFER", "3 ACCEPT_TRANSFER", "4 PLACE", "5 CORRECT");
            assertThat(texts(postgres, "SELECT note FROM person.note")).containsExactly("Vertrag lag vor");
        }
    }

    /** One for both: who may do what is not asked here. */
    private static Map<String, String> roles(String database) {
        return Map.of("service", database, "relay", database);
    }

    private static List<String> texts(LocalPostgres postgres, String query) throws SQLException {
        try (Connection connection = connection(postgres, "kept");
                ResultSet rows = connection.createStatement().executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private static int count(LocalPostgres postgres, String table) throws SQLException {
        try (Connection connection = connection(postgres, "empty");
                ResultSet rows = connection.createStatement().executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static Connection connection(LocalPostgres postgres, String database) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database), postgres.user(), postgres.password());
    }
}
