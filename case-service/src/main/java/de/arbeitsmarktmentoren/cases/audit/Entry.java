package de.arbeitsmarktmentoren.cases.audit;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What is to be written into the audit; number, transaction and time are the database's.
 *
 * @param amount how many rows were handed out; 0 if nobody was found; else 1
 */
record Entry(Situation situation, Action action, Kind kind, List<String> objects, Set<String> projects, List<String> fields,
        int amount) {

    /** @param objects at least one, of one kind and of the same projects */
    static Entry of(Situation situation, Action action, List<Audited> objects, Collection<String> fields) {
        Audited one = objects.get(0);
        return new Entry(situation, action, one.kind(), objects.stream().map(Audited::id).toList(), one.projects(),
                List.copyOf(fields), 1);
    }
}
