package de.arbeitsmarktmentoren.cases.page;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** What cursors are signed with: one row of the database, so that every replica opens what another has closed. */
@ApplicationScoped
class CursorSecret {

    private final byte[] secret;

    CursorSecret(DataSource database) {
        this.secret = read(database);
    }

    byte[] bytes() {
        return secret;
    }

    private static byte[] read(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT secret FROM person.cursor_secret")) {
            row.next();
            return row.getBytes(1);
        } catch (SQLException e) {
            throw new IllegalStateException("the secret of cursors cannot be read, SQL state " + e.getSQLState(), e);
        }
    }
}
