package de.arbeitsmarktmentoren.cases.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.stack.LocalPostgres;

class NoteMigrationTest {

    private static final String CORRECTED = """
            INSERT INTO person.mentee VALUES ('00000000-0000-0000-0000-000000000001', 'A', 'B', '1990-01-01', 'FEMALE', 'SY',
                'NONE', true, now());
            INSERT INTO mentoring_case (id, reference, version, mentee_id, status, project, district, mentor, gender, age_band,
                origin_group, qualification, seeks_protection, target_groups, started_on, started_project, started_district)
            VALUES ('00000000-0000-0000-0000-000000000002', '00000000-0000-0000-0000-000000000003', 2,
                '00000000-0000-0000-0000-000000000001', 'ACTIVE', 'P-14511-1', '14511', 'M-14511-1-01', 'FEMALE', '30_34', 'SY',
                'NONE', true, '{WOMEN_SEEKING_PROTECTION}', '2025-03-14', 'P-14511-1', '14511');
            INSERT INTO case_event VALUES ('00000000-0000-0000-0000-000000000003', 2, gen_random_uuid(),
                'de.arbeitsmarktmentoren.mentoring.corrected.v1', '2025-04-01T08:00:00Z', '{}');
            INSERT INTO person.case_note VALUES ('00000000-0000-0000-0000-000000000002', 2, 'Vertrag lag erst später vor')""";

    @Test
    void carriesOverWhyCasesWereCorrected() throws SQLException {
        try (LocalPostgres postgres = LocalPostgres.temporary()) {
            String database = postgres.database("notes");
            migrate(postgres, database, "5");
            run(postgres, database, CORRECTED);

            migrate(postgres, database, "latest");

            assertThat(text(postgres, database, """
                    SELECT about || ' ' || about_id || ' ' || extract(month FROM written_at AT TIME ZONE 'UTC') || ' ' || note
                    FROM person.note WHERE words @@ to_tsquery('german', 'Verträge')"""))
                    .isEqualTo("CASE_STEP 00000000-0000-0000-0000-000000000002/2 4 Vertrag lag erst später vor");
        }
    }

    private static void migrate(LocalPostgres postgres, String database, String target) {
        Flyway.configure().dataSource(database, postgres.user(), postgres.password()).skipDefaultCallbacks(true).target(target)
                .load().migrate();
    }

    private static void run(LocalPostgres postgres, String database, String statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database, postgres.user(), postgres.password())) {
            connection.createStatement().execute(statements);
        }
    }

    private static String text(LocalPostgres postgres, String database, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database, postgres.user(), postgres.password());
                ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
