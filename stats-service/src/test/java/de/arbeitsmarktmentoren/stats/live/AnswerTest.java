package de.arbeitsmarktmentoren.stats.live;

import static de.arbeitsmarktmentoren.contracts.EndKind.DROPOUT;
import static de.arbeitsmarktmentoren.contracts.EndKind.NEUTRAL;
import static de.arbeitsmarktmentoren.stats.histories.Mentorings.CHEMNITZ;
import static de.arbeitsmarktmentoren.stats.histories.Mentorings.LEIPZIG;
import static de.arbeitsmarktmentoren.stats.histories.Mentorings.started;
import static de.arbeitsmarktmentoren.stats.statistics.Dataset.FLOWS;
import static de.arbeitsmarktmentoren.stats.statistics.Dataset.STOCK;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;

import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.contracts.Place;
import de.arbeitsmarktmentoren.stats.histories.Mentorings;
import de.arbeitsmarktmentoren.stats.statistics.Answer;
import de.arbeitsmarktmentoren.stats.statistics.Dimension;
import de.arbeitsmarktmentoren.stats.statistics.Overlap;
import de.arbeitsmarktmentoren.stats.statistics.Period;

class AnswerTest {

    private static final String[] BOTH = { "WITHOUT_VOCATIONAL_QUALIFICATION", "WOMEN_SEEKING_PROTECTION" };

    @Test
    void countsAPlacementOfAnUnknownKindAsAPlacementAndNothingElse() {
        Told told = Told.of(placed("EMPLOYMENT_INSURED"), placed("EMPLOYMENT_INSURED"), placed("EMPLOYMENT_INSURED_SUBSIDISED"),
                placed("VOCATIONAL_TRAINING"), placed("SPACE_TRAVEL"));

        assertThat(told.values(FLOWS, "measure=PLACED,PLACED_EMPLOYMENT,PLACED_EMPLOYMENT_INSURED,PLACED_TRAINING"))
                .containsExactly("5", "3", "2", "1");
    }

    @Test
    void tellsDropOutsFromNeutralEndsAndBothFromCompletion() {
        Told told = Told.of(started("2025-01", CHEMNITZ).ended("2025-02", DROPOUT),
                started("2025-01", CHEMNITZ).ended("2025-02", NEUTRAL),
                placed("VOCATIONAL_TRAINING").ended("2025-09", DROPOUT));

        assertThat(told.values(FLOWS, "measure=DROPPED,DROPPED_DROPOUT,DROPPED_NEUTRAL,COMPLETED,ENDED"))
                .containsExactly("2", "1", "1", "1", "3");
    }

    @Test
    void countsTransfersAtBothEndsAndReopeningsWhereTheEndCounted() {
        Told told = Told.of(started("2025-01", CHEMNITZ).transferred("2025-02", LEIPZIG).ended("2025-03", DROPOUT)
                .reopened("2025-04"));

        assertThat(told.values(FLOWS, "measure=TRANSFERRED_IN,TRANSFERRED_OUT,REOPENED&district=14511,14713"))
                .containsExactly("0", "1", "1", "0", "0", "1");
    }

    @Test
    void saysHowManyStartedWhoHadAMentoringBefore() {
        Told told = Told.of(started("2025-01", CHEMNITZ).previously(2021), started("2025-01", CHEMNITZ));

        assertThat(told.values(FLOWS, "measure=STARTED,STARTED_RETURNING")).containsExactly("2", "1");
    }

