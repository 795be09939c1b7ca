package de.arbeitsmarktmentoren.cases.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import de.arbeitsmarktmentoren.cases.field.Violation;

/**
 * When a project may begin mentorings and when it may carry them on.
 *
 * @param spans the days for which there is money, in their order
 * @param timeline the days on which the project is there at all
 */
record FundedTime(List<Span> spans, Timeline<Project> timeline) {

    /** What is wrong with a mentoring begun on that day: it needs money on that very day. */
    Optional<Violation> refusalOfStart(String pointer, LocalDate day) {
        if (spans.stream().anyMatch(span -> span.contains(day))) {
            return Optional.empty();
        }
        Violation violation = Violation.of(pointer, "funding-phase", "muss in einer Förderphase des Projekts liegen",
                "must lie in one of the project's funding phases");
        return Optional.of(nearest(day).map(violation::bound).orElse(violation));
    }

    /**
     * What is wrong with any other fact of that day: it may lie between two phases, but neither before nor after all of them.
     */
    Optional<Violation> refusalOfDay(String pointer, LocalDate day) {
        if (!spans.isEmpty() && !day.isBefore(first()) && !day.isAfter(last()) && timeline.on(day).isPresent()) {
            return Optional.empty();
        }
        Violation violation = Violation.of(pointer, "project-phase", "muss in der Zeit des Projekts liegen",
                "must lie in the project's time");
        return Optional.of(nearest(day).map(violation::bound).orElse(violation));
    }

    /** Empty if there never is money. */
    Optional<Span> whole() {
        return spans.isEmpty() ? Optional.empty() : Optional.of(new Span(first(), last()));
    }

    /** The last day before it that would be right, else the first of all. */
    private Optional<LocalDate> nearest(LocalDate day) {
        if (spans.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(spans.stream().map(Span::last).filter(last -> last.isBefore(day)).max(LocalDate::compareTo)
                .orElse(first()));
    }

    private LocalDate first() {
        return spans.get(0).first();
    }

    private LocalDate last() {
        return spans.stream().map(Span::last).max(LocalDate::compareTo).orElseThrow();
    }
}
