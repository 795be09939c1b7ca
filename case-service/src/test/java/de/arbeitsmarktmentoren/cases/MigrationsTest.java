package de.arbeitsmarktmentoren.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.stack.LocalPostgres;

class MigrationsTest {

    @Test
    void runFromEmptyAndThenFindNothingToDo() throws SQLException {
        try (LocalPostgres postgres = LocalPostgres.temporary()) {
            String database = postgres.database("empty");
            Flyway flyway = Flyway.configure().dataSource(database, postgres.user(), postgres.password()).load();

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
                    .locations("classpath:db/migration", "classpath:migration-that-takes-long").load();

            flyway.migrate();

            assertThat(flyway.info().pending()).isEmpty();
        }
    }

    private static int count(LocalPostgres postgres, String table) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl("empty"), postgres.user(),
                postgres.password());
                ResultSet rows = connection.createStatement().executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
