package de.arbeitsmarktmentoren.cases.mentoring;

import static de.arbeitsmarktmentoren.cases.mentoring.Cases.CHEMNITZ;
import static de.arbeitsmarktmentoren.cases.mentoring.Cases.ENDED;
import static de.arbeitsmarktmentoren.cases.mentoring.Cases.LEIPZIG;
import static de.arbeitsmarktmentoren.cases.mentoring.Cases.PLACED;
import static de.arbeitsmarktmentoren.cases.mentoring.Cases.STARTED;
import static de.arbeitsmarktmentoren.cases.mentoring.Cases.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.field.InvalidFields;
import de.arbeitsmarktmentoren.contracts.CaseEventType;
import de.arbeitsmarktmentoren.contracts.EndKind;
import de.arbeitsmarktmentoren.contracts.Mentoring;
import de.arbeitsmarktmentoren.contracts.Status;
import de.arbeitsmarktmentoren.contracts.Voided;

class MentoringCaseTest {

    @Test
    void startsActiveWithVersionOne() {
        MentoringCase mentoring = Cases.running();

        assertThat(mentoring.version()).isEqualTo(1);
        assertThat(mentoring.status()).isEqualTo(Status.ACTIVE);
        assertThat(mentoring.reference()).isNotEqualTo(mentoring.id());
        assertThat(mentoring.targetGroups()).containsExactly("WITHOUT_VOCATIONAL_QUALIFICATION", "WOMEN_SEEKING_PROTECTION");
    }

    @Test
    void goesOnInAftercareWhenPlaced() {
        MentoringCase mentoring = Cases.running();

        CaseEventType happened = mentoring.place(PLACED, "VOCATIONAL_TRAINING", null, "UNKNOWN", TODAY);

        assertThat(happened).isEqualTo(CaseEventType.PLACED);
        assertThat(mentoring.status()).isEqualTo(Status.AFTERCARE);
        assertThat(mentoring.version()).isEqualTo(2);
    }

    @Test
    void isDroppedWhenItEndsWithoutAPlacementAndCompletedWhenAfterOne() {
        assertThat(Cases.running().end(ENDED, "OTHER", EndKind.DROPOUT, TODAY)).isEqualTo(CaseEventType.DROPPED);
        assertThat(Cases.placed().end(ENDED, "OTHER", EndKind.DROPOUT, TODAY)).isEqualTo(CaseEventType.COMPLETED);
    }

    @Test
    void refusesSuccessWithoutAPlacement() {
        assertRefused(() -> Cases.running().end(ENDED, "GOAL_REACHED", EndKind.SUCCESS, TODAY), "/reason needs-placement");
    }

    @Test
    void refusesPlacementBeforeTheStart() {
        assertRefused(() -> Cases.place(Cases.running(), STARTED.minusDays(1)), "/placedOn not-before-started");
        assertThat(Cases.place(Cases.running(), STARTED).status()).isEqualTo(Status.AFTERCARE);
    }

    @Test
    void refusesWhatLiesInTheFuture() {
        assertRefused(() -> Cases.startedOn(TODAY.plusDays(1)), "/startedOn not-in-future");
        assertRefused(() -> Cases.place(Cases.running(), TODAY.plusDays(1)), "/placedOn not-in-future");
        assertRefused(() -> Cases.toLeipzig(Cases.running(), TODAY.plusDays(1)), "/transferredOn not-in-future");
        assertThat(Cases.place(Cases.running(), TODAY).status()).isEqualTo(Status.AFTERCARE);
    }

    @Test
    void refusesAnEndBeforeThePlacementOrTheLastTransfer() {
        assertRefused(() -> Cases.placed().end(PLACED.minusDays(1), "OTHER", EndKind.DROPOUT, TODAY),
                "/endedOn not-before-placed");
        assertRefused(
                () -> Cases.toLeipzig(Cases.running(), ENDED).end(ENDED.minusDays(1), "OTHER", EndKind.DROPOUT, TODAY),
                "/endedOn not-before-last-transfer");
    }

    @Test
    void refusesTransfersOutOfOrder() {
        assertRefused(() -> Cases.toLeipzig(Cases.running(), STARTED.minusDays(1)), "/transferredOn not-before-started");
        MentoringCase moved = Cases.toLeipzig(Cases.running(), PLACED);
        assertRefused(() -> moved.transfer(PLACED.minusDays(1), CHEMNITZ, "M-14511-1-01", TODAY),
                "/transferredOn not-before-previous-transfer");
    }

    @Test
    void leavesEachFactWhereItHappened() {
        MentoringCase mentoring = Cases.toLeipzig(Cases.placed(), PLACED.plusDays(1));

        mentoring.end(ENDED, "GOAL_REACHED", EndKind.SUCCESS, TODAY);

        Mentoring state = (Mentoring) ReportableState.of(mentoring);
        assertThat(state.started().place()).isEqualTo(CHEMNITZ);
        assertThat(state.placed().place()).isEqualTo(CHEMNITZ);
        assertThat(state.ended().place()).isEqualTo(LEIPZIG);
        assertThat(state.responsible()).isEqualTo(LEIPZIG);
    }

    @Test
    void putsWhatHappensOnTheDayOfATransferToTheNewProject() {
        MentoringCase mentoring = Cases.place(Cases.toLeipzig(Cases.running(), PLACED), PLACED);

        assertThat(mentoring.facts().placement().project()).isEqualTo(LEIPZIG.project());
    }

