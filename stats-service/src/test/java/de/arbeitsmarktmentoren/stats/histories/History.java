package de.arbeitsmarktmentoren.stats.histories;

import java.util.List;
import java.util.UUID;

import de.arbeitsmarktmentoren.contracts.CaseEvent;

/**
 * All events of one case, versions ascending with gaps.
 *
 * @param reference key of the events
 */
public record History(UUID reference, List<CaseEvent> events) {

    public History {
        events = List.copyOf(events);
    }

    /** The truth about the case in the end. */
    public CaseEvent last() {
        return events.get(events.size() - 1);
    }
}
