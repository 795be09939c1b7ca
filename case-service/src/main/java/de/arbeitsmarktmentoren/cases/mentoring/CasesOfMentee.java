package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.InvalidFields;
import de.arbeitsmarktmentoren.cases.field.Violation;
import de.arbeitsmarktmentoren.contracts.Status;

/**
 * How the mentorings of one person lie to each other: one after the other, one open at a time. Void ones are not there.
 *
 * @param cases by their ids
 */
record CasesOfMentee(Map<UUID, Facts> cases) {

    CasesOfMentee {
        cases = cases.entrySet().stream().filter(each -> each.getValue().status() != Status.VOIDED)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static CasesOfMentee of(Collection<MentoringCase> some) {
        return new CasesOfMentee(some.stream().collect(Collectors.toMap(MentoringCase::id, MentoringCase::facts)));
    }

    /**
     * The year of the last start before that of this case, null if there is none. Of two that started on one day, as after a
     * merge of two people, the one with the smaller id is the earlier: a person begins for the first time only once.
     */
    @Nullable
    Integer previousStartYear(UUID id, LocalDate startedOn) {
        return yearOfLast(cases.entrySet().stream().filter(other -> other.getValue().startedOn().isBefore(startedOn)
                || other.getValue().startedOn().equals(startedOn) && isSmaller(other.getKey(), id)).map(Map.Entry::getValue));
    }

    /** The year of the last start of all, null if there is none. */
    @Nullable
    Integer lastStartYear() {
        return yearOfLast(cases.values().stream());
    }

    private static @Nullable Integer yearOfLast(Stream<Facts> some) {
        return some.map(Facts::startedOn).max(Comparator.naturalOrder()).map(LocalDate::getYear).orElse(null);
    }

    /** As the database orders them; Java takes the first half of all ids for negative. */
    private static boolean isSmaller(UUID one, UUID other) {
        return one.toString().compareTo(other.toString()) < 0;
    }

    /**
     * @throws MenteeHasOpenCase if one is open
     * @throws InvalidFields if the day does not lie after the end of all others
     */
    void checkStart(LocalDate startedOn) {
        for (Facts earlier : cases.values()) {
            EndFact end = earlier.end();
            if (end == null) {
                throw new MenteeHasOpenCase();
            }
            if (!startedOn.isAfter(end.endedOn())) {
                throw overlapping("/startedOn");
            }
        }
    }

    /**
     * What lay over another case before, as after a merge of two people, may do so still.
     *
     * @param pointer what in the request moves the case
     * @throws MenteeHasOpenCase if it would be open together with another
     * @throws InvalidFields if it then overlaps with a case with which it did not before
     */
    void checkMove(Facts before, Facts after, String pointer) {
        for (Facts other : cases.values()) {
            if (overlap(after, other) && !overlap(before, other)) {
                if (after.end() == null && other.end() == null) {
                    throw new MenteeHasOpenCase();
                }
                throw overlapping(pointer);
            }
        }
    }

    private static boolean overlap(Facts one, Facts other) {
        return !endsBefore(one, other) && !endsBefore(other, one);
    }

    private static boolean endsBefore(Facts first, Facts second) {
        EndFact end = first.end();
        return end != null && end.endedOn().isBefore(second.startedOn());
    }

    private static InvalidFields overlapping(String pointer) {
        return new InvalidFields(List.of(Violation.of(pointer, "one-case-at-a-time",
                "überschneidet sich mit einem anderen Mentoring der Person", "overlaps with another case of the mentee")));
    }
}
