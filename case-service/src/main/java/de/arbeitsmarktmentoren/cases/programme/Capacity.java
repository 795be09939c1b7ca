package de.arbeitsmarktmentoren.cases.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import de.arbeitsmarktmentoren.contracts.CapacityState;

/** How many mentors a project has at each month's end, and how much of full time they work. */
record Capacity(Directory directory, Entry<Project> project) {

    /**
     * All months that ever belonged to one of the project's phases, in their order: a month that does not any more has nobody,
     * and must be told so.
     */
    List<CapacityState> months() {
        List<Period<FundingPhase>> said = everSaidOfPhases();
        Optional<YearMonth> first = said.stream().map(phase -> YearMonth.from(phase.from())).min(Comparator.naturalOrder());
        Optional<YearMonth> last = said.stream().map(Period::to).filter(Objects::nonNull).map(YearMonth::from)
                .max(Comparator.naturalOrder());
        List<CapacityState> months = new ArrayList<>();
        FundedTime time = directory.fundedTime(project);
        for (YearMonth month = first.orElse(null); month != null && last.isPresent()
                && !month.isAfter(last.get()); month = month.plusMonths(1)) {
            months.add(stateOf(month, time));
        }
        return months;
    }

    private List<Period<FundingPhase>> everSaidOfPhases() {
        return project.changes().stream().flatMap(change -> change.period().state().phases().stream()).distinct()
                .flatMap(code -> directory.phases().find(code).stream())
                .flatMap(phase -> phase.changes().stream().map(Change::period)).toList();
    }

    private CapacityState stateOf(YearMonth month, FundedTime time) {
        LocalDate day = month.atEndOfMonth();
        List<BigDecimal> shares = time.refusalOfDay("", day).isPresent() ? List.of() : sharesOn(day).toList();
        return new CapacityState(project.code(), districtOn(day), month, shares.size(),
                shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private Stream<BigDecimal> sharesOn(LocalDate day) {
        return directory.mentors().entries().values().stream().flatMap(mentor -> mentor.timeline().on(day).stream())
                .filter(mentor -> mentor.project().equals(project.code())).map(Mentor::fullTimeShare);
    }

    /** On a day on which the project is not there, where it was before, else where it came to be first. */
    private String districtOn(LocalDate day) {
        List<Period<Project>> periods = project.timeline().periods();
        Period<Project> place = periods.get(0);
        for (Period<Project> period : periods) {
            place = period.from().isAfter(day) ? place : period;
        }
        return place.state().district();
    }
}
