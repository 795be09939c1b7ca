package de.arbeitsmarktmentoren.stats.live;

import static de.arbeitsmarktmentoren.contracts.EndKind.DROPOUT;
import static de.arbeitsmarktmentoren.contracts.EndKind.NEUTRAL;
import static de.arbeitsmarktmentoren.contracts.EndKind.SUCCESS;
import static de.arbeitsmarktmentoren.stats.histories.Mentorings.CHEMNITZ;
import static de.arbeitsmarktmentoren.stats.histories.Mentorings.LEIPZIG;
import static de.arbeitsmarktmentoren.stats.histories.Mentorings.started;
import static de.arbeitsmarktmentoren.stats.statistics.Dataset.COHORTS;
import static de.arbeitsmarktmentoren.stats.statistics.Dataset.INDICATORS;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.contracts.CapacityState;
import de.arbeitsmarktmentoren.stats.histories.Mentorings;
import de.arbeitsmarktmentoren.stats.statistics.Figure;
import de.arbeitsmarktmentoren.stats.statistics.MissingReason;

/** Each indicator against an example worked out by hand. */
class IndicatorsTest {

    private static final String EMPLOYMENT = "EMPLOYMENT_INSURED";
    private static final String TRAINING = "VOCATIONAL_TRAINING";

    /**
     * Open when 2025 begins: A. Started in it: B, C. Reopened in it after an end before it: D. Not served: E, who ended in
     * 2024.
     */
    @Test
    void serveWhoeverWasOpenOnADayOfThePeriod() {
        Told told = Told.of(started("2024-11", CHEMNITZ),
                started("2025-02", CHEMNITZ), started("2025-12", CHEMNITZ).ended("2025-12", DROPOUT),
                started("2024-05", CHEMNITZ).ended("2024-10", DROPOUT).reopened("2025-03"),
                started("2024-05", CHEMNITZ).ended("2024-12", DROPOUT));

        assertThat(told.values(INDICATORS, "measure=SERVED,STARTED&period=2025")).containsExactly("4", "2");
    }

    /**
     * Ended in March and reopened in May: open on the day before April in no way, hence served in Q2 as reopened; not twice in
     * H1.
     */
    @Test
    void serveAReopenedMentoringOnceInAPeriodThatHoldsItsEnd() {
        Told told = Told.of(started("2024-12", CHEMNITZ).ended("2025-03", DROPOUT).reopened("2025-05"));

        assertThat(told.values(INDICATORS, "measure=SERVED&period=2025-Q1,2025-04,2025-Q2,2025-01/2025-06"))
                .containsExactly("1", "0", "1", "1");
    }

    /** It was open in Chemnitz when March began, and goes to Leipzig within it. */
    @Test
    void serveATransferredMentoringWhereItWasWhenThePeriodBegan() {
        Told told = Told.of(started("2025-01", CHEMNITZ).transferred("2025-03", LEIPZIG));

        assertThat(told.values(INDICATORS, "measure=SERVED&district=14,14511,14713&period=2025-03,2025-04"))
                .containsExactly("1", "1", "1", "0", "0", "1");
    }

    /** 3 placements, 8 starts: 37.5 per hundred. */
    @Test
    void putPlacementsInRelationToStartsOfTheSamePeriod() {
        Told told = Told.of(Stream.concat(IntStream.range(0, 8).mapToObj(it -> started("2025-02", CHEMNITZ)),
                IntStream.range(0, 3).mapToObj(it -> started("2024-02", CHEMNITZ).placed("2025-03", EMPLOYMENT)))
                .map(Mentorings::state));

        Figure ratio = told.figures(INDICATORS, "measure=FLOW_RATIO&period=2025").get(0);

        assertThat(ratio.value()).isEqualByComparingTo("37.5");
        assertThat(ratio.numerator()).isEqualByComparingTo("3");
        assertThat(ratio.denominator()).isEqualByComparingTo("8");
    }

    @Test
    void areNotApplicableWhereTheDenominatorIsZeroAndNeverZeroPerCent() {
        Figure ratio = Told.of().figures(INDICATORS, "measure=FLOW_RATIO&period=2025").get(0);

        assertThat(ratio.value()).isNull();
        assertThat(ratio.reason()).hasToString("NOT_APPLICABLE");
        assertThat(ratio.denominator()).isZero();
        assertThat(ratio.obsStatus()).isEqualTo("L");
    }

    /**
     * Ended: 2 completed, 1 dropped out, 1 neutral. Exit share 2/4, drop-out rate 1/4, adjusted 1/3. One reopened end counts no
     * more.
     */
    @Test
    void divideEndingsByThoseThatStand() {
        Told told = Told.of(started("2025-01", CHEMNITZ).placed("2025-02", EMPLOYMENT).ended("2025-05", SUCCESS),
                started("2025-01", CHEMNITZ).placed("2025-02", TRAINING).ended("2025-05", DROPOUT),
                started("2025-01", CHEMNITZ).ended("2025-05", DROPOUT), started("2025-01", CHEMNITZ).ended("2025-05", NEUTRAL),
                started("2025-01", CHEMNITZ).ended("2025-05", DROPOUT).reopened("2025-06"));

        assertThat(told.values(INDICATORS, "measure=EXIT_SHARE,DROPOUT_RATE,DROPOUT_RATE_ADJUSTED&period=2025"))
                .containsExactly("50.0", "25.0", "33.3");
    }

