package de.arbeitsmarktmentoren.cases.outbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jboss.logging.Logger;

/** Holds the promise of the write side against it: within a batch the versions of a key rise. */
final class RelayOrder {

    private static final Logger LOG = Logger.getLogger(RelayOrder.class);

    private RelayOrder() {
    }

    /**
     * The batch in an order in which versions rise; one in which they do not means that an event was written without the lock.
     */
    static List<PendingEvent> checked(List<PendingEvent> batch) {
        if (rises(batch)) {
            return batch;
        }
        LOG.error("outbox: versions of a key out of order; an event was appended without the lock of what it tells of");
        List<PendingEvent> sorted = new ArrayList<>(batch);
        sorted.sort(Comparator.comparingLong(PendingEvent::version));
        return sorted;
    }

    private static boolean rises(List<PendingEvent> batch) {
        Map<List<String>, Long> last = new HashMap<>();
        for (PendingEvent event : batch) {
            Long before = last.put(List.of(event.topic(), event.key()), event.version());
            if (before != null && before > event.version()) {
                return false;
            }
        }
        return true;
    }
}
