package de.arbeitsmarktmentoren.cases.programme;

import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import de.arbeitsmarktmentoren.cases.outbox.Outbox;
import de.arbeitsmarktmentoren.contracts.CapacityState;
import io.quarkus.runtime.StartupEvent;

/**
 * Hands the mentors' capacity of every month to the outbox after each change of the directory. The revision that was told
 * stands in the database, so that no change is forgotten, whoever dies in between. Every replica does it; twice does no harm.
 */
@ApplicationScoped
class CapacityTelling {

    private static final Logger LOG = Logger.getLogger(CapacityTelling.class);

    private final DirectoryStore store;
    private final Outbox outbox;
    private final Patience patience = new Patience();

    CapacityTelling(DirectoryStore store, Outbox outbox) {
        this.store = store;
        this.outbox = outbox;
    }

    void start(@Observes StartupEvent started, ScheduledExecutorService timer) {
        timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    /** Never throws: an exception would end the schedule, and the next look comes soon. */
    private void look() {
        try {
            OptionalLong untold = store.alone(DirectoryTable::untold);
            if (untold.isPresent()) {
                tell(untold.getAsLong());
            }
            patience.renew();
        } catch (RuntimeException e) {
            LOG.debugf("the mentors' capacity is told later (%s)", e.getClass().getSimpleName());
            if (patience.isOver()) {
                LOG.warnf("the mentors' capacity cannot be told: the figures do not know of changes (%s)",
                        e.getClass().getSimpleName());
            }
        }
    }

    private void tell(long revision) {
        List<String> projects = List.copyOf(store.alone(DirectoryTable::read).projects().entries().keySet());
        projects.forEach(this::tell);
        store.alone(connection -> DirectoryTable.told(connection, revision));
    }

    /**
     * The directory is locked and read anew for each project: what is told last is then never older than what was told before,
     * and an office that writes waits for one project only. Keys are locked in their order, by month.
     */
    private void tell(String project) {
        store.alone(connection -> {
            List<CapacityState> months = months(DirectoryTable.lock(connection), project).toList();
            months.forEach(month -> outbox.append(month.key(), () -> month));
            return months;
        });
    }

    private static Stream<CapacityState> months(Directory directory, String project) {
        return directory.projects().find(project).stream().flatMap(entry -> new Capacity(directory, entry).months().stream());
    }
}
