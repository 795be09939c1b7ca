package de.arbeitsmarktmentoren.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

class MentoringTest {

    private static final Place CHEMNITZ = new Place("P-14511-1", "14511");
    private static final Place LEIPZIG = new Place("P-14713-1", "14713");

    private final Draft draft = new Draft();

    @Test
    void acceptsAWholeLife() {
        draft.transfers.add(new Transfer(month("2025-04"), CHEMNITZ, LEIPZIG));
        draft.pauses.add(new Pause(month("2025-05"), month("2025-06")));
        draft.reopenings.add(new Reopening(month("2025-09"), new Reopening.TakenBack(month("2025-08"), "P-14713-1", "14713")));
        draft.placed = placed("2025-10", LEIPZIG, 8);
        draft.responsible = LEIPZIG;
        draft.status = Status.AFTERCARE;

        assertThat(draft.mentoring().life().placeAtEndOf(month("2025-04"))).isEqualTo(LEIPZIG);
    }

    @Test
    void keepsItsCountsWhenThePersonIsForgotten() {
        draft.placed = placed("2025-05", CHEMNITZ, 3);
        end("2025-08", EndKind.SUCCESS, 6);
        Mentoring known = draft.mentoring();

        Mentoring forgotten = known.anonymised();

        assertThat(forgotten.life().placeAtEndOf(month("2025-04"))).isEqualTo(known.life().placeAtEndOf(month("2025-04")));
        assertThat(forgotten).usingRecursiveComparison().ignoringFields("profile", "ended.reason").isEqualTo(known);
        assertThat(forgotten.profile()).isEqualTo(Profile.FORGOTTEN);
        assertThat(forgotten.ended()).extracting(Ended::reason).isEqualTo("UNKNOWN");
    }

    @Test
    void refusesABrokenChainOfTransfers() {
        draft.transfers.add(new Transfer(month("2025-04"), LEIPZIG, CHEMNITZ));

        refuses("each transfer starts where the one before led to");
    }

    @Test
    void refusesFactsOutOfOrder() {
        draft.milestones.add(new Milestone(month("2025-05"), "P-14511-1", "14511", "INTERNSHIP"));
        draft.milestones.add(new Milestone(month("2025-03"), "P-14511-1", "14511", "INTERNSHIP"));

        refuses("milestones are in order of time and not before the start");
    }

    @Test
    void refusesATransferWhileEnded() {
        draft.transfers.add(new Transfer(month("2025-07"), CHEMNITZ, LEIPZIG));
        draft.responsible = LEIPZIG;
        end("2025-05", EndKind.DROPOUT, 3);

        refuses("no transfer while ended");
    }

    @Test
    void refusesAPauseWhileEnded() {
        draft.pauses.add(new Pause(month("2025-06"), month("2025-06")));
        end("2025-05", EndKind.DROPOUT, 3);

        refuses("no pause while ended");
    }

    @Test
    void refusesAnEndThatLeavesAPauseOpen() {
        draft.pauses.add(new Pause(month("2025-03"), null));
        end("2025-05", EndKind.DROPOUT, 3);

        refuses("an end closes a pause");
    }

    @Test
    void refusesAPlacementAfterTheEndThatStands() {
        draft.placed = placed("2025-06", CHEMNITZ, 4);
        end("2025-05", EndKind.NEUTRAL, 3);

        refuses("no placement after the end that stands");
    }

    @Test
    void refusesAFactOfAProjectThatWasNotResponsible() {
        draft.placed = placed("2025-03", LEIPZIG, 1);
        draft.status = Status.AFTERCARE;

        refuses("a fact belongs to the project responsible then");
    }

    @Test
    void acceptsEitherProjectInTheMonthOfATransfer() {
        draft.transfers.add(new Transfer(month("2025-04"), CHEMNITZ, LEIPZIG));
        draft.responsible = LEIPZIG;
        draft.placed = placed("2025-04", CHEMNITZ, 1);
        draft.status = Status.AFTERCARE;

        assertThat(draft.mentoring().placed().place()).isEqualTo(CHEMNITZ);
    }

    @Test
    void refusesMonthsThatDoNotFitTheStart() {
        draft.placed = placed("2025-07", CHEMNITZ, 3);
        draft.status = Status.AFTERCARE;

        refuses("completed months are the difference of the months or one less");
    }

    @Test
    void refusesSuccessWithoutPlacement() {
        end("2025-05", EndKind.SUCCESS, 3);

        refuses("success needs a counting placement");
    }

