package de.arbeitsmarktmentoren.stats.projection;

import java.sql.Connection;
import java.sql.SQLException;

import de.arbeitsmarktmentoren.contracts.Subject;

/**
 * A partition of the next generation beside the same of the one that answers.
 *
 * @param differingCells cells that hold different numbers, or that only one of them has; of a subject, months
 * @param cases that the next generation counts
 * @param casesAnswering that the one that answers counts
 * @param comparable whether both stand at the same position
 */
public record Comparison(long differingCells, long cases, long casesAnswering, boolean comparable) {

    private static final String FLOWS = differing("flow_cell", "measure, month, project, district, group_combination");
    private static final String COHORTS = differing("cohort_cell",
            "start_month, project, district, group_combination, exit, after_months");

    /** Each case that is not void stands in one cohort cell. */
    private static final String CASES = """
            SELECT coalesce(sum(cases), 0)::bigint FROM cohort_cell WHERE generation = ? AND shard = ?""";

    private static final String SUBJECTS = """
            SELECT count(*) FROM (SELECT record_key, event FROM subject_fact
                WHERE generation = ? AND topic = ? AND partition = ?) one
            FULL JOIN (SELECT record_key, event FROM subject_fact
                WHERE generation = ? AND topic = ? AND partition = ?) other USING (record_key)
            WHERE one.event IS DISTINCT FROM other.event""";

    /** Compares what both hold at this moment; the caller keeps both still. */
    static Comparison of(Connection connection, Position next, int answering, boolean comparable) throws SQLException {
        return Subject.ofTopic(next.topic()).isPresent() ? ofSubjects(connection, next, answering, comparable)
                : ofCases(connection, next.generation(), answering, next.partition(), comparable);
    }

    /** They have no cells: each month of a subject is a figure. */
    private static Comparison ofSubjects(Connection connection, Position next, int answering, boolean comparable)
            throws SQLException {
        return new Comparison(number(connection, SUBJECTS, answering, next.topic(), next.partition(), next.generation(),
                next.topic(), next.partition()), 0, 0, comparable);
    }

    private static Comparison ofCases(Connection connection, int next, int answering, int shard, boolean comparable)
            throws SQLException {
        long differing = number(connection, FLOWS, answering, shard, next, shard)
                + number(connection, COHORTS, answering, shard, next, shard);
        return new Comparison(differing, number(connection, CASES, next, shard), number(connection, CASES, answering, shard),
                comparable);
    }

    /** Whether the next generation may take over without anybody having looked at it. */
    public boolean isEqual() {
        return comparable && differingCells == 0 && cases == casesAnswering;
    }

    private static long number(Connection connection, String sql, Object... parameters) throws SQLException {
        return Rows.first(connection, sql, row -> row.getLong(1), parameters).orElseThrow();
    }

    private static String differing(String table, String key) {
        return "SELECT count(*) FROM " + filled(table, key) + " one FULL JOIN " + filled(table, key) + " other USING (" + key
                + ") WHERE one.cases IS DISTINCT FROM other.cases OR one.returning_cases IS DISTINCT FROM other.returning_cases";
    }

    /** A cell that came down to nothing is as good as none. */
    private static String filled(String table, String key) {
        return "(SELECT " + key + ", cases, returning_cases FROM " + table
                + " WHERE generation = ? AND shard = ? AND (cases <> 0 OR returning_cases <> 0))";
    }
}
