package de.arbeitsmarktmentoren.cases.programme;

import static de.arbeitsmarktmentoren.cases.programme.Said.said;
import static de.arbeitsmarktmentoren.cases.programme.Said.section;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import de.arbeitsmarktmentoren.cases.field.Violation;

/** A project with money from 2020 to 2022 and from 2024 to 2025, that is there until the end of September 2025. */
class FundedTimeTest {

    private final Entry<Project> project = Entry.changing("P-14511-1",
            List.of(said(1, "2020-01-01", "2025-09-30", new Project("Probe", "C-01", "14511", List.of("F-2020", "F-2024")))));
    private final Directory directory = new Directory(1, section(List.of()),
            section(List.of(phase("F-2020", "2020-01-01", "2022-12-31"), phase("F-2024", "2024-01-01", "2025-12-31"))),
            section(List.of(project)), section(List.of()));
    private final FundedTime time = directory.fundedTime(project);

    @ParameterizedTest
    @CsvSource({ "2020-01-01", "2022-12-31", "2024-01-01", "2025-09-30" })
    void takesAStartWithMoney(LocalDate day) {
        assertThat(time.refusalOfStart("/startedOn", day)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "2019-12-31, 2020-01-01", "2023-06-01, 2022-12-31", "2025-10-01, 2025-09-30", "2031-01-01, 2025-09-30" })
    void refusesAStartWithoutMoneyAndNamesTheBound(LocalDate day, String bound) {
        assertThat(time.refusalOfStart("/startedOn", day)).map(Violation::rule).contains("funding-phase");
        assertThat(time.refusalOfStart("/startedOn", day)).map(Violation::bound).contains(bound);
    }

    @ParameterizedTest
    @CsvSource({ "2020-01-01", "2023-06-01", "2025-09-30" })
    void takesOtherFactsBetweenThePhasesToo(LocalDate day) {
        assertThat(time.refusalOfDay("/placedOn", day)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "2019-12-31, 2020-01-01", "2025-10-01, 2025-09-30" })
    void refusesOtherFactsBeforeAndAfterAllPhasesAndNamesTheBound(LocalDate day, String bound) {
        assertThat(time.refusalOfDay("/placedOn", day)).map(Violation::rule).contains("project-phase");
        assertThat(time.refusalOfDay("/placedOn", day)).map(Violation::bound).contains(bound);
    }

    @Test
    void hasNoDayWithoutAPhase() {
        Entry<Project> poor = Entry.changing("P-14511-2",
                List.of(said(1, "2020-01-01", null, new Project("Arm", "C-01", "14511", List.of()))));

        FundedTime never = directory.fundedTime(poor);

        assertThat(never.whole()).isEmpty();
        assertThat(never.refusalOfStart("/startedOn", LocalDate.of(2024, 1, 1))).map(Violation::bound).isEmpty();
        assertThat(never.refusalOfDay("/placedOn", LocalDate.of(2024, 1, 1))).isPresent();
    }

    private static Entry<FundingPhase> phase(String code, String from, String to) {
        return Entry.replaced(code, List.of(said(1, from, to, new FundingPhase(code))));
    }
}
