package de.arbeitsmarktmentoren.stats.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import de.arbeitsmarktmentoren.stats.statistics.Dataset;
import de.arbeitsmarktmentoren.stats.statistics.Dimension;
import de.arbeitsmarktmentoren.stats.statistics.Period;
import de.arbeitsmarktmentoren.stats.statistics.Question;
import de.arbeitsmarktmentoren.stats.statistics.QuestionRefused;

class PublishedTest {

    private static final LocalDate NEW_YEARS_EVE = LocalDate.of(2026, 12, 31);

    private final Published published = new Published(true);

    @Test
    void meansTheHeadlineFiguresOfSaxonyInTheLastYearWhereNothingIsSaid() {
        Question question = ask("", NEW_YEARS_EVE);

        assertThat(question.measures()).isEqualTo(Published.MEASURES);
        assertThat(question.codes().get(Dimension.DISTRICT)).containsExactly("14");
        assertThat(question.periods()).extracting(Period::code).containsExactly("2025");
        assertThat(question.groups()).hasSize(1);
    }

    @Test
    void holdsEveryMeasureDistrictAndClosedYear() {
        Question question = ask("measure=*&district=14,*&period=2023..2025&targetGroup=ALL", NEW_YEARS_EVE);

        assertThat(question.measures()).isEqualTo(Published.MEASURES);
        assertThat(question.periods()).hasSize(3);
    }

    @Test
    void holdsAYearAsSoonAsItIsOver() {
        assertThat(refusal("period=2026", NEW_YEARS_EVE).type().slug()).isEqualTo("invalid-period");
        assertThat(ask("period=2026", NEW_YEARS_EVE.plusDays(1)).periods()).hasSize(1);
    }

    @ParameterizedTest(name = "{0} → {1} {2}, allowed: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            measure=ENDED                    | unknown-code      | measure     | STARTED, PLACED, PLACED_EMPLOYMENT
            measure=STARTED_RETURNING        | unknown-code      | measure     | STARTED, PLACED, PLACED_EMPLOYMENT
            targetGroup=OTHER_IMMIGRANT      | unknown-code      | targetGroup | ALL, *
            district=14,99999                | unknown-code      | district    | 14, 14511
            groupCombination=ALL             | malformed-request | query       | district, format, lang, measure
            project=P-14511-1                | malformed-request | query       | period, targetGroup
            gender=FEMALE                    | malformed-request | query       | period, targetGroup
            comparison=CHANGE                | malformed-request | query       | period, targetGroup
            after=12                         | malformed-request | query       | period, targetGroup
            cutOff=2026-01                   | malformed-request | query       | period, targetGroup
            period=2025-07                   | invalid-period    | period      | 2025 the last of them
            period=2025-Q3                   | invalid-period    | period      | 2025 the last of them
            period=2025-01/2025-06           | invalid-period    | period      | 2025 the last of them
            period=2024/2025                 | invalid-period    | period      | 2025 the last of them
            period=PHASE_2016_2019           | invalid-period    | period      | 2025 the last of them
            period=2025,2026                 | invalid-period    | period      | 2025 the last of them
            period=latest:12                 | invalid-period    | period      | 2025 the last of them
            """)
    void refusesWhatIsNotPublishedAndSaysWhatIs(String query, String problem, String parameter, String allowed) {
        QuestionRefused refused = refusal(query, NEW_YEARS_EVE);

        assertThat(refused.type().slug()).isEqualTo(problem);
        assertThat(refused.faults().get(0).parameter()).isEqualTo(parameter);
        assertThat(refused.faults().get(0).message().en()).contains(allowed);
    }

    @ParameterizedTest
    @CsvSource({ "STOCK", "COHORTS", "BREAKDOWNS", "ACTIVITY", "INDICATORS" })
    void refusesEveryOtherDataset(Dataset dataset) {
        QuestionRefused refused = catchThrowableOfType(QuestionRefused.class,
                () -> published.question(dataset, FigureAccessTest.parameters(""), NEW_YEARS_EVE));

        assertThat(refused.faults().get(0).parameter()).isEqualTo("dataset");
        assertThat(refused.faults().get(0).message().en()).isEqualTo("Published is: flows");
        assertThat(published.holds(dataset)).isFalse();
    }

    @Test
    void isNothingWhenSwitchedOff() {
        Published nothing = new Published(false);

        assertThatThrownBy(() -> nothing.question(Dataset.FLOWS, FigureAccessTest.parameters(""), NEW_YEARS_EVE))
                .isInstanceOf(NothingPublished.class);
        assertThat(nothing.holds(Dataset.FLOWS)).isFalse();
    }

    private Question ask(String query, LocalDate today) {
        return published.question(Dataset.FLOWS, FigureAccessTest.parameters(query), today);
    }

    private QuestionRefused refusal(String query, LocalDate today) {
        return catchThrowableOfType(QuestionRefused.class, () -> ask(query, today));
    }
}
