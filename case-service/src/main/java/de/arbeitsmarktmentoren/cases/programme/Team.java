package de.arbeitsmarktmentoren.cases.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.field.Violation;

/** Who works in a project, and when. */
record Team(Directory directory, String project) {

    /** What is wrong with a fact that the mentor has a part in; a day that could not be read is not looked at. */
    Optional<Violation> refusal(String pointer, String mentor, LocalDate day) {
        List<Period<Mentor>> there = periodsOf(mentor);
        boolean any = day.equals(Fields.NO_DAY) && !there.isEmpty();
        if (any || there.stream().anyMatch(period -> period.contains(day)) && directory.placeOn(project, day).isPresent()) {
            return Optional.empty();
        }
        Violation violation = Violation.of(pointer, "mentor-of-project", "gehört an diesem Tag nicht zu diesem Projekt",
                "does not belong to this project on that day");
        return Optional.of(nearest(there, day).map(violation::bound).orElse(violation));
    }

    private List<Period<Mentor>> periodsOf(String mentor) {
        return directory.mentors().find(mentor).stream().flatMap(entry -> entry.timeline().periods().stream())
                .filter(period -> period.state().project().equals(project)).toList();
    }

    /** The last day on which he was there before, else the first on which he is. */
    private static Optional<LocalDate> nearest(List<Period<Mentor>> there, LocalDate day) {
        Optional<LocalDate> left = there.stream().map(Period::to).filter(last -> last != null && last.isBefore(day))
                .max(LocalDate::compareTo);
        return left.isPresent() ? left : there.stream().map(Period::from).filter(day::isBefore).findFirst();
    }
}
