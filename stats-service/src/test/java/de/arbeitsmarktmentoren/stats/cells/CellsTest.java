package de.arbeitsmarktmentoren.stats.cells;

import static de.arbeitsmarktmentoren.stats.histories.Mentorings.CHEMNITZ;
import static de.arbeitsmarktmentoren.stats.histories.Mentorings.LEIPZIG;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.contracts.EndKind;
import de.arbeitsmarktmentoren.contracts.MentoringState;
import de.arbeitsmarktmentoren.contracts.Place;
import de.arbeitsmarktmentoren.contracts.Voided;
import de.arbeitsmarktmentoren.stats.histories.Mentorings;

class CellsTest {

    @Test
    void countsAStartWhereAndWhenItWas() {
        MentoringState started = Mentorings.started("2025-02", CHEMNITZ).state();

        assertThat(flows(started)).containsExactlyInAnyOrder(
                "STARTED 2025-02 14511 ×1", "OPEN_ENTERED 2025-02 14511 ×1", "SEEKING_ENTERED 2025-02 14511 ×1");
        assertThat(cohorts(started)).containsExactly("2025-02 14511 NONE after 0 ×1");
    }

    @Test
    void countsAPlacementAfterATransferWhereItHappenedAndTheCohortWhereItBegan() {
        MentoringState placed = Mentorings.started("2025-02", CHEMNITZ).transferred("2025-04", LEIPZIG)
                .placed("2025-07", "EMPLOYMENT_INSURED").state();

        assertThat(flows(placed)).containsExactlyInAnyOrder(
                "STARTED 2025-02 14511 ×1", "OPEN_ENTERED 2025-02 14511 ×1", "SEEKING_ENTERED 2025-02 14511 ×1",
                "TRANSFERRED_OUT 2025-04 14511 ×1", "TRANSFERRED_IN 2025-04 14713 ×1",
                "OPEN_LEFT 2025-04 14511 ×1", "OPEN_ENTERED 2025-04 14713 ×1",
                "SEEKING_LEFT 2025-04 14511 ×1", "SEEKING_ENTERED 2025-04 14713 ×1",
                "PLACED_EMPLOYMENT_INSURED 2025-07 14713 ×1", "RETENTION_UNCHECKED 2026-01 14713 ×1",
                "SEEKING_LEFT 2025-07 14713 ×1", "AFTERCARE_ENTERED 2025-07 14713 ×1");
        assertThat(cohorts(placed)).containsExactly("2025-02 14511 PLACED_EMPLOYMENT_INSURED after 5 ×1");
    }

    @Test
    void movesNoStockWhenAllHappensWithinOneMonth() {
        MentoringState allAtOnce = Mentorings.started("2025-02", CHEMNITZ).transferred("2025-02", LEIPZIG)
                .placed("2025-02", "VOCATIONAL_TRAINING").ended("2025-02", EndKind.SUCCESS).state();

        assertThat(flows(allAtOnce)).containsExactlyInAnyOrder("STARTED 2025-02 14511 ×1",
                "TRANSFERRED_OUT 2025-02 14511 ×1", "TRANSFERRED_IN 2025-02 14713 ×1",
                "PLACED_VOCATIONAL_TRAINING 2025-02 14713 ×1", "RETENTION_UNCHECKED 2025-08 14713 ×1",
                "ENDED 2025-02 14713 ×1", "COMPLETED 2025-02 14713 ×1");
    }

    @Test
    void countsEachEndButOnlyTheOneThatStandsAsADrop() {
        MentoringState twice = Mentorings.started("2025-02", CHEMNITZ).ended("2025-05", EndKind.NEUTRAL)
                .reopened("2025-08").ended("2025-08", EndKind.DROPOUT).state();

        assertThat(flows(twice)).containsExactlyInAnyOrder(
                "STARTED 2025-02 14511 ×1", "OPEN_ENTERED 2025-02 14511 ×1", "SEEKING_ENTERED 2025-02 14511 ×1",
                "ENDED 2025-05 14511 ×1", "OPEN_LEFT 2025-05 14511 ×1", "SEEKING_LEFT 2025-05 14511 ×1",
                "REOPENED_AFTER_3 2025-08 14511 ×1", "ENDED 2025-08 14511 ×1", "DROPPED_DROPOUT 2025-08 14511 ×1");
        assertThat(cohorts(twice)).containsExactly("2025-02 14511 DROPPED_DROPOUT after 6 ×1");
    }

