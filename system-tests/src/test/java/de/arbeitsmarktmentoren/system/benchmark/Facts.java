package de.arbeitsmarktmentoren.system.benchmark;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

import de.arbeitsmarktmentoren.stack.LocalPostgres;

/** The facts, asked by SQL on one connection. */
final class Facts implements AutoCloseable {

    private static final double NANOS_PER_SECOND = 1e9;
    private static final int AT_LEAST = 3;
    /** Made for just these questions, so that they need not read whole facts. */
    private static final List<String> INDEXES = List.of("""
            CREATE INDEX benchmark_started ON case_fact (generation, started_month) INCLUDE (started_district, status,
                group_combination, placed_month, ended_month, placed_after_months, ended_after_months)""",
            "CREATE INDEX benchmark_placed ON case_fact (generation, placed_month) INCLUDE (placed_district, status)");

    private final Connection connection;

    Facts(LocalPostgres postgres) throws SQLException {
        connection = DriverManager.getConnection(postgres.jdbcUrl("stats"), postgres.user(), postgres.password());
    }

    /** As autovacuum would have them in the end. */
    void tidyUp() throws SQLException {
        execute("VACUUM (ANALYZE) case_fact");
    }

    void buildIndexes() throws SQLException {
        for (String index : INDEXES) {
            execute(index);
        }
        tidyUp();
    }

    /** The sum over the last column. */
    long counted(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql); ResultSet row = statement.executeQuery()) {
            long counted = 0;
            while (row.next()) {
                counted += row.getLong(row.getMetaData().getColumnCount());
            }
            return counted;
        }
    }

    /** Asked again and again, three times at least. */
    Latencies ask(String sql, Duration howLong) throws SQLException {
        LongStream.Builder nanos = LongStream.builder();
        long began = System.nanoTime();
        long before = began;
        for (int asked = 0; asked < AT_LEAST || before < began + howLong.toNanos(); asked++) {
            counted(sql);
            nanos.add(System.nanoTime() - before);
            before = System.nanoTime();
        }
        return Latencies.of(List.of(nanos.build().toArray()), (before - began) / NANOS_PER_SECOND);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
