package de.arbeitsmarktmentoren.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

import de.arbeitsmarktmentoren.stack.LocalPostgres;

/**
 * The same figures once more, straight from the case service's tables by SQL that shares nothing with the projection: what the
 * events lost or doubled on the way would differ here.
 */
final class CaseBooks {

    private final LocalPostgres postgres;

    CaseBooks(LocalPostgres postgres) {
        this.postgres = postgres;
    }

    /** Number by district of the cases for which the condition holds in the given columns, such as {@code started}. */
    Map<String, Long> byDistrict(String fact, String condition) {
        return counted("SELECT " + fact + "_district, count(*) FROM (SELECT c.*, p.placed_on, p.district AS placed_district"
                + " FROM mentoring_case c LEFT JOIN case_placement p ON p.case_id = c.id AND p.position = 0) facts"
                + " WHERE status <> 'VOIDED' AND " + condition + " GROUP BY 1");
    }

    /** How many rows there are. */
    long count(String table) {
        return counted("SELECT 'all', count(*) FROM " + table).get("all");
    }

    private Map<String, Long> counted(String sql) {
        Map<String, Long> counts = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(postgres.jdbcUrl("cases"), postgres.user(),
                postgres.password()); ResultSet rows = connection.createStatement().executeQuery(sql)) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
            return counts;
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }
}
