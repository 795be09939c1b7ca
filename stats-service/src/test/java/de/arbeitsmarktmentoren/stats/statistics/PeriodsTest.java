package de.arbeitsmarktmentoren.stats.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodsTest {

    private static final YearMonth CUT_OFF = YearMonth.of(2025, 10);

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            2025               | 2025: 2025-01 to 2025-12
            2025-Q1            | 2025-Q1: 2025-01 to 2025-03
            2025-Q4            | 2025-Q4: 2025-10 to 2025-12
            2025-07            | 2025-07: 2025-07 to 2025-07
            2024..2025         | 2024: 2024-01 to 2024-12, 2025: 2025-01 to 2025-12
            2024-Q4..2025-Q1   | 2024-Q4: 2024-10 to 2024-12, 2025-Q1: 2025-01 to 2025-03
            2024-12..2025-01   | 2024-12: 2024-12 to 2024-12, 2025-01: 2025-01 to 2025-01
            2025-01/2025-10    | 2025-01/2025-10: 2025-01 to 2025-10
            2024-Q3/2025-Q2    | 2024-Q3/2025-Q2: 2024-07 to 2025-06
            2024/2025          | 2024/2025: 2024-01 to 2025-12
            2025-07..2025-07   | 2025-07: 2025-07 to 2025-07
            PHASE_2016_2019    | PHASE_2016_2019: 2016-10 to 2019-12
            PHASE_2025_2027    | PHASE_2025_2027: 2025-01 to 2027-12
            """)
    void reads(String code, String periods) {
        assertThat(Periods.parse(List.of(code), CUT_OFF).stream().map(it -> it.code() + ": " + it.from() + " to " + it.to())
                .collect(Collectors.joining(", "))).isEqualTo(periods);
    }

    @ParameterizedTest(name = "{0} up to {1}")
    @CsvSource(delimiter = '|', textBlock = """
            latest:1           | 2025-10 | 2025-10
            latest:3           | 2025-02 | 2024-12, 2025-01, 2025-02
            latest:1Q          | 2025-08 | 2025-Q2
            latest:1Q          | 2025-09 | 2025-Q3
            latest:4Q          | 2025-10 | 2024-Q4, 2025-Q1, 2025-Q2, 2025-Q3
            latest:2Q          | 2025-01 | 2024-Q3, 2024-Q4
            latest:1Y          | 2025-11 | 2024
            latest:3Y          | 2025-12 | 2023, 2024, 2025
            """)
    void readsTheLatestThatAreComplete(String code, YearMonth cutOff, String periods) {
        assertThat(Periods.parse(List.of(code), cutOff)).extracting(Period::code).containsExactly(periods.split(", "));
    }

    @Test
    void goesBackTenYearsOfMonths() {
        List<Period> periods = Periods.parse(List.of("latest:120"), CUT_OFF);

        assertThat(periods).hasSize(120);
        assertThat(periods.get(0).code()).isEqualTo("2015-11");
    }

    @Test
    void namesEachPeriodOnceInTheOrderAskedFor() {
        List<Period> periods = Periods.parse(List.of("2025-10", "latest:2", "2024"), CUT_OFF);

        assertThat(periods).extracting(Period::code).containsExactly("2025-10", "2025-09", "2024");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            2025-Q5            | invalid-period
            2025-00            | invalid-period
            2025-1             | invalid-period
            25                 | invalid-period
            9999               | invalid-period
            2025-Q2/2025-Q1    | invalid-period
            2025..             | invalid-period
            2025..2026..2027   | invalid-period
            2025..2025-12      | mixed-granularity
            2025-Q1/2025-03    | mixed-granularity
            ''                 | invalid-period
            latest:            | invalid-period
            latest:0           | invalid-period
            latest:012         | invalid-period
            latest:121         | invalid-period
            latest:99999999999 | invalid-period
            latest:27Y         | invalid-period
            latest:4q          | invalid-period
            latest:4M          | invalid-period
            latest:-1          | invalid-period
            latest:2..latest:3 | invalid-period
            latest:2/2025-01   | invalid-period
            PHASE_1990_1999    | invalid-period
            PHASE_2016_2019/PHASE_2020_2024 | invalid-period
            """)
    void refuses(String code, String problem) {
        assertThatExceptionOfType(QuestionRefused.class).isThrownBy(() -> Periods.parse(List.of(code), CUT_OFF))
                .withMessage(problem);
    }

    @Test
    void saysWhatIsAllowed() {
        QuestionRefused refused = catchThrowableOfType(QuestionRefused.class,
                () -> Periods.parse(List.of("yesterday"), CUT_OFF));

        assertThat(refused.faults()).singleElement().satisfies(fault -> assertThat(fault.message().en())
                .contains("2025-Q3", "latest:12", "latest:4Q", "latest:3Y", "PHASE_2016_2019", "PHASE_2025_2027")
                .doesNotContain("yesterday"));
    }
}
