package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.InvalidFields;
import de.arbeitsmarktmentoren.cases.field.Violation;
import de.arbeitsmarktmentoren.contracts.Status;

/** How the mentorings of one person lie to each other: one after the other, one open at a time. Void ones are not there. */
record CasesOfMentee(List<Facts> cases) {

    CasesOfMentee {
        cases = cases.stream().filter(facts -> facts.status() != Status.VOIDED).toList();
    }

    /** The year of the last start before that day, null if there is none. */
    @Nullable
    Integer previousStartYear(LocalDate startedOn) {
        return cases.stream().map(Facts::startedOn).filter(day -> day.isBefore(startedOn))
                .max(Comparator.naturalOrder()).map(LocalDate::getYear).orElse(null);
    }

    /**
     * @throws MenteeHasOpenCase if one is open
     * @throws InvalidFields if the day does not lie after the end of all others
     */
    void checkStart(LocalDate startedOn) {
        for (Facts earlier : cases) {
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
        for (Facts other : cases) {
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
