package de.arbeitsmarktmentoren.cases.programme;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import de.arbeitsmarktmentoren.cases.outbox.Outbox;
import de.arbeitsmarktmentoren.contracts.CapacityState;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;

/**
 * Hands the mentors' capacity of every month to the outbox after each change of the directory. The revision that was told
 * stands
 * in the database, so that no change is forgotten, whoever dies in between. Every replica does it; twice does no harm.
 */
@ApplicationScoped
class CapacityTelling {

    private static final Logger LOG = Logger.getLogger(CapacityTelling.class);

    private final DataSource database;
    private final Outbox outbox;

    CapacityTelling(DataSource database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    void start(@Observes StartupEvent started, ScheduledExecutorService timer) {
        timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    /** Never throws: an exception would end the schedule, and the next look comes soon. */
    private void look() {
        try {
            tell();
        } catch (RuntimeException e) {
            LOG.warnf("the mentors' capacity is told later (%s)", e.getMessage());
        }
    }

    private void tell() {
        OptionalLong untold = asked(DirectoryTable::untold);
        if (untold.isPresent()) {
            List<String> projects = asked(DirectoryTable::read).projects().entries().keySet().stream().toList();
            projects.forEach(this::tell);
            changed(connection -> DirectoryTable.told(connection, untold.getAsLong()));
        }
    }

    /**
     * The directory is locked and read anew for each project: what is told last is then never older than what was told before,
     * and an office that writes waits for one project only.
     */
    private void tell(String project) {
        changed(connection -> {
            Directory directory = DirectoryTable.lock(connection);
            months(directory, project).forEach(month -> outbox.append(month.key(), () -> month));
        });
    }

    /** In the order in which keys are locked: all of one topic and one project, by month. */
    private static Stream<CapacityState> months(Directory directory, String project) {
        return directory.projects().find(project).stream().flatMap(entry -> new Capacity(directory, entry).months().stream());
    }

    private void changed(Change change) {
        asked(connection -> {
            change.make(connection);
            return true;
        });
    }

    private <T> T asked(Question<T> question) {
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

    private interface Change {

        void make(Connection connection) throws SQLException;
    }
}
