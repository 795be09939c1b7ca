package de.arbeitsmarktmentoren.system;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

import de.arbeitsmarktmentoren.stack.LocalStack;

/** A backup of the case service's database, taken while the service is stopped, and its return under the old name. */
final class Backup {

    private final LocalStack stack;

    /** Takes the backup, and starts the service again. */
    Backup(LocalStack stack) throws SQLException {
        this.stack = stack;
        stack.caseService().stop();
        execute("CREATE DATABASE cases_backup TEMPLATE cases OWNER cases_owner");
        stack.caseService().start();
        stack.caseService().awaitReady();
    }

    /** Puts the backup in the place of the database; leaves the service stopped. */
    void restore() throws SQLException {
        stack.caseService().stop();
        execute("DROP DATABASE cases", "ALTER DATABASE cases_backup RENAME TO cases");
        // Who may connect is no part of a copy.
        stack.postgres().database("cases");
    }

    private void execute(String... commands) throws SQLException {
        try (Connection connection = DriverManager.getConnection(stack.postgres().jdbcUrl("postgres"), stack.postgres().user(),
                stack.postgres().password()); Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }
}
