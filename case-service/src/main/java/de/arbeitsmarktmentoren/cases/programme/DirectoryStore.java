package de.arbeitsmarktmentoren.cases.programme;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** The way to the {@link DirectoryTable}. */
@ApplicationScoped
class DirectoryStore {

    private final DataSource database;

    DirectoryStore(DataSource database) {
        this.database = database;
    }

    /** In the caller's transaction. */
    <T> T joined(Question<T> question) {
        try (Connection connection = database.getConnection()) {
            return question.ask(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the directory is out of reach, SQL state " + e.getSQLState(), e);
        }
    }

    /** In a transaction of its own. */
    <T> T alone(Question<T> question) {
        return QuarkusTransaction.requiringNew().call(() -> joined(question));
    }

    /** What is asked of the database, or changed in it. */
    interface Question<T> {

        T ask(Connection connection) throws SQLException;
    }
}