    @Test
    void refusesAStatusThatTheFactsDoNotGive() {
        draft.status = Status.PAUSED;

        refuses("the status follows from the facts");
    }

    @Test
    void refusesUnsortedTargetGroups() {
        draft.targetGroups = List.of("WOMEN_SEEKING_PROTECTION", "OTHER_IMMIGRANT");

        refuses("target groups are sorted and each stands once");
    }

    @Test
    void refusesTheTotalAmongTheTargetGroups() {
        draft.targetGroups = List.of("ALL");

        refuses("the total is no target group");
    }

    @Test
    void refusesACodeThatLooksLikeACombination() {
        draft.targetGroups = List.of("OTHER_IMMIGRANT.UNRECOGNISED_QUALIFICATION");

        refuses("codes are upper case letters, digits and underscores");
    }

    @Test
    void refusesMonthsBeyondTheCentury() {
        draft.milestones.add(new Milestone(month("9999-12"), "P-14511-1", "14511", "INTERNSHIP"));

        refuses("months lie in 2000 to 2099");
    }

    @Test
    void refusesAPauseThatLastsOverAnEndTakenBack() {
        draft.pauses.add(new Pause(month("2025-03"), month("2025-09")));
        draft.reopenings.add(new Reopening(month("2025-08"), new Reopening.TakenBack(month("2025-05"), "P-14511-1", "14511")));

        refuses("an end closes a pause");
    }

    @Test
    void refusesAnEndAtAProjectThatHadAlreadyPassedItOn() {
        draft.transfers.add(new Transfer(month("2025-05"), CHEMNITZ, LEIPZIG));
        draft.responsible = LEIPZIG;
        end("2025-05", EndKind.DROPOUT, 3);

        refuses("the end that stands belongs to the responsible project");
    }

    @Test
    void refusesAPlacementLaterInTheMonthOfTheEnd() {
        draft.placed = placed("2025-05", CHEMNITZ, 3);
        end("2025-05", EndKind.SUCCESS, 2);

        refuses("no placement after the end that stands");
    }

    @Test
    void refusesAnEndBeforeTheReopeningThatPrecedesIt() {
        draft.reopenings.add(new Reopening(month("2025-06"), new Reopening.TakenBack(month("2025-04"), "P-14511-1", "14511")));
        end("2025-05", EndKind.DROPOUT, 3);

        refuses("the end that stands comes after the last reopening");
    }

    @Test
    void knowsThatAReopenedMentoringWasClosedInBetween() {
        draft.reopenings.add(new Reopening(month("2025-06"), new Reopening.TakenBack(month("2025-04"), "P-14511-1", "14511")));

        Life life = draft.mentoring().life();

        assertThat(List.of(life.openAtEndOf(month("2025-03")), life.openAtEndOf(month("2025-05")),
                life.openAtEndOf(month("2025-06")))).containsExactly(true, false, true);
    }

    private void refuses(String rule) {
        assertThatExceptionOfType(ImpossibleState.class).isThrownBy(draft::mentoring).withMessage(rule);
    }

    private void end(String month, EndKind kind, int afterMonths) {
        draft.ended = new Ended(month(month), "P-14511-1", "14511", "CONTACT_LOST", kind, afterMonths);
        draft.status = Status.ENDED;
    }

    private static Placed placed(String month, Place place, int afterMonths) {
        return new Placed(month(month), place.project(), place.district(), "VOCATIONAL_TRAINING", "Q", "YES", afterMonths);
    }

    private static YearMonth month(String month) {
        return YearMonth.parse(month);
    }

    /** An active mentoring in Chemnitz since February 2025, to be spoiled. */
    private static final class Draft {

        private List<String> targetGroups = List.of("OTHER_IMMIGRANT");
        private Place responsible = CHEMNITZ;
        private Status status = Status.ACTIVE;
        private Placed placed;
        private Ended ended;
        private final List<Transfer> transfers = new ArrayList<>();
        private final List<Pause> pauses = new ArrayList<>();
        private final List<Reopening> reopenings = new ArrayList<>();
        private final List<Milestone> milestones = new ArrayList<>();

        private Mentoring mentoring() {
            return new Mentoring(targetGroups, null, new Profile("FEMALE", "25_29", "SY", "NONE"), responsible, status,
                    new Started(month("2025-02"), "P-14511-1", "14511"), placed, ended, transfers, pauses, reopenings,
                    milestones,
                    Retention.UNCHECKED);
        }
    }
}
