package de.arbeitsmarktmentoren.stats.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import de.arbeitsmarktmentoren.contracts.codelist.Label;

class PeriodTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            2025                | 2024
            2025-Q1             | 2024-Q4
            2025-Q4             | 2025-Q3
            2025-01             | 2024-12
            2025-10             | 2025-09
            2025-01/2025-10     | 2024-03/2024-12
            2025-07/2025-07     | 2025-06/2025-06
            2024-Q3/2025-Q2     | 2023-Q3/2024-Q2
            2024/2025           | 2022/2023
            PHASE_2025_2027     | PHASE_2020_2024
            PHASE_2020_2024     | PHASE_2016_2019
            """)
    void hasOneOfEqualLengthBeforeIt(String code, String previous) {
        assertThat(period(code).previous()).contains(period(previous));
    }

    @ParameterizedTest
    @ValueSource(strings = { "PHASE_2016_2019", "2000", "2000-Q1", "2000-01", "2000-01/2000-10", "2001/2002" })
    void hasNoneBeforeItThatCouldNotBeAskedFor(String code) {
        assertThat(period(code).previous()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            2025                | 2025                            | 2025
            2025-Q1             | 1. Quartal 2025                 | Q1 2025
            2025-Q3             | 3. Quartal 2025                 | Q3 2025
            2025-07             | Juli 2025                       | July 2025
            2025-03             | März 2025                       | March 2025
            2025-01/2025-10     | Januar bis Oktober 2025         | January to October 2025
            2024-12/2025-01     | Dezember 2024 bis Januar 2025   | December 2024 to January 2025
            2024-Q3/2025-Q2     | Juli 2024 bis Juni 2025         | July 2024 to June 2025
            2025-07/2025-07     | Juli 2025                       | July 2025
            2024/2025           | Januar 2024 bis Dezember 2025   | January 2024 to December 2025
            PHASE_2016_2019     | Förderphase 2016–2019           | Funding phase 2016–2019
            """)
    void isCalledAsPeopleCallIt(String code, String german, String english) {
        assertThat(period(code).label()).isEqualTo(new Label(german, english));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({ "2025, true", "2024/2025, true", "2025-01/2025-12, true", "2025-Q1/2026-Q4, true", "PHASE_2020_2024, true",
            "PHASE_2016_2019, false", "2025-Q1, false", "2025-01, false", "2025-12, false", "2025-01/2025-10, false",
            "2024-07/2025-06, false" })
    void knowsWhetherItIsMadeOfWholeYears(String code, boolean wholeYears) {
        assertThat(period(code).isWholeYears()).isEqualTo(wholeYears);
    }

    private static Period period(String code) {
        return Periods.parse(List.of(code), YearMonth.of(2025, 10)).get(0);
    }
}
