package de.arbeitsmarktmentoren.cases.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletedMonthsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            2025-01-31, 2025-02-27, 0
            2025-01-31, 2025-02-28, 1
            2024-01-31, 2024-02-28, 0
            2024-01-31, 2024-02-29, 1
            2025-01-31, 2025-03-30, 1
            2025-01-31, 2025-03-31, 2
            2025-03-14, 2025-03-14, 0
            2025-03-14, 2025-04-13, 0
            2025-03-14, 2025-04-14, 1
            2024-12-31, 2025-12-30, 11
            2024-02-29, 2025-02-28, 12
            """)
    void countsAMonthOnTheDayOnWhichItIsFull(LocalDate start, LocalDate date, int months) {
        assertThat(CompletedMonths.between(start, date)).isEqualTo(months);
    }

    @Test
    void isTheLargestNumberOfMonthsThatFits() {
        for (LocalDate start = LocalDate.of(2023, 12, 1); start.getYear() < 2025; start = start.plusDays(1)) {
            for (int days = 0; days < 800; days++) {
                LocalDate date = start.plusDays(days);
                int months = CompletedMonths.between(start, date);
                assertThat(start.plusMonths(months)).isBeforeOrEqualTo(date);
                assertThat(start.plusMonths(months + 1)).isAfter(date);
            }
        }
    }

    @Test
    void refusesADayBeforeTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CompletedMonths.between(LocalDate.of(2025, 1, 2), LocalDate.of(2025, 1, 1)));
    }
}
