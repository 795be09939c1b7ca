package de.arbeitsmarktmentoren.stats.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.stats.statistics.CellView.FlowCount;

class AnswerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final String BOTH = "WITHOUT_VOCATIONAL_QUALIFICATION.WOMEN_SEEKING_PROTECTION";

    @Test
    void countsAPlacementOfAnUnknownKindAsAPlacementAndNothingElse() {
        Answer answer = answer(Map.of("measure", List.of("PLACED,PLACED_EMPLOYMENT,PLACED_TRAINING")),
                count("PLACED_EMPLOYMENT_INSURED", "14511", "OTHER_IMMIGRANT", 5),
                count("PLACED_EMPLOYMENT_INSURED_SUBSIDISED", "14511", "OTHER_IMMIGRANT", 3),
                count("PLACED_VOCATIONAL_TRAINING", "14511", "OTHER_IMMIGRANT", 2),
                count("PLACED_SPACE_TRAVEL", "14511", "OTHER_IMMIGRANT", 1));

        assertThat(values(answer)).containsExactly(11L, 8L, 2L);
    }

    @Test
    void doesNotTakeEveryDropForADropOut() {
        Answer answer = answer(Map.of("measure", List.of("DROPPED")), count("DROPPED_DROPOUT", "14511", "OTHER_IMMIGRANT", 4),
                count("DROPPED_NEUTRAL", "14511", "OTHER_IMMIGRANT", 2), count("ENDED", "14511", "OTHER_IMMIGRANT", 9));

        assertThat(values(answer)).containsExactly(6L);
    }

    @Test
    void countsWhoIsInTwoGroupsInBothAndInOneCombination() {
        FlowCount two = count("STARTED", "14511", BOTH, 7);
        FlowCount one = count("STARTED", "14612", "WOMEN_SEEKING_PROTECTION", 3);

        Answer multiple = answer(Map.of("measure", List.of("STARTED"), "targetGroup",
                List.of("WITHOUT_VOCATIONAL_QUALIFICATION", "WOMEN_SEEKING_PROTECTION", "ALL")), two, one);
        Answer disjoint = answer(Map.of("measure", List.of("STARTED"), "groupCombination", List.of("*")), two, one);

        assertThat(values(multiple)).containsExactly(7L, 10L, 10L);
        assertThat(multiple.overlaps()).extracting(Overlap::total, Overlap::overlap)
                .containsExactly(tuple(10L, 7L));
        assertThat(values(disjoint)).containsExactly(7L, 3L);
        assertThat(disjoint.overlaps()).isEmpty();
    }

    @Test
    void putsAllOtherCombinationsWhereTheAsteriskStands() {
        Answer answer = answer(Map.of("measure", List.of("STARTED"), "groupCombination", List.of("OTHER_IMMIGRANT,*,ALL")),
                count("STARTED", "14511", BOTH, 7), count("STARTED", "14511", "A_NEW_GROUP", 2),
                count("STARTED", "14511", "OTHER_IMMIGRANT", 1));

        assertThat(answer.observations()).extracting(Observation::group)
                .containsExactly("OTHER_IMMIGRANT", "A_NEW_GROUP", BOTH, "ALL");
        assertThat(values(answer)).containsExactly(1L, 2L, 7L, 10L);
    }

    @Test
    void answersForACombinationThatThisReleaseDoesNotKnow() {
        Answer answer = answer(Map.of("measure", List.of("STARTED"), "groupCombination",
                List.of("A_NEW_GROUP.WOMEN_SEEKING_PROTECTION,A_NEW_GROUP.OTHER_IMMIGRANT")),
                count("STARTED", "14511", "A_NEW_GROUP.WOMEN_SEEKING_PROTECTION", 2));

        assertThat(values(answer)).containsExactly(2L, 0L);
    }

    @Test
    void givesAZeroForWhatNeverHappened() {
        Answer answer = answer(Map.of("district", List.of("14", "14511")));

        assertThat(values(answer)).hasSize(10).containsOnly(0L);
    }

    @Test
    void asksForTheLastCompleteYearUnlessTold() {
        Answer answer = answer(Map.of());

        assertThat(answer.question().periods()).extracting(Period::code).containsExactly("2025");
    }

    private static List<Long> values(Answer answer) {
        return answer.observations().stream().map(Observation::value).toList();
    }

    private static FlowCount count(String measure, String district, String combination, long cases) {
        return new FlowCount(measure, YearMonth.of(2025, 5), district, combination, cases);
    }

    private static Answer answer(Map<String, List<String>> parameters, FlowCount... counts) {
        CellView view = new CellView(List.of(counts), new Watermark(new TreeMap<>(), null));
        return Answer.to(QuestionReader.read(parameters, TODAY), (first, last) -> view);
    }
}
