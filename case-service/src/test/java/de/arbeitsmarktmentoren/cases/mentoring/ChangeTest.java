package de.arbeitsmarktmentoren.cases.mentoring;

import static de.arbeitsmarktmentoren.cases.mentoring.Cases.CHEMNITZ;
import static de.arbeitsmarktmentoren.cases.mentoring.Cases.ENDED;
import static de.arbeitsmarktmentoren.cases.mentoring.Cases.LEIPZIG;
import static de.arbeitsmarktmentoren.cases.mentoring.Cases.PLACED;
import static de.arbeitsmarktmentoren.cases.mentoring.Cases.STARTED;
import static de.arbeitsmarktmentoren.cases.mentoring.Cases.TODAY;
import static de.arbeitsmarktmentoren.cases.mentoring.Cases.after;
import static de.arbeitsmarktmentoren.cases.mentoring.Cases.agreeing;
import static de.arbeitsmarktmentoren.cases.mentoring.Cases.checking;
import static de.arbeitsmarktmentoren.cases.mentoring.Cases.completed;
import static de.arbeitsmarktmentoren.cases.mentoring.Cases.correctingEnd;
import static de.arbeitsmarktmentoren.cases.mentoring.Cases.correctingPlacements;
import static de.arbeitsmarktmentoren.cases.mentoring.Cases.correctingStart;
import static de.arbeitsmarktmentoren.cases.mentoring.Cases.dropped;
import static de.arbeitsmarktmentoren.cases.mentoring.Cases.ending;
import static de.arbeitsmarktmentoren.cases.mentoring.Cases.pausing;
import static de.arbeitsmarktmentoren.cases.mentoring.Cases.placed;
import static de.arbeitsmarktmentoren.cases.mentoring.Cases.placing;
import static de.arbeitsmarktmentoren.cases.mentoring.Cases.reaching;
import static de.arbeitsmarktmentoren.cases.mentoring.Cases.running;
import static de.arbeitsmarktmentoren.cases.mentoring.Cases.toChemnitz;
import static de.arbeitsmarktmentoren.cases.mentoring.Cases.toLeipzig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;

import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.field.InvalidFields;
import de.arbeitsmarktmentoren.cases.mentee.Profile;
import de.arbeitsmarktmentoren.contracts.Mentoring;
import de.arbeitsmarktmentoren.contracts.Milestone;
import de.arbeitsmarktmentoren.contracts.Retention;
import de.arbeitsmarktmentoren.contracts.Status;
import de.arbeitsmarktmentoren.contracts.Voided;

class ChangeTest {

    @Test
    void derivesTheStatusFromWhatHappened() {
        assertThat(running().status()).isEqualTo(Status.ACTIVE);
        assertThat(placed().status()).isEqualTo(Status.AFTERCARE);
        assertThat(after(placed(), pausing(PLACED)).status()).isEqualTo(Status.PAUSED);
        assertThat(after(placed(), pausing(PLACED), Change.resume(ENDED)).status()).isEqualTo(Status.AFTERCARE);
        assertThat(completed().status()).isEqualTo(Status.ENDED);
        assertThat(after(completed(), Change.reopen(ENDED)).status()).isEqualTo(Status.AFTERCARE);
        assertThat(after(completed(), Change.voidIt()).status()).isEqualTo(Status.VOIDED);
    }

    @Test
    void refusesSuccessWithoutAPlacement() {
        assertRefused(running(), ending(ENDED, "GOAL_REACHED"), "/reason needs-placement");
    }

    @Test
    void refusesWhatLiesBeforeTheStart() {
        assertRefused(running(), placing(STARTED.minusDays(1)), "/placedOn not-before-started 2025-03-14");
        assertRefused(running(), reaching(STARTED.minusDays(1)), "/reachedOn not-before-started 2025-03-14");
        assertRefused(running(), pausing(STARTED.minusDays(1)), "/pausedOn not-before-started 2025-03-14");
        assertRefused(running(), ending(STARTED.minusDays(1), "OTHER"), "/endedOn not-before-started 2025-03-14");
        assertRefused(running(), toLeipzig(STARTED.minusDays(1)), "/transferredOn not-before-started 2025-03-14");
        assertThat(after(running(), placing(STARTED)).status()).isEqualTo(Status.AFTERCARE);
    }

