package de.arbeitsmarktmentoren.cases.privacy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import de.arbeitsmarktmentoren.cases.Records;

/** A backup of all tables inside the same database, and what a restore makes of it: everything is as it was then. */
final class Snapshot {

    private static final String COLUMNS = """
            SELECT string_agg(quote_ident(column_name), ', ') FROM information_schema.columns
            WHERE quote_ident(table_schema) || '.' || quote_ident(table_name) = ? AND is_generated = 'NEVER'""";

    private final DataSource database;
    private final Records records;
    private final List<String> tables;

    Snapshot(DataSource database) {
        this.database = database;
        this.records = new Records(database);
        this.tables = new Everything(records).tables().stream().filter(table -> !table.startsWith("snapshot.")).toList();
        execute("DROP SCHEMA IF EXISTS snapshot CASCADE", "CREATE SCHEMA snapshot");
        tables.forEach(table -> execute("CREATE TABLE " + kept(table) + " AS TABLE " + table));
    }

    /** In one transaction, past all triggers, as a restore goes past them. */
    void restore() {
        List<String> statements = new java.util.ArrayList<>(List.of("SET LOCAL session_replication_role = replica"));
        tables.forEach(table -> {
            String columns = records.texts(COLUMNS, table).get(0);
            statements.add("DELETE FROM " + table);
            statements.add("INSERT INTO " + table + " (" + columns + ") OVERRIDING SYSTEM VALUE SELECT " + columns + " FROM "
                    + kept(table));
        });
        execute(statements.toArray(String[]::new));
    }

    void forget() {
        execute("DROP SCHEMA snapshot CASCADE");
    }

    private static String kept(String table) {
        return "snapshot." + table.replace('.', '_');
    }

    private void execute(String... statements) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (String statement : statements) {
                connection.createStatement().execute(statement);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
