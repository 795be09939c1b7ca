package de.arbeitsmarktmentoren.cases.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import de.arbeitsmarktmentoren.contracts.EndKind;
import de.arbeitsmarktmentoren.contracts.Status;

class StepTableTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ACTIVE    | PLACE END TRANSFER CORRECT VOID
            PAUSED    | END TRANSFER CORRECT VOID
            AFTERCARE | END TRANSFER CORRECT VOID
            ENDED     | CORRECT VOID
            VOIDED    |
            """)
    void allowsInEachStatusTheseStepsAndNoOther(Status status, String steps) {
        Set<Step> allowed = EnumSet.noneOf(Step.class);
        if (steps != null) {
            Arrays.stream(steps.split(" ")).map(Step::valueOf).forEach(allowed::add);
        }

        assertThat(Step.allowedIn(status)).containsExactlyElementsOf(allowed);
    }

    @Test
    void isWhatACaseHoldsItselfTo() {
        for (Status status : EnumSet.complementOf(EnumSet.of(Status.PAUSED))) {
            for (Step step : Step.values()) {
                var taken = assertThatCode(() -> take(step, Cases.in(status))).as(step + " in " + status);
                if (step.isAllowedIn(status)) {
                    taken.doesNotThrowAnyException();
                } else {
                    taken.isInstanceOf(StepNotAllowed.class).hasMessageContaining(status.name());
                }
            }
        }
    }

    private static void take(Step step, MentoringCase mentoring) {
        LocalDate late = Cases.ENDED;
        switch (step) {
            case PLACE -> Cases.place(mentoring, late);
            case END -> mentoring.end(late, "OTHER", EndKind.DROPOUT, Cases.TODAY);
            case TRANSFER -> Cases.toLeipzig(mentoring, late);
            case CORRECT -> mentoring.correct(Cases.ofStart(Cases.STARTED.minusDays(1)), Cases.TODAY);
            case VOID -> mentoring.voidIt();
        }
    }
}
