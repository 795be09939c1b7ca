package de.arbeitsmarktmentoren.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import de.arbeitsmarktmentoren.stack.DatabaseRole;
import de.arbeitsmarktmentoren.stack.DatabaseRoles;
import de.arbeitsmarktmentoren.stack.LocalPostgres;

class MigrationsTest {

    private static final LocalPostgres POSTGRES = LocalPostgres.temporary();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final String name = "migrations_" + DATABASES.incrementAndGet();
    private final String database = POSTGRES.database(name);
    private final DatabaseRoles roles = POSTGRES.roles(name);
    private final Flyway flyway = Flyway.configure().dataSource(database, roles.owner().user(), roles.owner().password())
            .placeholders(Map.of("service", roles.service().user())).load();

    @Test
    void runFromEmptyAndThenFindNothingToDo() throws SQLException {
        int first = flyway.migrate().migrationsExecuted;

        assertThat(first).isPositive().isEqualTo(flyway.info().all().length);
        assertThat(flyway.migrate().migrationsExecuted).isZero();
        assertThat(count(roles.service(), "generation")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "CREATE TABLE own (id integer)", "DROP TABLE case_fact",
            "ALTER TABLE case_fact DISABLE TRIGGER ALL",
            "TRUNCATE case_fact", "UPDATE cell_move SET revision = 1", "SELECT * FROM flyway_schema_history",
            "CREATE TEMPORARY TABLE own (id integer)", "COPY case_fact TO '/tmp/facts'" })
    void leaveTheServiceOnlyWhatItNeeds(String statement) {
        flyway.migrate();

        assertThatThrownBy(() -> execute(roles.service(), statement)).isInstanceOf(SQLException.class)
                .satisfies(e -> assertThat(((SQLException) e).getSQLState()).isEqualTo("42501"));
    }

    private int count(DatabaseRole role, String table) throws SQLException {
        try (Connection connection = connect(role);
                ResultSet rows = connection.createStatement().executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void execute(DatabaseRole role, String statement) throws SQLException {
        try (Connection connection = connect(role)) {
            connection.createStatement().execute(statement);
        }
    }

    private Connection connect(DatabaseRole role) throws SQLException {
        return DriverManager.getConnection(database, role.user(), role.password());
    }
}
