package de.arbeitsmarktmentoren.stats.histories;

import java.util.List;

import de.arbeitsmarktmentoren.contracts.SubjectEvent;
import de.arbeitsmarktmentoren.contracts.SubjectKey;

/** All events of one month of a subject, versions ascending with gaps. */
public record SubjectHistory(SubjectKey key, List<SubjectEvent<?>> events) {

    public SubjectHistory {
        events = List.copyOf(events);
    }

    /** The truth about the month in the end. */
    public SubjectEvent<?> last() {
        return events.get(events.size() - 1);
    }
}