    @Test
    void countsWhoIsInTwoGroupsInBothAndInOneCombination() {
        Told told = Told.of(started("2025-05", CHEMNITZ).inGroups(BOTH), started("2025-05", CHEMNITZ).inGroups(BOTH),
                started("2025-05", LEIPZIG).inGroups("WOMEN_SEEKING_PROTECTION"));

        Answer multiple = told.answer(FLOWS,
                "measure=STARTED&targetGroup=WITHOUT_VOCATIONAL_QUALIFICATION,WOMEN_SEEKING_PROTECTION,ALL");

        assertThat(values(multiple)).containsExactly("2", "3", "3");
        assertThat(multiple.overlaps()).extracting(Overlap::total).containsExactly(new BigDecimal(3));
        assertThat(multiple.overlaps()).extracting(Overlap::overlap).containsExactly(new BigDecimal(2));
        assertThat(told.values(FLOWS, "measure=STARTED&groupCombination=*")).containsExactly("2", "1");
        assertThat(told.answer(FLOWS, "measure=STARTED&groupCombination=*").overlaps()).isEmpty();
    }

    @Test
    void putsAllOtherCombinationsWhereTheAsteriskStands() {
        Told told = Told.of(started("2025-05", CHEMNITZ).inGroups(BOTH), started("2025-05", CHEMNITZ).inGroups("A_NEW_GROUP"),
                started("2025-05", CHEMNITZ));

        Answer answer = told.answer(FLOWS, "measure=STARTED&groupCombination=OTHER_IMMIGRANT,*,ALL");

        assertThat(answer.observations()).extracting(it -> it.at().code(Dimension.GROUP_COMBINATION))
                .containsExactly("OTHER_IMMIGRANT", "A_NEW_GROUP", String.join(".", BOTH), "ALL");
        assertThat(values(answer)).containsExactly("1", "1", "1", "3");
    }

    @Test
    void answersForACombinationThatThisReleaseDoesNotKnow() {
        Told told = Told.of(started("2025-05", CHEMNITZ).inGroups("A_NEW_GROUP", "WOMEN_SEEKING_PROTECTION"));

        assertThat(told.values(FLOWS, "measure=STARTED&groupCombination=A_NEW_GROUP.WOMEN_SEEKING_PROTECTION,"
                + "A_NEW_GROUP.OTHER_IMMIGRANT")).containsExactly("1", "0");
    }

    @Test
    void tellsProjectsOfOneDistrictApart() {
        Told told = Told.of(started("2025-05", new Place("P-14522-1", "14522")),
                started("2025-05", new Place("P-14522-2", "14522")), started("2025-05", CHEMNITZ));

        assertThat(told.values(FLOWS, "measure=STARTED&district=14522&project=P-14522-1,P-14522-2,ALL")).containsExactly("1",
                "1", "2");
        assertThat(told.values(FLOWS, "measure=STARTED&project=*")).containsExactly("1", "1", "1");
    }

    @Test
    void givesAZeroForWhatNeverHappened() {
        assertThat(Told.of().values(FLOWS, "measure=STARTED,PLACED&district=14,14511")).containsExactly("0", "0", "0", "0");
    }

    @Test
    void takesTheLastMonthsEndForTheStockOfALongerPeriod() {
        Told told = Told.of(started("2025-01", CHEMNITZ).ended("2025-06", DROPOUT), started("2025-06", CHEMNITZ));

        assertThat(told.values(STOCK, "measure=OPEN&period=2025-05,2025-Q2,2025,2026")).containsExactly("1", "1", "1",
                "PERIOD_AHEAD");
    }

    @Test
    void putsWhoIsPausedInAftercareUnderPaused() {
        Told told = Told.of(placed("VOCATIONAL_TRAINING").paused("2025-09"), placed("VOCATIONAL_TRAINING"),
                started("2025-05", CHEMNITZ));

        assertThat(told.values(STOCK, "measure=OPEN,SEEKING,PAUSED,AFTERCARE&period=2025")).containsExactly("3", "1", "1", "1");
    }

    @Test
    void asksForTheLastCompleteYearUnlessTold() {
        assertThat(Told.of().answer(FLOWS, "").question().periods()).extracting(Period::code).containsExactly("2025");
    }

    private static Mentorings placed(String kind) {
        return started("2025-04", CHEMNITZ).placed("2025-08", kind);
    }

    private static List<String> values(Answer answer) {
        return answer.observations().stream().map(observation -> String.valueOf(observation.figure().value())).toList();
    }
}
