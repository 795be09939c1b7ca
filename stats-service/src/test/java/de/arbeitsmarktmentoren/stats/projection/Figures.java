package de.arbeitsmarktmentoren.stats.projection;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

import de.arbeitsmarktmentoren.stack.LocalPostgres;

/** A database of its own, migrated from empty, and what stands in it. */
final class Figures {

    private static final LocalPostgres POSTGRES = LocalPostgres.temporary();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    /** Held here, because a logger that nobody holds forgets its level. */
    private static final Logger MIGRATIONS = Logger.getLogger("org.flywaydb");

    private final DataSource database;

    private Figures(DataSource database) {
        this.database = database;
    }

    static Figures empty() {
        PGSimpleDataSource source = source("figures_" + DATABASES.incrementAndGet());
        MIGRATIONS.setLevel(Level.WARNING);
        Flyway.configure().dataSource(source).placeholders(Map.of("service", POSTGRES.user())).load().migrate();
        return new Figures(source);
    }

    static LocalPostgres server() {
        return POSTGRES;
    }

    /** The same for who waits a moment only, as that setting says. */
    DataSource within(String limit) {
        PGSimpleDataSource source = source("figures_" + DATABASES.get());
        source.setOptions("-c " + limit + "=500");
        return source;
    }

    private static PGSimpleDataSource source(String name) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(POSTGRES.database(name));
        source.setUser(POSTGRES.user());
        source.setPassword(POSTGRES.password());
        return source;
    }

    DataSource database() {
        return database;
    }

    /** Every cell that is not empty, over all partitions, as text in a fixed order. */
    String cells() {
        return sorted(text("""
                SELECT 'flow', measure, month, project, district, group_combination, sum(cases), sum(returning_cases)
                FROM flow_cell GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(cases) <> 0
                UNION ALL
                SELECT 'cohort', exit || ' ' || after_months, start_month, project, district, group_combination,
                    sum(cases), sum(returning_cases)
                FROM cohort_cell GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(cases) <> 0""").lines().toList());
    }

    /** Likewise of one generation, partition by partition. */
    String cells(int generation) {
        return sorted(text("""
                SELECT shard, 'flow', measure, month, project, district, group_combination, cases, returning_cases
                FROM flow_cell WHERE generation = %1$d AND cases <> 0
                UNION ALL
                SELECT shard, 'cohort', exit || ' ' || after_months, start_month, project, district, group_combination,
                    cases, returning_cases
                FROM cohort_cell WHERE generation = %1$d AND cases <> 0""".formatted(generation)).lines().toList());
    }

    int answering() {
        return (int) number("SELECT generation FROM generation WHERE active");
    }

    static String sorted(List<String> lines) {
        return lines.stream().map(String::strip).sorted().collect(Collectors.joining("\n"));
    }

    long cases(String measure) {
        return number("SELECT coalesce(sum(cases), 0) FROM flow_cell WHERE measure = '" + measure + "'");
    }

    String deadLetters() {
        return text("SELECT record_offset, reason, state FROM dead_letter ORDER BY topic, partition, record_offset");
    }

    /** Changes something behind the back of the service. */
    void change(String sql) {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets the database refuse what our rules let through. */
    void refuseVersion(long version) {
        change("ALTER TABLE case_fact ADD CHECK (version <> " + version + ")");
    }

    long number(String sql) {
        return Long.parseLong(text(sql).strip());
    }

    String text(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            StringBuilder text = new StringBuilder();
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    text.append(rows.getString(column)).append(column < columns ? " " : "\n");
                }
            }
            return text.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
