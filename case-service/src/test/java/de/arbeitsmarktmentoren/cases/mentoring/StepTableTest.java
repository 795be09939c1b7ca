package de.arbeitsmarktmentoren.cases.mentoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import de.arbeitsmarktmentoren.contracts.Status;

class StepTableTest {

    private static final String OPEN = "PLACE AGREE_PLACEMENT WITHDRAW_AGREED_PLACEMENT REACH_MILESTONE CHANGE_MENTOR"
            + " OFFER_TRANSFER ACCEPT_TRANSFER REJECT_TRANSFER WITHDRAW_TRANSFER END CORRECT VOID ";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ACTIVE    | PAUSE
            PAUSED    | RESUME CHECK_RETENTION
            AFTERCARE | PAUSE CHECK_RETENTION
            """)
    void allowsInEachOpenStatusTheseStepsAndNoOther(Status status, String steps) {
        assertThat(Step.allowedIn(status)).containsExactlyInAnyOrderElementsOf(stepsOf(OPEN + steps));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ENDED  | CHECK_RETENTION REOPEN CORRECT VOID
            VOIDED |
            """)
    void allowsAfterwardsTheseStepsAndNoOther(Status status, String steps) {
        assertThat(Step.allowedIn(status)).containsExactlyInAnyOrderElementsOf(stepsOf(steps == null ? "" : steps));
    }

    @Test
    void isWhatACaseHoldsItselfTo() {
        for (Status status : Status.values()) {
            for (Step step : EnumSet.complementOf(EnumSet.of(Step.START))) {
                Facts facts = Cases.in(status);
                var taken = assertThatCode(() -> Cases.after(facts, change(step, facts))).as(step + " in " + status);
                if (step.isAllowedIn(status)) {
                    taken.doesNotThrowAnyException();
                } else {
                    taken.isInstanceOf(StepNotAllowed.class).hasMessageContaining(status.name());
                }
            }
        }
    }

    static Change change(Step step, Facts facts) {
        LocalDate late = Cases.PLACED.plusMonths(6);
        return switch (step) {
            case PLACE -> Cases.placing(late);
            case AGREE_PLACEMENT -> Cases.agreeing(Cases.TODAY.plusDays(1));
            case WITHDRAW_AGREED_PLACEMENT -> Change.withdrawAgreed(UUID.randomUUID());
            case BEGIN_PLACEMENT -> Change.begin(new AgreedPlacementFact(UUID.randomUUID(), Cases.placement(late)));
            case REACH_MILESTONE -> Cases.reaching(late);
            case PAUSE -> Cases.pausing(late);
            case RESUME -> Change.resume(late);
            case CHECK_RETENTION -> Cases.checking(late);
            case CHANGE_MENTOR -> Change.changeMentor(late, "M-14511-1-02");
            case ACCEPT_TRANSFER -> Cases.toLeipzig(late);
            case OFFER_TRANSFER, REJECT_TRANSFER, WITHDRAW_TRANSFER -> Change.noted(step);
            case END -> Cases.ending(late, "OTHER");
            case REOPEN -> Change.reopen(late);
            case CORRECT -> Cases.correctingStart(facts, Cases.STARTED.minusDays(1));
            case VOID -> Change.voidIt();
            case DERIVE -> Change.derive(facts.person().previousStartYear(2023));
            case REASSIGN -> Change.reassign(facts.person().previousStartYear(2023));
            case START -> throw new IllegalArgumentException("begins a case");
        };
    }

    private static Set<Step> stepsOf(String names) {
        Set<Step> steps = EnumSet.noneOf(Step.class);
        List.of(names.split(" ")).stream().filter(name -> !name.isEmpty()).map(Step::valueOf).forEach(steps::add);
        return steps;
    }
}
