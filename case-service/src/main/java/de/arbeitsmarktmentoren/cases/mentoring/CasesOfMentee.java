package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.InvalidFields;
import de.arbeitsmarktmentoren.cases.field.Violation;
import de.arbeitsmarktmentoren.contracts.Status;

/** How the mentorings of one person lie to each other: one after the other, one open at a time. Void ones are not there. */
record CasesOfMentee(List<MentoringCase> cases) {

    CasesOfMentee {
        cases = cases.stream().filter(mentoring -> mentoring.status() != Status.VOIDED).toList();
    }

    /** The year of the last start before that day, null if there is none. */
    @Nullable
    Integer previousStartYear(LocalDate startedOn) {
        return cases.stream().map(mentoring -> mentoring.facts().startedOn()).filter(day -> day.isBefore(startedOn))
                .max(Comparator.naturalOrder()).map(LocalDate::getYear).orElse(null);
    }

    /**
     * @throws MenteeHasOpenCase if one is open
     * @throws InvalidFields if the day does not lie after the end of all others
     */
    void checkStart(LocalDate startedOn) {
        for (MentoringCase earlier : cases) {
            EndFact end = earlier.facts().end();
            if (end == null) {
                throw new MenteeHasOpenCase();
            }
            if (!startedOn.isAfter(end.endedOn())) {
                throw overlapping("/startedOn");
            }
        }
    }

    /**
     * After a correction of that case.
     *
     * @throws InvalidFields if it then overlaps with another
     */
    void checkOverlap(MentoringCase corrected, String pointer) {
        boolean overlaps = cases.stream().filter(other -> !other.id().equals(corrected.id()))
                .anyMatch(other -> !endsBefore(corrected, other) && !endsBefore(other, corrected));
        if (overlaps) {
            throw overlapping(pointer);
        }
    }

    private static boolean endsBefore(MentoringCase first, MentoringCase second) {
        EndFact end = first.facts().end();
        return end != null && end.endedOn().isBefore(second.facts().startedOn());
    }

    private static InvalidFields overlapping(String pointer) {
        return new InvalidFields(List.of(Violation.of(pointer, "one-case-at-a-time",
                "überschneidet sich mit einem anderen Mentoring der Person", "overlaps with another case of the mentee")));
    }
}