    @Test
    void derivesThePlaceOfAPlacementAnewWhenATransferIsRecordedLate() {
        MentoringCase mentoring = Cases.toLeipzig(Cases.placed(), PLACED.minusDays(1));

        assertThat(mentoring.facts().placement().project()).isEqualTo(LEIPZIG.project());
    }

    @Test
    void movesAFactToAnotherPlaceWhenItsDayIsCorrectedOverATransfer() {
        MentoringCase mentoring = Cases.toLeipzig(Cases.placed(), PLACED.plusDays(1));

        mentoring.correct(Cases.ofPlacement(PLACED.plusDays(1)), TODAY);

        assertThat(mentoring.facts().placement().district()).isEqualTo(LEIPZIG.district());
    }

    @Test
    void correctsAnEndedCaseWithoutOpeningIt() {
        MentoringCase mentoring = Cases.completed();

        CaseEventType happened = mentoring.correct(Cases.ofEnd(ENDED.plusDays(1)), TODAY);

        assertThat(happened).isEqualTo(CaseEventType.CORRECTED);
        assertThat(mentoring.status()).isEqualTo(Status.ENDED);
        assertThat(mentoring.facts().end().reason()).isEqualTo("GOAL_REACHED");
        assertThat(mentoring.facts().end().endedOn()).isEqualTo(ENDED.plusDays(1));
    }

    @Test
    void keepsAllRulesOfOrderInACorrection() {
        assertRefused(() -> Cases.completed().correct(Cases.ofStart(PLACED.plusDays(1)), TODAY), "/startedOn not-after-placed");
        assertRefused(() -> Cases.completed().correct(Cases.ofPlacement(ENDED.plusDays(1)), TODAY),
                "/placement/placedOn not-after-ended");
        assertRefused(() -> Cases.completed().correct(Cases.ofEnd(PLACED.minusDays(1)), TODAY),
                "/end/endedOn not-before-placed");
        assertRefused(() -> Cases.toLeipzig(Cases.running(), PLACED).correct(Cases.ofStart(PLACED.plusDays(1)), TODAY),
                "/startedOn not-after-first-transfer");
        assertRefused(() -> Cases.dropped().correct(new Correction(null, null, null,
                new Correction.End(null, "GOAL_REACHED", EndKind.SUCCESS)), TODAY), "/end/reason needs-placement");
    }

    @Test
    void refusesToCorrectWhatIsNotThere() {
        assertRefused(() -> Cases.running().correct(Cases.ofPlacement(PLACED), TODAY), "/placement no-such-fact");
        assertRefused(() -> Cases.running().correct(Cases.ofEnd(ENDED), TODAY), "/end no-such-fact");
    }

    @Test
    void refusesACorrectionThatChangesNothing() {
        MentoringCase mentoring = Cases.completed();

        assertRefused(() -> mentoring.correct(Cases.ofStart(STARTED), TODAY), " nothing-to-correct");
        assertRefused(() -> mentoring.correct(Cases.ofPlacement(PLACED), TODAY), " nothing-to-correct");
        assertThat(mentoring.correct(Cases.ofPlacement(PLACED.minusDays(1)), TODAY)).isEqualTo(CaseEventType.CORRECTED);
    }

    @Test
    void refusesATransferToWhoIsResponsibleAlready() {
        assertRefused(() -> Cases.running().transfer(PLACED, CHEMNITZ, "M-14511-1-01", TODAY), "/mentor same-mentor");
    }

    @Test
    void changesTheMentorAlsoAfterTheLastPossibleTransfer() {
        MentoringCase mentoring = Cases.running();
        for (int transfer = 0; transfer < 50; transfer++) {
            Cases.toLeipzig(mentoring, PLACED);
            mentoring.transfer(PLACED, CHEMNITZ, "M-14511-1-01", TODAY);
        }

        assertRefused(() -> Cases.toLeipzig(mentoring, PLACED), "/transferredOn most-transfers");
        assertThat(mentoring.transfer(PLACED, CHEMNITZ, "M-14511-1-02", TODAY)).isEmpty();
    }

    @Test
    void changesNothingWhenItRefuses() {
        MentoringCase mentoring = Cases.placed();
        Mentoring before = (Mentoring) ReportableState.of(mentoring);

        assertThatThrownBy(() -> mentoring.correct(Cases.ofPlacement(STARTED.minusDays(1)), TODAY));

        assertThat(ReportableState.of(mentoring)).isEqualTo(before);
        assertThat(mentoring.version()).isEqualTo(2);
    }

    @Test
    void saysNothingMoreOnceVoided() {
        MentoringCase mentoring = Cases.completed();

        mentoring.voidIt();

        assertThat(ReportableState.of(mentoring)).isEqualTo(new Voided());
        assertThat(mentoring.version()).isEqualTo(4);
    }

    @Test
    void raisesTheVersionOnlyIfThePreviousStartIsNews() {
        MentoringCase mentoring = Cases.running();

        assertThat(mentoring.derivePreviousStartYear(null)).isEmpty();
        assertThat(mentoring.derivePreviousStartYear(2023)).contains(CaseEventType.CORRECTED);
        assertThat(mentoring.version()).isEqualTo(2);
    }

    private static void assertRefused(ThrowingCallable step, String violation) {
        InvalidFields refused = catchThrowableOfType(InvalidFields.class, step);

        assertThat(refused).as("refused").isNotNull();
        assertThat(refused.violations()).extracting(each -> each.pointer() + " " + each.rule()).containsExactly(violation);
    }
}
