package de.arbeitsmarktmentoren.cases.programme;

import static de.arbeitsmarktmentoren.cases.programme.Said.said;
import static de.arbeitsmarktmentoren.cases.programme.Said.section;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.contracts.CapacityState;

/**
 * A project with money from January to June 2025, in which one works in full and another by half until the day before the last
 * of March.
 */
class CapacityTest {

    private final Entry<Project> project = Entry.changing("P-14511-1", List.of(
            said(1, "2025-01-01", null, new Project("Probe", "C-01", "14511", List.of("F-2025")))));
    private final Entry<Mentor> whole = Entry.changing("M-14511-1-01",
            List.of(said(1, "2025-01-01", null, new Mentor("P-14511-1", BigDecimal.ONE))));
    private final Entry<Mentor> half = Entry.changing("M-14511-1-02",
            List.of(said(1, "2025-01-01", "2025-03-30", new Mentor("P-14511-1", new BigDecimal("0.5")))));

    @Test
    void isAsOfTheLastDayOfEachMonth() {
        List<CapacityState> months = months(project, phase(said(1, "2025-01-01", "2025-06-30", new FundingPhase("2025"))));

        assertThat(months).extracting(CapacityState::month).containsExactly(YearMonth.of(2025, 1), YearMonth.of(2025, 2),
                YearMonth.of(2025, 3), YearMonth.of(2025, 4), YearMonth.of(2025, 5), YearMonth.of(2025, 6));
        assertThat(months).extracting(CapacityState::mentors).containsExactly(2, 2, 1, 1, 1, 1);
        assertThat(months.get(1).fullTimeShares()).isEqualTo("1.50");
        assertThat(months.get(2).fullTimeShares()).isEqualTo("1.00");
    }

    @Test
    void isNothingInMonthsThatAPhaseLost() {
        List<CapacityState> months = months(project, phase(said(1, "2025-01-01", "2025-06-30", new FundingPhase("2025")),
                said(2, "2025-01-01", "2025-04-30", new FundingPhase("2025"))));

        assertThat(months).extracting(CapacityState::mentors).containsExactly(2, 2, 1, 1, 0, 0);
    }

    @Test
    void isInTheDistrictOfThatMonth() {
        List<Change<Project>> moved = new ArrayList<>(project.changes());
        moved.add(said(2, "2025-03-01", "2025-05-31", new Project("Probe", "C-01", "14522", List.of("F-2025"))));

        List<CapacityState> months = months(Entry.changing("P-14511-1", moved),
                phase(said(1, "2025-01-01", "2025-06-30", new FundingPhase("2025"))));

        assertThat(months).extracting(CapacityState::district).containsExactly("14511", "14511", "14522", "14522", "14522",
                "14522");
        assertThat(months.get(5).mentors()).isZero();
    }

    private List<CapacityState> months(Entry<Project> of, Entry<FundingPhase> phase) {
        return new Capacity(new Directory(1, section(List.of()), section(List.of(phase)), section(List.of(of)),
                section(List.of(whole, half))), of).months();
    }

    private static Entry<FundingPhase> phase(Change<FundingPhase> first, Change<FundingPhase> second) {
        return Entry.replaced("F-2025", List.of(first, second));
    }

    private static Entry<FundingPhase> phase(Change<FundingPhase> only) {
        return Entry.replaced("F-2025", List.of(only));
    }
}
