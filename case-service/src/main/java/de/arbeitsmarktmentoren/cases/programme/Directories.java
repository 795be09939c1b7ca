package de.arbeitsmarktmentoren.cases.programme;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

/**
 * The directory in memory, so that no command has to ask the database for it. A replica sees its own changes at once and those
 * of another after a second.
 */
@ApplicationScoped
class Directories {

    private static final Logger LOG = Logger.getLogger(Directories.class);

    private final DataSource database;
    private volatile Directory current;

    Directories(DataSource database) {
        this.database = database;
        this.current = read();
    }

    void start(@Observes StartupEvent started, ScheduledExecutorService timer) {
        timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    Directory current() {
        return current;
    }

    /**
     * Reads it anew if it has changed. One at a time: a slow reader must not put an old state in place of a new one. Never
     * throws:
     * an exception would end the schedule, and the next look comes soon.
     */
    synchronized void look() {
        try {
            if (revision() != current.revision()) {
                current = read();
            }
        } catch (RuntimeException e) {
            LOG.debugf("the directory is looked at later (%s)", e.getMessage());
        }
    }

    private long revision() {
        return inTransaction(DirectoryTable::revision);
    }

    private Directory read() {
        return inTransaction(DirectoryTable::read);
    }

    private <T> T inTransaction(Question<T> question) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                return question.ask(connection);
            } catch (SQLException e) {
                throw new IllegalStateException("the directory cannot be read, SQL state " + e.getSQLState(), e);
            }
        });
    }

    private interface Question<T> {

        T ask(Connection connection) throws SQLException;
    }
}
