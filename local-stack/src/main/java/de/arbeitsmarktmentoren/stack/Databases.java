package de.arbeitsmarktmentoren.stack;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

import org.postgresql.Driver;

/** Sets up databases with their roles, as a superuser. What is there already stays as it is. */
final class Databases {

    private final String url;
    private final DatabaseRole superuser;

    /** @param url of a database that is always there */
    Databases(String url, DatabaseRole superuser) {
        this.url = url;
        this.superuser = superuser;
    }

    /** Creates what is missing, so that one that was interrupted is finished by the next. */
    void create(String name, DatabaseRoles roles) {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            for (DatabaseRole role : roles.all()) {
                if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role.user())) {
                    statement.execute("CREATE ROLE " + role.user() + " LOGIN PASSWORD '" + role.password() + "'");
                }
            }
            if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                statement.execute("CREATE DATABASE " + name + " OWNER " + roles.owner().user());
            }
            openTo(roles, name, statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the database " + name + " cannot be created", e);
        }
    }

    /** PostgreSQL lets everybody into every database, also into its own ones, until told otherwise. */
    private static void openTo(DatabaseRoles roles, String name, Statement statement) throws SQLException {
        statement.execute("REVOKE ALL ON DATABASE postgres, template1, " + name + " FROM PUBLIC");
        for (DatabaseRole role : roles.all()) {
            statement.execute("GRANT CONNECT ON DATABASE " + name + " TO " + role.user());
        }
    }

    private Connection connect() throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", superuser.user());
        login.setProperty("password", superuser.password());
        Connection connection = new Driver().connect(url, login);
        if (connection == null) {
            throw new SQLException("not a URL for PostgreSQL: " + url);
        }
        return connection;
    }

    private static boolean exists(Connection connection, String question, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(question)) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }
}
