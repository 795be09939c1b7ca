package de.arbeitsmarktmentoren.stats.live;

import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import de.arbeitsmarktmentoren.contracts.Subject;
import de.arbeitsmarktmentoren.contracts.SubjectKey;
import de.arbeitsmarktmentoren.contracts.SubjectState;

/** What is known of the subjects beside the cases, month by month. Immutable. */
final class SupportStates {

    private final Map<Month, Map<SubjectKey, SubjectState>> states;

    private SupportStates(Map<Month, Map<SubjectKey, SubjectState>> states) {
        this.states = states;
    }

    static SupportStates none() {
        return new SupportStates(Map.of());
    }

    /** With these states in the place of those of the same key. */
    SupportStates with(List<SubjectState> newer) {
        if (newer.isEmpty()) {
            return this;
        }
        Map<Month, Map<SubjectKey, SubjectState>> now = new HashMap<>(states);
        Map<Month, Map<SubjectKey, SubjectState>> copied = new HashMap<>();
        newer.forEach(state -> {
            Month month = new Month(state.key().subject(), state.key().month());
            copied.computeIfAbsent(month, key -> new HashMap<>(states.getOrDefault(key, Map.of()))).put(state.key(), state);
        });
        now.putAll(copied);
        return new SupportStates(now);
    }

    /** Of that subject in that month. */
    Collection<SubjectState> of(Subject subject, YearMonth month) {
        return Collections.unmodifiableCollection(states.getOrDefault(new Month(subject, month), Map.of()).values());
    }

    private record Month(Subject subject, YearMonth month) {
    }
}