    @Test
    void countsTwoEndsInOneMonthTwice() {
        MentoringState hasty = Mentorings.started("2025-02", CHEMNITZ).ended("2025-05", EndKind.NEUTRAL)
                .reopened("2025-05").ended("2025-05", EndKind.NEUTRAL).state();

        assertThat(flows(hasty)).contains("ENDED 2025-05 14511 ×2", "REOPENED_AFTER_0 2025-05 14511 ×1",
                "OPEN_LEFT 2025-05 14511 ×1", "DROPPED_NEUTRAL 2025-05 14511 ×1");
    }

    @Test
    void countsAReopeningWhereTheEndCountedEvenAfterATransfer() {
        MentoringState moved = Mentorings.started("2025-02", CHEMNITZ).ended("2025-05", EndKind.NEUTRAL)
                .reopened("2025-06").transferred("2025-06", LEIPZIG).state();

        assertThat(flows(moved)).contains("ENDED 2025-05 14511 ×1", "REOPENED_AFTER_1 2025-06 14511 ×1",
                "OPEN_LEFT 2025-05 14511 ×1", "OPEN_ENTERED 2025-06 14713 ×1", "SEEKING_ENTERED 2025-06 14713 ×1");
    }

    @Test
    void countsWhoPausesInAftercareAsPaused() {
        MentoringState paused = Mentorings.started("2025-02", CHEMNITZ).placed("2025-03", "EMPLOYMENT_INSURED")
                .paused("2025-05").resumed("2025-07").state();

        assertThat(flows(paused)).contains("AFTERCARE_ENTERED 2025-03 14511 ×1",
                "AFTERCARE_LEFT 2025-05 14511 ×1", "PAUSED_ENTERED 2025-05 14511 ×1",
                "PAUSED_LEFT 2025-07 14511 ×1", "AFTERCARE_ENTERED 2025-07 14511 ×1")
                .doesNotContain("OPEN_LEFT 2025-05 14511 ×1");
    }

    @Test
    void countsAVoidCaseNowhere() {
        assertThat(Cells.of(new Voided())).isEmpty();
    }

    @Test
    void tellsWhoComesBack() {
        MentoringState again = Mentorings.started("2025-02", CHEMNITZ).previously(2021).state();

        assertThat(Cells.of(again).values()).containsOnly(new Tally(1, 1));
    }

    @Test
    void countsCodesItDoesNotKnow() {
        MentoringState odd = Mentorings.started("2025-02", new Place("P-14511-9", "14511"))
                .inGroups("BRAND_NEW", "OTHER_IMMIGRANT").placed("2025-03", "SPACE_TRAVEL").state();

        assertThat(Cells.of(odd)).containsKey(
                new FlowCell("PLACED_SPACE_TRAVEL", YearMonth.of(2025, 3), "P-14511-9", "14511", "BRAND_NEW.OTHER_IMMIGRANT"));
    }

    @Test
    void leavesOutOfAMoveWhatStays() {
        Mentorings case1 = Mentorings.started("2025-02", CHEMNITZ);
        MentoringState before = case1.state();
        CellMoves moves = new CellMoves();

        moves.move(before, case1.ended("2025-05", EndKind.DROPOUT).state());

        assertThat(moves.flows().keySet()).extracting(FlowCell::measure)
                .containsExactly("DROPPED_DROPOUT", "ENDED", "OPEN_LEFT", "SEEKING_LEFT");
        assertThat(moves.cohorts().values()).containsExactlyInAnyOrder(new Tally(1, 0), new Tally(-1, 0));
    }

    private static List<String> flows(MentoringState state) {
        return Cells.of(state).entrySet().stream().filter(entry -> entry.getKey() instanceof FlowCell).map(entry -> {
            FlowCell cell = (FlowCell) entry.getKey();
            return cell.measure() + " " + cell.month() + " " + cell.district() + " ×" + entry.getValue().cases();
        }).toList();
    }

    private static List<String> cohorts(MentoringState state) {
        return Cells.of(state).entrySet().stream().filter(entry -> entry.getKey() instanceof CohortCell).map(entry -> {
            CohortCell cell = (CohortCell) entry.getKey();
            return cell.startMonth() + " " + cell.district() + " " + cell.exit() + " after " + cell.afterMonths() + " ×"
                    + entry.getValue().cases();
        }).toList();
    }
}
