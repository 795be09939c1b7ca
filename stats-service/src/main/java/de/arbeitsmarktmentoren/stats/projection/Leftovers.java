package de.arbeitsmarktmentoren.stats.projection;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;

/** Looks now and then whether a generation beside the one that answers still knows what is to be forgotten. */
@ApplicationScoped
class Leftovers {

    private static final Logger LOG = Logger.getLogger(Leftovers.class);

    private final DataSource database;

    Leftovers(DataSource database) {
        this.database = database;
    }

    @Scheduled(every = "{forgetting.every}", delayed = "{forgetting.delay}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        try (Connection connection = database.getConnection()) {
            int forgotten = Forgetting.leftOver(connection);
            if (forgotten > 0) {
                LOG.infof("%d facts of generations that do not answer were forgotten", forgotten);
            }
        } catch (SQLException e) {
            LOG.warnf("What is left over could not be forgotten (SQL state %s); tried again later", e.getSQLState());
        }
    }
}
