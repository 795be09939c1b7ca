package de.arbeitsmarktmentoren.stats.projection;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.jboss.logging.Logger;

/** Short questions of operators: trouble with the database is told apart from what the question is about. */
final class Database {

    private static final Logger LOG = Logger.getLogger(Database.class);

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    /**
     * Each statement commits by itself.
     *
     * @throws ProjectionOutOfReach if the database does not answer
     */
    <T> T ask(Question<T> question) {
        try (Connection connection = source.getConnection()) {
            return question.of(connection);
        } catch (SQLException e) {
            LOG.warnf("An operator was refused: the database is in trouble (SQL state %s)", e.getSQLState());
            throw new ProjectionOutOfReach(e);
        }
    }

    /** What is asked. */
    interface Question<T> {

        T of(Connection connection) throws SQLException;
    }
}
