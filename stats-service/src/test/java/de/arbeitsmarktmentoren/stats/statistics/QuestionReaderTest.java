package de.arbeitsmarktmentoren.stats.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class QuestionReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @ParameterizedTest
    @EnumSource(Dataset.class)
    void asksForTheTotalsOfTheLastCompleteYearUnlessTold(Dataset dataset) {
        Question question = read(dataset, "");

        assertThat(question.periods()).extracting(Period::code).containsExactly("2025");
        assertThat(question.codes().get(Dimension.DISTRICT)).containsExactly("14");
        assertThat(question.measures()).isNotEmpty();
        assertThat(question.cutOff()).isEqualTo(YearMonth.of(2026, 2));
    }

    @Test
    void asksForNoCohortAmongIndicatorsUnlessAfterIsGiven() {
        assertThat(read(Dataset.INDICATORS, "").measures()).contains(Measure.SERVED)
                .doesNotContain(Measure.COHORT_PLACEMENT_RATE);
        assertThat(read(Dataset.INDICATORS, "after=12").measures()).contains(Measure.COHORT_PLACEMENT_RATE)
                .doesNotContain(Measure.SERVED);
    }

    @Test
    void looksAtACohortAtEachOfItsHorizonsAndAtARateAfterTwelveMonths() {
        assertThat(read(Dataset.COHORTS, "").codes().get(Dimension.AFTER)).containsExactly("3", "6", "9", "12", "18", "24");
        assertThat(read(Dataset.INDICATORS, "measure=INCIDENCE_PLACED").codes().get(Dimension.AFTER)).containsExactly("12");
    }

    @Test
    void asksOnlyForMeasuresThatTheDimensionsDivide() {
        assertThat(read(Dataset.BREAKDOWNS, "sector=*").measures()).extracting(Measure::name)
                .allSatisfy(measure -> assertThat(measure).startsWith("PLACED"));
        assertThat(read(Dataset.BREAKDOWNS, "endReason=*").measures()).containsExactly(Measure.DROPPED, Measure.DROPPED_DROPOUT,
                Measure.DROPPED_NEUTRAL, Measure.COMPLETED);
        assertThat(read(Dataset.ACTIVITY, "channel=*").measures()).containsExactly(Measure.ACTIVITIES,
                Measure.ACTIVITY_MINUTES);
    }

    @ParameterizedTest(name = "{0} {1} → {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            flows      | measure=OPEN                                        | unknown-code      | measure
            flows      | district=14,99999                                   | unknown-code      | district
            flows      | project=14511                                       | unknown-code      | project
            flows      | targetGroup=                                        | unknown-code      | targetGroup
            flows      | groupCombination=B.A                                | unknown-code      | groupCombination
            flows      | groupCombination=OTHER_IMMIGRANT.ALL                | unknown-code      | groupCombination
            flows      | groupCombination=ALL&targetGroup=ALL                | malformed-request | targetGroup
            flows      | after=3                                             | malformed-request | query
            flows      | cutOff=2026-03                                      | invalid-period    | cutOff
            flows      | cutOff=soon                                         | invalid-period    | cutOff
            cohorts    | after=5                                             | unknown-code      | after
            indicators | measure=SERVED&after=12                             | not-combinable    | after
            indicators | measure=SERVED,COHORT_PLACEMENT_RATE                | not-combinable    | measure
            indicators | measure=CASELOAD&targetGroup=OTHER_IMMIGRANT        | not-combinable    | targetGroup
            indicators | measure=FLOW_RATIO&comparison=CHANGE_PERCENT        | not-combinable    | comparison
            indicators | measure=FLOW_RATIO&comparison=*                     | not-combinable    | comparison
            breakdowns | measure=STARTED&sector=Q                            | not-combinable    | sector
            breakdowns | measure=PLACED&endReason=*                          | not-combinable    | endReason
            breakdowns | gender=*&ageBand=*&originGroup=*&qualification=*    | not-combinable    | query
            breakdowns | measure=PERSONS_STARTED&period=2025-Q1              | invalid-period    | period
            activity   | measure=MENTORS&activityType=AFTERCARE              | not-combinable    | activityType
            flows      | period=2000-01..2099-12&district=*                  | too-many-cells    | query
            """)
    void refuses(String dataset, String query, String problem, String parameter) {
        QuestionRefused refused = catchThrowableOfType(QuestionRefused.class,
                () -> read(Dataset.of(dataset).orElseThrow(), query));

        assertThat(refused.type().slug()).isEqualTo(problem);
        assertThat(refused.faults().get(0).parameter()).isEqualTo(parameter);
    }

    @Test
    void saysWhichMeasuresADimensionDivides() {
        QuestionRefused refused = catchThrowableOfType(QuestionRefused.class,
                () -> read(Dataset.BREAKDOWNS, "measure=STARTED&endReason=*"));

        assertThat(refused.faults().get(0).message().en())
                .isEqualTo("Possible with these measures only: DROPPED, DROPPED_DROPOUT, DROPPED_NEUTRAL, COMPLETED");
    }

    @Test
    void takesATotalForNoDivision() {
        assertThat(read(Dataset.INDICATORS, "measure=CASELOAD&targetGroup=ALL").measures()).containsExactly(Measure.CASELOAD);
        assertThat(read(Dataset.BREAKDOWNS, "measure=STARTED&sector=ALL").measures()).containsExactly(Measure.STARTED);
    }

    @Test
    void countsPeopleInWholeYearsAndFundingPhases() {
        assertThat(read(Dataset.BREAKDOWNS, "measure=PERSONS_STARTED&period=2024,PHASE_2016_2019,2020/2024").periods())
                .hasSize(3);
    }

    private static Question read(Dataset dataset, String query) {
        Map<String, List<String>> parameters = Arrays.stream(query.split("&")).filter(part -> !part.isEmpty())
                .map(part -> part.split("=", 2))
                .collect(Collectors.groupingBy(part -> part[0], TreeMap::new,
                        Collectors.mapping(part -> part[1], Collectors.toList())));
        return QuestionReader.read(dataset, parameters, Offer.everything(dataset), TODAY);
    }
}