    @Test
    void refusesWhatLiesInTheFuture() {
        assertRefused(running(), placing(TODAY.plusDays(1)), "/placedOn not-in-future 2026-06-30");
        assertRefused(running(), toLeipzig(TODAY.plusDays(1)), "/transferredOn not-in-future 2026-06-30");
        assertThat(after(running(), placing(TODAY)).status()).isEqualTo(Status.AFTERCARE);
    }

    @Test
    void refusesAnEndBeforeThePlacementOrTheLastTransfer() {
        assertRefused(placed(), ending(PLACED.minusDays(1), "OTHER"), "/endedOn not-before-placed 2025-08-31");
        assertRefused(after(running(), toLeipzig(ENDED)), ending(ENDED.minusDays(1), "OTHER"),
                "/endedOn not-before-transferred 2025-09-30");
    }

    @Test
    void refusesTransfersOutOfOrder() {
        assertRefused(after(running(), toLeipzig(PLACED)), toChemnitz(PLACED.minusDays(1)),
                "/transferredOn not-before-transferred 2025-08-31");
    }

    @Test
    void leavesEachFactWhereItHappened() {
        Facts facts = after(placed(), toLeipzig(PLACED.plusDays(1)), ending(ENDED, "GOAL_REACHED"));

        Mentoring state = stateOf(facts);

        assertThat(state.started().place()).isEqualTo(CHEMNITZ);
        assertThat(state.placed().place()).isEqualTo(CHEMNITZ);
        assertThat(state.ended().place()).isEqualTo(LEIPZIG);
        assertThat(state.responsible()).isEqualTo(LEIPZIG);
    }

    @Test
    void putsWhatHappensOnTheDayOfATransferToTheNewProject() {
        assertThat(after(running(), toLeipzig(PLACED), placing(PLACED)).placement().project()).isEqualTo(LEIPZIG.project());
    }

    @Test
    void derivesThePlaceOfAPlacementAnewWhenATransferIsRecordedLate() {
        assertThat(after(placed(), toLeipzig(PLACED.minusDays(1))).placement().project()).isEqualTo(LEIPZIG.project());
    }

    @Test
    void movesAFactToAnotherPlaceWhenItsDayIsCorrectedOverATransfer() {
        Facts facts = after(placed(), toLeipzig(PLACED.plusDays(1)));

        Facts corrected = after(facts, correctingPlacements(facts, PLACED.plusDays(1)));

        assertThat(corrected.placement().district()).isEqualTo(LEIPZIG.district());
    }

    @Test
    void derivesAllPlacesAnewWhenATransferIsCorrected() {
        Facts facts = after(placed(), toLeipzig(PLACED.plusDays(1)), reaching(PLACED.plusDays(3)));

        Facts corrected = after(facts, Change.correct(facts.transfers(List.of()), Brought.asTheyStand(List.of("/transfers"))));

        assertThat(corrected.milestones().get(0).project()).isEqualTo(CHEMNITZ.project());
        assertThat(corrected.responsible()).isEqualTo(CHEMNITZ);
        assertThat(corrected.mentor()).isEqualTo(Cases.MENTOR_OF_CHEMNITZ);
    }

    @Test
    void correctsAnEndedCaseWithoutOpeningIt() {
        Facts corrected = after(completed(), correctingEnd(completed(), ENDED.plusDays(1), "GOAL_REACHED"));

        assertThat(corrected.status()).isEqualTo(Status.ENDED);
        assertThat(corrected.end().endedOn()).isEqualTo(ENDED.plusDays(1));
    }

    @Test
    void keepsAllRulesOfOrderInACorrection() {
        Facts completed = completed();
        assertRefused(completed, correctingStart(completed, PLACED.plusDays(1)), "/startedOn not-after-placed 2025-08-31");
        assertRefused(completed, correctingPlacements(completed, ENDED.plusDays(1)),
                "/placements/0/placedOn not-after-ended 2025-09-30");
        assertRefused(completed, correctingEnd(completed, PLACED.minusDays(1), "OTHER"),
                "/end/endedOn not-before-placed 2025-08-31");
        Facts moved = after(running(), toLeipzig(PLACED));
        assertRefused(moved, correctingStart(moved, PLACED.plusDays(1)), "/startedOn not-after-transferred 2025-08-31");
    }

