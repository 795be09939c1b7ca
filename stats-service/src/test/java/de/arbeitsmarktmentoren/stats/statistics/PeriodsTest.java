package de.arbeitsmarktmentoren.stats.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodsTest {

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
            """)
    void reads(String code, String periods) {
        assertThat(Periods.parse(List.of(code)).stream().map(it -> it.code() + ": " + it.from() + " to " + it.to())
                .collect(Collectors.joining(", "))).isEqualTo(periods);
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
            """)
    void refuses(String code, String problem) {
        assertThatExceptionOfType(QuestionRefused.class).isThrownBy(() -> Periods.parse(List.of(code)))
                .withMessage(problem);
    }
}
