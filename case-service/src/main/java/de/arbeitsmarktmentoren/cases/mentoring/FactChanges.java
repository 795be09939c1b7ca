package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.mentee.Profile;

/** What differs between the facts before and after a step, value by value: the history of a case is made of this. */
final class FactChanges {

    private final Map<String, Object> values = new LinkedHashMap<>();

    private FactChanges() {
    }

    /**
     * What there is now in the order of the facts, then what is there no more; equal facts give none.
     *
     * @param before null if there was no case
     */
    static List<FactChange> between(@Nullable Facts before, Facts after) {
        Map<String, Object> old = before == null ? Map.of() : valuesOf(before);
        Map<String, Object> now = valuesOf(after);
        Set<String> pointers = new LinkedHashSet<>(now.keySet());
        pointers.addAll(old.keySet());
        List<FactChange> changes = new ArrayList<>();
        for (String pointer : pointers) {
            if (!Objects.equals(old.get(pointer), now.get(pointer))) {
                changes.add(new FactChange(pointer, old.get(pointer), now.get(pointer)));
            }
        }
        return changes;
    }

    private static Map<String, Object> valuesOf(Facts facts) {
        FactChanges all = new FactChanges();
        all.start(facts.start());
        all.person(facts.person());
        each("/transfers", facts.transfers(), all::transfer);
        each("/placements", facts.placements(), all::placement);
        each("/agreedPlacements", facts.agreedPlacements(), (at, fact) -> all.placement(at, fact.placement()));
        each("/milestones", facts.milestones(), all::milestone);
        each("/pauses", facts.pauses(), all::pause);
        each("/reopenings", facts.reopenings(), all::reopening);
        all.end("/end", facts.end());
        all.retention("/retentionCheck", facts.retentionCheck());
        all.put("/voided", facts.voided() ? Boolean.TRUE : null);
        return all.values;
    }

    private void start(StartFact fact) {
        put("/startedOn", fact.startedOn());
        put("/startedProject", fact.startedAt().project());
        put("/startedMentor", fact.mentor());
    }

    private void person(PersonFact fact) {
        Profile profile = fact.profile();
        put("/profile/gender", profile.gender());
        put("/profile/originGroup", profile.originGroup());
        put("/profile/qualification", profile.qualification());
        put("/profile/seeksProtection", profile.seeksProtection());
        put("/targetGroups", String.join(".", fact.targetGroups()));
        put("/ageBand", fact.ageBand());
        put("/previousStartYear", fact.previousStartYear());
    }

    private void transfer(String at, TransferFact fact) {
        put(at + "/transferredOn", fact.transferredOn());
        put(at + "/project", fact.toProject());
        put(at + "/mentor", fact.mentor());
    }

    private void placement(String at, PlacementFact fact) {
        put(at + "/placedOn", fact.placedOn());
        put(at + "/kind", fact.kind());
        put(at + "/employer", fact.employer());
        put(at + "/occupation", fact.occupation());
        put(at + "/sector", fact.sector());
        put(at + "/weeklyHours", fact.weeklyHours());
        put(at + "/qualificationAdequate", fact.qualificationAdequate());
        put(at + "/project", fact.project());
    }

    private void milestone(String at, MilestoneFact fact) {
        put(at + "/reachedOn", fact.reachedOn());
        put(at + "/kind", fact.kind());
        put(at + "/employer", fact.employer());
        put(at + "/project", fact.project());
    }

    private void pause(String at, PauseFact fact) {
        put(at + "/pausedOn", fact.pausedOn());
        put(at + "/resumedOn", fact.resumedOn());
        put(at + "/reason", fact.reason());
    }

    private void reopening(String at, ReopeningFact fact) {
        put(at + "/reopenedOn", fact.reopenedOn());
        end(at + "/end", fact.end());
    }

    private void end(String at, @Nullable EndFact fact) {
        if (fact != null) {
            put(at + "/endedOn", fact.endedOn());
            put(at + "/reason", fact.reason());
            put(at + "/project", fact.project());
        }
    }

    private void retention(String at, @Nullable RetentionFact fact) {
        if (fact != null) {
            put(at + "/status", fact.status());
            put(at + "/checkedOn", fact.checkedOn());
        }
    }

    private void put(String pointer, @Nullable Object value) {
        if (value != null) {
            values.put(pointer, value instanceof LocalDate day ? day.toString() : value);
        }
    }

    private interface Item<T> {
        void put(String at, T fact);
    }

    private static <T> void each(String list, List<T> facts, Item<T> item) {
        for (int index = 0; index < facts.size(); index++) {
            item.put(list + "/" + index, facts.get(index));
        }
    }
}