    @Test
    void needsANewReasonWhenThePlacementOfASuccessIsTakenBack() {
        Facts completed = completed();

        assertRefused(completed, correctingPlacements(completed), "/end/reason needs-placement");

        Facts right = completed.placements(List.of()).end(EndFact.of(ENDED, "MUTUAL_END"));
        Facts corrected = after(completed, Change.correct(right, Brought.asTheyStand(List.of("/placements", "/end"))));
        assertThat(stateOf(corrected).placed()).isNull();
        assertThat(corrected.status()).isEqualTo(Status.ENDED);
    }

    @Test
    void takesTheRetentionCheckBackWithThePlacementItWasAbout() {
        Facts checked = after(placed(), checking(PLACED.plusMonths(6)));

        Facts corrected = after(checked, correctingPlacements(checked));

        assertThat(corrected.retentionCheck()).isNull();
        assertThat(corrected.status()).isEqualTo(Status.ACTIVE);
        assertThat(stateOf(corrected).retention()).isEqualTo(Retention.UNCHECKED);
    }

    @Test
    void takesTheRetentionCheckBackWhereAnotherPlacementCountsInstead() {
        Facts checked = after(placed(), placing(ENDED), checking(PLACED.plusMonths(9)));

        assertThat(after(checked, correctingPlacements(checked, ENDED)).retentionCheck()).isNull();
        assertThat(after(checked, correctingPlacements(checked, PLACED.plusDays(1), ENDED)).retentionCheck())
                .isEqualTo(checked.retentionCheck());
        assertThat(after(checked, correctingPlacements(checked, PLACED)).retentionCheck()).isEqualTo(checked.retentionCheck());
    }

    @Test
    void derivesTargetGroupsAnewFromACorrectedProfile() {
        Facts facts = running();

        Facts corrected = after(facts, Change.correct(
                facts.person(facts.person().profile(new Profile("MALE", "SY", "ACADEMIC_RECOGNISED", true))),
                Brought.asTheyStand(List.of("/profile"))));

        assertThat(stateOf(corrected).targetGroups()).containsExactly("OTHER_SEEKING_PROTECTION");
    }

    @Test
    void reportsFurtherPlacementsAsMilestonesOfTheirKind() {
        Facts facts = after(placed(), reaching(ENDED), placing(ENDED.minusDays(1)));

        assertThat(stateOf(facts).placed().month()).hasToString("2025-08");
        assertThat(stateOf(facts).milestones()).extracting(Milestone::kind).containsExactly("INTERNSHIP",
                "VOCATIONAL_TRAINING");
        assertRefused(facts, placing(PLACED.minusDays(1)), "/placedOn not-before-placed 2025-08-31");
    }

    @Test
    void closesAPauseWithTheEndAndLetsItRestAfterAReopening() {
        Facts paused = after(running(), pausing(PLACED));

        Facts ended = after(paused, ending(ENDED, "OTHER"));
        Facts reopened = after(ended, Change.reopen(ENDED.plusDays(1)));

        assertThat(stateOf(ended).pauses().get(0).resumed()).hasToString("2025-09");
        assertThat(reopened.status()).isEqualTo(Status.ACTIVE);
        assertThat(stateOf(reopened).pauses().get(0).resumed()).hasToString("2025-09");
        assertRefused(reopened, pausing(ENDED.minusDays(1)), "/pausedOn not-before-ended 2025-09-30");
    }

    @Test
    void resumesNotBeforeThePause() {
        assertRefused(after(running(), pausing(PLACED)), Change.resume(PLACED.minusDays(1)),
                "/resumedOn not-before-paused 2025-08-31");
    }

    @Test
    void refusesATransferBetweenAnEndAndItsReopening() {
        Facts reopened = after(dropped(), Change.reopen(ENDED.plusMonths(2)));

        assertRefused(reopened, toLeipzig(ENDED.plusMonths(1)), "/transferredOn while-ended null");
        assertThat(after(reopened, placing(ENDED.plusMonths(1))).status()).isEqualTo(Status.AFTERCARE);
    }