    /** Due in 2025: four, one of them in work, one not, one not reached, one not asked. Rate 1/4, known 1/2, coverage 3/4. */
    @Test
    void countRetentionSixMonthsAfterThePlacement() {
        Told told = Told.of(started("2025-01", CHEMNITZ).placed("2025-02", EMPLOYMENT).checked("OTHER_EMPLOYER"),
                started("2025-01", CHEMNITZ).placed("2025-02", EMPLOYMENT).checked("NOT_RETAINED"),
                started("2025-01", CHEMNITZ).placed("2025-02", TRAINING).checked("UNKNOWN"),
                started("2025-01", CHEMNITZ).placed("2025-06", TRAINING),
                started("2025-01", CHEMNITZ).placed("2025-07", TRAINING).checked("TRAINING_CONTINUES"));

        assertThat(told.values(INDICATORS,
                "measure=RETENTION_DUE,RETENTION_RATE,RETENTION_RATE_KNOWN,RETENTION_COVERAGE&period=2025"))
                .containsExactly("4", "25.0", "50.0", "75.0");
    }

    /**
     * Of four who started in January 2025, one was placed after 2 months, one after 3 (not within 3), one dropped out after 1.
     */
    @Test
    void lookAtCohortsAfterCompletedMonths() {
        Told told = Told.of(started("2025-01", CHEMNITZ).placed("2025-03", EMPLOYMENT),
                started("2025-01", CHEMNITZ).placed("2025-04", TRAINING),
                started("2025-01", CHEMNITZ).ended("2025-02", DROPOUT),
                started("2025-01", CHEMNITZ));

        assertThat(told.values(COHORTS, "after=3,6&period=2025-01")).containsExactly("4", "4", "1", "2", "1", "1", "1", "1",
                "2", "1");
        assertThat(told.values(INDICATORS, "measure=COHORT_PLACEMENT_RATE,COHORT_DROPOUT_RATE&after=3,6&period=2025-01"))
                .containsExactly("25.0", "50.0", "25.0", "25.0");
    }

    /** Started in January 2025 and looked at after twelve months: known when January 2026 is over. */
    @Test
    void sayNothingOfACohortBeforeItIsMature() {
        Told told = Told.of(started("2025-01", CHEMNITZ).placed("2025-03", EMPLOYMENT));
        String question = "measure=COHORT_PLACEMENT_RATE&after=12&period=2025-01";

        Figure young = told.on(LocalDate.of(2026, 1, 31)).figures(INDICATORS, question).get(0);
        Figure mature = told.on(LocalDate.of(2026, 2, 1)).figures(INDICATORS, question).get(0);

        assertThat(young.value()).isNull();
        assertThat(young.reason()).hasToString("NOT_MATURE");
        assertThat(young.obsStatus()).isEqualTo("O");
        assertThat(young.mature()).isFalse();
        assertThat(mature.value()).isEqualByComparingTo("100.0");
        assertThat(mature.mature()).isTrue();
    }

    /** Dezember is too young, hence the whole year; its size is known all the same. */
    @Test
    void takeTheYoungestMonthForTheMaturityOfACohort() {
        Told told = Told.of(started("2025-01", CHEMNITZ), started("2025-12", CHEMNITZ)).on(LocalDate.of(2026, 12, 31));

        assertThat(told.values(COHORTS, "measure=COHORT_STARTED,COHORT_PLACED&after=12&period=2025"))
                .containsExactly("2", "NOT_MATURE");
    }

    /** As of the cut-off that is asked for, whatever the date. */
    @Test
    void answerAsOfAnEarlierCutOff() {
        Told told = Told.of(started("2025-01", CHEMNITZ));

        assertThat(told.values(INDICATORS, "measure=COHORT_PLACEMENT_RATE&after=12&period=2025-01&cutOff=2025-12"))
                .containsExactly("NOT_MATURE");
        assertThat(told.values(INDICATORS, "measure=STARTED&period=2025-12,2026-01,2026-02&cutOff=2025-12"))
                .containsExactly("0", "PERIOD_AHEAD", "PERIOD_AHEAD");
    }

    /** One started in May and one in July: as of June, the year has one so far. */
    @Test
    void tellNothingOfWhatCameAfterTheCutOff() {
        Told told = Told.of(started("2025-05", CHEMNITZ), started("2025-07", CHEMNITZ));

        assertThat(told.values(INDICATORS, "measure=STARTED,SERVED&period=2025&cutOff=2025-06")).containsExactly("1", "1");
        assertThat(told.values(COHORTS, "measure=COHORT_STARTED&after=3&period=2025&cutOff=2025-06")).containsExactly("1");
    }

