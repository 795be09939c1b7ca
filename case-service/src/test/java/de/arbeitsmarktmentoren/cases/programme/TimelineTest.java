package de.arbeitsmarktmentoren.cases.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final LocalDate JANUARY = LocalDate.of(2025, 1, 1);
    private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 1);

    private final Timeline<String> whole = Timeline.<String> empty().changed(new Period<>(JANUARY, null, "whole"));

    @Test
    void leavesFebruaryAsItWasWhenMarchChanges() {
        Timeline<String> changed = whole.changed(new Period<>(MARCH, null, "half"));

        assertThat(changed.on(MARCH.minusDays(1))).contains("whole");
        assertThat(changed.on(MARCH)).contains("half");
        assertThat(changed.on(JANUARY.minusDays(1))).isEmpty();
    }

    @Test
    void neverOverlaps() {
        Timeline<String> changed = whole.changed(new Period<>(JUNE, null, "none")).changed(new Period<>(MARCH, null, "half"));

        assertThat(changed.periods()).containsExactly(new Period<>(JANUARY, MARCH.minusDays(1), "whole"),
                new Period<>(MARCH, null, "half"));
    }

    @Test
    void isNotThereInAGap() {
        Timeline<String> back = whole.changed(new Period<>(JANUARY, MARCH.minusDays(1), "whole"))
                .changed(new Period<>(JUNE, null, "whole"));

        assertThat(back.on(MARCH.minusDays(1))).contains("whole");
        assertThat(back.on(MARCH)).isEmpty();
        assertThat(back.on(JUNE)).contains("whole");
    }

    @Test
    void endsWithTheLastChange() {
        Timeline<String> ended = whole.changed(new Period<>(MARCH, JUNE, "whole"));

        assertThat(ended.periods()).containsExactly(new Period<>(JANUARY, JUNE, "whole"));
    }

    @Test
    void mayBeginEarlierThanWasThought() {
        Timeline<String> earlier = whole.changed(new Period<>(JANUARY.minusYears(1), null, "whole"));

        assertThat(earlier.periods()).containsExactly(new Period<>(JANUARY.minusYears(1), null, "whole"));
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBegins() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Period<>(MARCH, JANUARY, "none"));
    }
}
