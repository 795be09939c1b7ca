package de.arbeitsmarktmentoren.cases.programme;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import de.arbeitsmarktmentoren.contracts.Place;

/**
 * All that is known of the programme, of every day. Never changes: a change makes another.
 *
 * @param revision rises with each change
 */
record Directory(long revision, Section<Carrier> carriers, Section<FundingPhase> phases, Section<Project> projects,
        Section<Mentor> mentors) {

    /** Where the project is on that day; empty if it is not there then. */
    Optional<Place> placeOn(String project, LocalDate day) {
        return projects.on(project, day).map(state -> new Place(project, state.district()));
    }

    /** When there is money for the project: the days on which it is there that lie in one of its phases. */
    FundedTime fundedTime(Entry<Project> project) {
        List<Span> spans = project.timeline().periods().stream()
                .flatMap(period -> period.state().phases().stream().flatMap(this::daysOfPhase)
                        .flatMap(phase -> Span.common(period, phase).stream()))
                .sorted(Comparator.comparing(Span::first)).toList();
        return new FundedTime(spans, project.timeline());
    }

    /** The first day of the first phase: before it there was no programme. */
    LocalDate firstDay() {
        return phaseDays().map(phase -> phase.getValue().from()).min(Comparator.naturalOrder()).orElse(LocalDate.EPOCH);
    }

    /** The last day of the last phase that is known. */
    LocalDate lastDay() {
        return phaseDays().map(phase -> phase.getValue().to()).filter(Objects::nonNull).max(Comparator.naturalOrder())
                .orElse(LocalDate.EPOCH);
    }

    /** The days of all phases, each with its code. */
    Stream<Map.Entry<String, Period<FundingPhase>>> phaseDays() {
        return phases.entries().values().stream()
                .flatMap(phase -> phase.timeline().periods().stream().map(period -> Map.entry(phase.code(), period)));
    }

    private Stream<Period<FundingPhase>> daysOfPhase(String code) {
        return phases.find(code).stream().flatMap(phase -> phase.timeline().periods().stream());
    }
}