    /** Placed in February and in September 2025: the second check is due in March 2026, which has not come. */
    @Test
    void countNoRetentionCheckBeforeItIsDue() {
        Told told = Told.of(started("2025-01", CHEMNITZ).placed("2025-02", EMPLOYMENT).checked("SAME_EMPLOYER"),
                started("2025-01", CHEMNITZ).placed("2025-09", EMPLOYMENT)).on(LocalDate.of(2026, 1, 15));

        assertThat(told.values(INDICATORS, "measure=RETENTION_DUE,RETENTION_RATE&period=2025-01/2026-12")).containsExactly("1",
                "100.0");
    }

    @Test
    void areNotApplicableToACohortOfNobody() {
        assertThat(Told.of().values(INDICATORS, "measure=MONTHS_TO_PLACEMENT_MEDIAN&period=2025"))
                .containsExactly("NOT_APPLICABLE");
        assertThat(Told.of().figures(INDICATORS, "measure=INCIDENCE_PLACED&period=2025-01").get(0))
                .isEqualTo(new Figure(null, BigDecimal.ZERO, BigDecimal.ZERO, false, true, MissingReason.NOT_APPLICABLE));
    }

    /**
     * Two start in January and two in February 2026, the cut-off is March: follow-up of 2 and of 1 month. One of January is
     * placed in its first month: 1 of 4 at risk. Then February's two are censored, and of the one left none is placed: 25 %
     * within two.
     */
    @Test
    void estimateTheIncidenceWithCensoring() {
        Told told = Told.of(started("2026-01", CHEMNITZ).placed("2026-01", EMPLOYMENT), started("2026-01", CHEMNITZ),
                started("2026-02", CHEMNITZ), started("2026-02", CHEMNITZ).placed("2026-03", TRAINING));

        Figure within = told.figures(INDICATORS, "measure=INCIDENCE_PLACED&after=3&period=2025-10/2026-02").get(0);

        assertThat(within.value()).isEqualByComparingTo("25.0");
        assertThat(within.numerator()).isEqualByComparingTo("1");
        assertThat(within.denominator()).isEqualByComparingTo("4");
        assertThat(within.mature()).isFalse();
    }

    /** Placed within 3 and within 5 months, and one never: two of three by 5; a quarter by 3. */
    @Test
    void findTheMonthByWhichHalfIsPlaced() {
        Told told = Told.of(started("2025-01", CHEMNITZ).placed("2025-03", EMPLOYMENT),
                started("2025-01", CHEMNITZ).placed("2025-05", EMPLOYMENT), started("2025-01", CHEMNITZ));

        assertThat(told.values(INDICATORS, "measure=MONTHS_TO_PLACEMENT_MEDIAN,MONTHS_TO_PLACEMENT_QUARTER&period=2025"))
                .containsExactly("5", "3");
    }

    @Test
    void findNoMonthWhereFewerThanHalfArePlaced() {
        Told told = Told.of(started("2025-01", CHEMNITZ).placed("2025-03", EMPLOYMENT), started("2025-01", CHEMNITZ),
                started("2025-01", CHEMNITZ));

        assertThat(told.values(INDICATORS, "measure=MONTHS_TO_PLACEMENT_MEDIAN&period=2025")).containsExactly("NOT_REACHED");
    }

    /** 30 in February after 24 in January: 6 more, a quarter more. */
    @Test
    void compareWithThePreviousPeriodOfTheSameLength() {
        Told told = Told.of(Stream.concat(starts("2025-01", 24), starts("2025-02", 30)).map(Mentorings::state));

        assertThat(told.values(INDICATORS, "measure=STARTED&comparison=VALUE,PREVIOUS,CHANGE,CHANGE_PERCENT&period=2025-02"))
                .containsExactly("30", "24", "6", "25.0");
    }

    @Test
    void giveNoChangeInPerCentOfLessThanTwenty() {
        Told told = Told.of(Stream.concat(starts("2025-01", 19), starts("2025-02", 30)).map(Mentorings::state));

        assertThat(told.values(INDICATORS, "measure=STARTED&comparison=CHANGE,CHANGE_PERCENT&period=2025-02,2025-01"))
                .containsExactly("11", "19", "BASE_TOO_SMALL", "NOT_APPLICABLE");
    }

    /** 3 open mentorings, 1.5 posts: 2 each. */
    @Test
    void relateOpenMentoringsToFullTimeShares() {
        Told told = Told.of(starts("2025-01", 3).map(Mentorings::state)).with(new CapacityState("P-14511-1", "14511",
                YearMonth.of(2025, 12), 2, new BigDecimal("1.50")));

        assertThat(told.values(INDICATORS, "measure=CASELOAD&period=2025-12,2025-11")).containsExactly("2.0",
                "NOT_APPLICABLE");
    }

    @Test
    void areProvisionalWhileThePeriodIsNotOver() {
        Told told = Told.of(started("2025-01", CHEMNITZ)).on(LocalDate.of(2025, 3, 15));

        assertThat(told.figures(INDICATORS, "measure=FLOW_RATIO&period=2025,2025-02,2025-01")).extracting(Figure::obsStatus)
                .containsExactly("P", "L", "A");
    }

    private static Stream<Mentorings> starts(String month, int number) {
        return IntStream.range(0, number).mapToObj(it -> started(month, CHEMNITZ));
    }
}
