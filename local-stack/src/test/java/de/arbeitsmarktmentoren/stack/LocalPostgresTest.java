package de.arbeitsmarktmentoren.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LocalPostgresTest {

    private static Path directory;
    private static int port;
    private static LocalPostgres postgres;

    @BeforeAll
    static void startOnAnEmptyDirectory() {
        directory = Trees.temporary("local-postgres-test-");
        port = Port.free();
        postgres = LocalPostgres.start(directory, port);
    }

    @BeforeEach
    void forgetWhatWasKept() throws SQLException {
        ask("DROP TABLE IF EXISTS kept");
    }

    @AfterAll
    static void stopAndRemove() {
        postgres.close();
        Trees.delete(directory);
    }

    @Test
    void isAsDurableAsInProduction() throws SQLException {
        assertThat(List.of(ask("SHOW fsync"), ask("SHOW synchronous_commit"), ask("SHOW full_page_writes")))
                .containsOnly(List.of("on"));
        assertThat(ask("SHOW listen_addresses")).containsExactly("127.0.0.1");
        assertThat(ask("SHOW server_version_num").get(0)).startsWith("18");
    }

    @Test
    void createsADatabaseOnce() throws SQLException {
        String url = postgres.database("cases");

        assertThat(postgres.database("cases")).isEqualTo(url);
        assertThat(ask("SELECT datname FROM pg_database WHERE datname = 'cases'")).containsExactly("cases");
    }

    @Test
    void refusesANameThatCouldBeACommand() {
        assertThatThrownBy(() -> postgres.database("cases; DROP DATABASE stats")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesEachDatabaseAnOwnerAndAServiceAndARelayWhereThereIsAnOutbox() throws SQLException {
        postgres.database("cases");
        postgres.database("stats");

        assertThat(ask("SELECT rolname FROM pg_roles WHERE rolname ~ '^(cases|stats)' ORDER BY 1"))
                .containsExactly("cases", "cases_owner", "cases_relay", "stats", "stats_owner");
        assertThat(ask("SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'cases'"))
                .containsExactly("cases_owner");
    }

    @Test
    void givesNobodyElseMoreThanHisDatabase() throws SQLException {
        postgres.database("cases");

        assertThat(ask("SELECT rolname FROM pg_roles WHERE rolname LIKE 'cases%'"
                + " AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)")).isEmpty();
        assertThat(ask("SELECT member::regrole FROM pg_auth_members WHERE member::regrole::text LIKE 'cases%'")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rolesOfStats")
    void letsNobodyIntoTheDatabaseOfAnother(DatabaseRole role) throws SQLException {
        postgres.database("cases");
        postgres.database("stats");

        assertThat(ask(postgres.jdbcUrl("stats"), role, "SELECT current_user")).containsExactly(role.user());
        assertThat(List.of("cases", "postgres", "template1")).allSatisfy(database -> assertThatThrownBy(
                () -> ask(postgres.jdbcUrl(database), role, "SELECT 1"))
                .hasMessageContaining("permission denied for database"));
    }

    static List<DatabaseRole> rolesOfStats() {
        return postgres.roles("stats").all();
    }

    @Test
    void letsNobodyInWithThePasswordOfAnother() {
        postgres.database("cases");
        DatabaseRole pretender = new DatabaseRole("cases", postgres.roles("stats").service().password());

        assertThatThrownBy(() -> ask(postgres.jdbcUrl("cases"), pretender, "SELECT 1"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void letsTheOwnerMigrate() throws SQLException {
        String url = postgres.database("cases");

        assertThat(ask(url, postgres.roles("cases").owner(), "CREATE EXTENSION IF NOT EXISTS pg_trgm;"
                + " CREATE SCHEMA IF NOT EXISTS person; CREATE TABLE IF NOT EXISTS public.one (); SELECT current_user"))
                .containsExactly("cases_owner");
    }

    @Test
    void saysInOneLineWhatToDoWithTheDataOfAnEarlierBuild() throws Exception {
        Path other = Trees.temporary("local-postgres-test-");
        Files.createDirectories(other.resolve("cluster"));

        assertThatThrownBy(() -> LocalPostgres.start(other, Port.free()))
                .isInstanceOf(CannotStart.class).hasMessageContaining("--fresh").hasMessageNotContaining("\n");

        Trees.delete(other);
    }

    @Test
    void keepsItsDataBetweenStarts() throws SQLException {
        ask("CREATE TABLE kept AS SELECT 'kept' AS word; SELECT 1");
        postgres.close();

        postgres = LocalPostgres.start(directory, port);

        assertThat(ask("SELECT word FROM kept")).containsExactly("kept");
    }

    @Test
    void keepsWhatWasCommittedBeforeAKill() throws SQLException {
        ask("CREATE TABLE kept AS SELECT 'kept' AS word; SELECT 1");
        postgres.kill();

        postgres.restart();

        assertThat(ask("SELECT word FROM kept")).containsExactly("kept");
    }

    @Test
    void replacesAServerLeftBehindOnItsDirectory() throws SQLException {
        ask("CREATE TABLE kept AS SELECT 'kept' AS word; SELECT 1");
        long leftBehind = postgres.pid();

        postgres = LocalPostgres.start(directory, port);

        assertThat(postgres.pid()).isNotEqualTo(leftBehind);
        assertThat(ProcessHandle.of(leftBehind)).isEmpty();
        assertThat(ask("SELECT word FROM kept")).containsExactly("kept");
    }

    @Test
    void sparesAStrangerWhoseNumberStandsInAStaleFile() throws Exception {
        postgres.kill();
        Path file = directory.resolve("cluster/postmaster.pid");
        List<String> lines = new ArrayList<>(List.of(String.valueOf(ProcessHandle.current().pid()), "x", "1000000000"));
        Files.write(file, lines);

        postgres = LocalPostgres.start(directory, port);

        assertThat(ask("SELECT 1")).containsExactly("1");
    }

    @Test
    void setsUpAnewWhatWasInterrupted() throws Exception {
        Path other = Trees.temporary("local-postgres-test-");
        Files.createDirectories(other.resolve("cluster.new/base"));

        try (LocalPostgres second = LocalPostgres.start(other, Port.free())) {
            assertThat(second.database("cases")).endsWith("/cases");
        }

        Trees.delete(other);
    }

    @Test
    void saysInOneLineThatItsPortIsTaken() {
        Path other = Trees.temporary("local-postgres-test-");

        assertThatThrownBy(() -> LocalPostgres.start(other, port))
                .isInstanceOf(CannotStart.class).hasMessageContaining("port " + port).hasMessageNotContaining("\n");

        Trees.delete(other);
    }

    private static List<String> ask(String sql) throws SQLException {
        return ask(postgres.jdbcUrl("postgres"), new DatabaseRole(postgres.user(), postgres.password()), sql);
    }

    /** What the last of these statements answers. */
    private static List<String> ask(String url, DatabaseRole role, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, role.user(), role.password());
                var statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows && statement.getUpdateCount() != -1) {
                rows = statement.getMoreResults();
            }
            return rows ? words(statement.getResultSet()) : List.of();
        }
    }

    private static List<String> words(ResultSet rows) throws SQLException {
        List<String> words = new ArrayList<>();
        while (rows.next()) {
            words.add(rows.getString(1));
        }
        return words;
    }
}