    @Test
    void reopensWithinSixMonthsAfterTheEnd() {
        assertThat(after(dropped(), Change.reopen(ENDED.plusMonths(6))).status()).isEqualTo(Status.ACTIVE);
        assertRefused(dropped(), Change.reopen(ENDED.plusMonths(6).plusDays(1)),
                "/reopenedOn within-six-months 2026-03-30");
        assertRefused(dropped(), Change.reopen(ENDED.minusDays(1)), "/reopenedOn not-before-ended 2025-09-30");
    }

    @Test
    void keepsTheEndThatAReopeningTookBack() {
        Facts facts = after(completed(), Change.reopen(ENDED.plusDays(3)), ending(ENDED.plusDays(9), "OTHER"));

        assertThat(facts.reopenings().get(0).end()).isEqualTo(completed().end());
        assertThat(stateOf(facts).reopenings().get(0).ended().month()).hasToString("2025-09");
    }

    @Test
    void checksRetentionSixMonthsAfterThePlacementOrLater() {
        assertRefused(placed(), checking(PLACED.plusMonths(6).minusDays(1)),
                "/checkedOn six-months-after-placed 2026-02-28");
        assertThat(stateOf(after(completed(), checking(PLACED.plusMonths(6)))).retention().status()).isEqualTo("SAME_EMPLOYER");
        assertRefused(dropped(), checking(TODAY), "/checkedOn needs-placement null");
    }

    @Test
    void refusesAnEndWhileAPlacementIsAgreed() {
        Facts agreed = after(running(), agreeing(TODAY.plusMonths(2)));

        assertRefused(agreed, ending(TODAY, "OTHER"), "/endedOn agreed-placement-stands 2026-08-30");

        Change withdrawal = Change.withdrawAgreed(agreed.agreedPlacements().get(0).id());
        assertThat(after(agreed, withdrawal, ending(TODAY, "OTHER")).status()).isEqualTo(Status.ENDED);
    }

    @Test
    void letsAnAgreedPlacementBeginAsTheFirstOrAsAFurtherOne() {
        AgreedPlacementFact agreed = after(running(), agreeing(TODAY)).agreedPlacements().get(0);

        Facts first = after(after(running(), agreeing(TODAY)), Change.begin(agreed));
        Facts further = after(placed(), Change.begin(agreed));

        assertThat(first.placement().placedOn()).isEqualTo(TODAY);
        assertThat(further.placement().placedOn()).isEqualTo(PLACED);
        assertThat(further.placements()).hasSize(2);
    }

    @Test
    void refusesATransferToWhoAccompaniesAlready() {
        assertRefused(running(), Change.changeMentor(PLACED, Cases.MENTOR_OF_CHEMNITZ), "/mentor same-mentor null");
        Facts changed = after(running(), Change.changeMentor(PLACED, "M-14511-1-02"));
        assertThat(changed.mentor()).isEqualTo("M-14511-1-02");
        assertThat(stateOf(changed)).isEqualTo(stateOf(running()));
    }

    @Test
    void takesAHundredTransfersAndNoMore() {
        Facts facts = running();
        for (int transfer = 0; transfer < 50; transfer++) {
            facts = after(facts, toLeipzig(PLACED), toChemnitz(PLACED));
        }

        assertRefused(facts, toLeipzig(PLACED), "/transferredOn most 100");
    }

    @Test
    void saysNothingMoreOnceVoided() {
        assertThat(ReportableState.of(after(completed(), Change.voidIt()))).isEqualTo(new Voided());
    }

    private static Mentoring stateOf(Facts facts) {
        return (Mentoring) ReportableState.of(facts);
    }

    private static void assertRefused(Facts facts, Change step, String violation) {
        InvalidFields refused = catchThrowableOfType(InvalidFields.class, () -> after(facts, step));

        assertThat(refused).as("refused").isNotNull();
        assertThat(refused.violations()).extracting(each -> each.pointer() + " " + each.rule() + " " + each.bound())
                .containsExactly(violation.split(" ").length == 3 ? violation : violation + " null");
    }
}
