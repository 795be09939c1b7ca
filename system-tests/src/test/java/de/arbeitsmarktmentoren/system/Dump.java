package de.arbeitsmarktmentoren.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import de.arbeitsmarktmentoren.stack.LocalPostgres;

/** Everything that stands in the tables of a database, as text. */
final class Dump {

    private static final String TABLES = """
            SELECT format('%I.%I', table_schema, table_name) FROM information_schema.tables
            WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1""";

    private Dump() {
    }

    static String of(LocalPostgres postgres, String database) throws SQLException {
        StringBuilder text = new StringBuilder();
        byTable(postgres, database).values().forEach(rows -> rows.forEach(row -> text.append(row).append('\n')));
        return text.toString();
    }

    /** The rows by the table, such as {@code person.mentee}. */
    static Map<String, List<String>> byTable(LocalPostgres postgres, String database) throws SQLException {
        try (Connection connection = connect(postgres, database)) {
            Map<String, List<String>> rows = new TreeMap<>();
            for (String table : texts(connection, TABLES)) {
                rows.put(table, texts(connection, "SELECT row_to_json(t)::text FROM " + table + " t"));
            }
            return rows;
        }
    }

    /** The first column of what the query finds. */
    static List<String> texts(LocalPostgres postgres, String database, String query) throws SQLException {
        try (Connection connection = connect(postgres, database)) {
            return texts(connection, query);
        }
    }

    private static Connection connect(LocalPostgres postgres, String database) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database), postgres.user(), postgres.password());
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }
}
