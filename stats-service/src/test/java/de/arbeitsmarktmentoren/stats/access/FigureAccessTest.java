package de.arbeitsmarktmentoren.stats.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import de.arbeitsmarktmentoren.stats.statistics.Dataset;
import de.arbeitsmarktmentoren.stats.statistics.Dimension;
import de.arbeitsmarktmentoren.stats.statistics.Measure;
import de.arbeitsmarktmentoren.stats.statistics.Question;
import de.arbeitsmarktmentoren.stats.statistics.QuestionRefused;

class FigureAccessTest {

    private static final FigureAccess OFFICE = FigureAccess.of(List.of("office"), List.of());
    private static final FigureAccess OF_TWO = FigureAccess.of(List.of("mentor"), List.of("P-14522-1", "P-14511-1"));

    @ParameterizedTest
    @EnumSource(Dataset.class)
    void meansTheOwnProjectsOneByOneWhereNothingIsSaid(Dataset dataset) {
        assertThat(projects(ask(OF_TWO, dataset, ""))).containsExactly("P-14511-1", "P-14522-1");
    }

    @Test
    void meansTheOwnProjectsByTheAsterisk() {
        assertThat(projects(ask(OF_TWO, Dataset.FLOWS, "project=P-14522-1,*"))).containsExactly("P-14522-1", "P-14511-1");
    }

    @ParameterizedTest
    @ValueSource(strings = { "P-14522-2", "P-14999-9", "ALL", "P-14522-1,P-14522-2", "P-14522-1,ALL", "*,P-14522-2", "14522",
            "",
            "nonsense" })
    void refusesWhatIsNotTheCallersAsWhatDoesNotExist(String projects) {
        QuestionRefused refused = refusal(OF_TWO, "project=" + projects);

        assertThat(refused.type().slug()).isEqualTo("unknown-code");
        assertThat(refused.faults()).extracting(QuestionRefused.Fault::parameter).containsExactly("project");
        assertThat(refused.faults().get(0).message().en()).isEqualTo("Allowed are: P-14511-1, P-14522-1, *");
    }

    @Test
    void showsNothingToWhoeverHasNoProject() {
        FigureAccess ofNobody = FigureAccess.of(List.of("mentor"), List.of());

        assertThat(projects(ask(ofNobody, Dataset.FLOWS, ""))).isEmpty();
        assertThat(projects(ask(ofNobody, Dataset.FLOWS, "project=*"))).isEmpty();
        assertThat(refusal(ofNobody, "project=P-14511-1").type().slug()).isEqualTo("unknown-code");
    }

    @Test
    void takesNothingForAProjectThatMeansMore() {
        FigureAccess access = FigureAccess.of(List.of("mentor"), List.of("ALL", "*", "14", "P-14511-1 OR true", "P-14511-1"));

        assertThat(projects(ask(access, Dataset.FLOWS, ""))).containsExactly("P-14511-1");
    }

    @Test
    void keepsFromProjectsWhatRestsOnEarlierMentoringsElsewhere() {
        assertThat(ask(OF_TWO, Dataset.FLOWS, "measure=*").measures()).contains(Measure.STARTED)
                .doesNotContain(Measure.STARTED_RETURNING);
        assertThat(ask(OF_TWO, Dataset.FLOWS, "").measures()).doesNotContain(Measure.STARTED_RETURNING);
        assertThat(refusal(OF_TWO, "measure=STARTED_RETURNING").faults().get(0).parameter()).isEqualTo("measure");
        assertThat(ask(OF_TWO, Dataset.BREAKDOWNS, "measure=*").measures()).doesNotContain(Measure.PERSONS_STARTED);
    }

    @Test
    void asksForMeasuresThatTheDimensionsDivideAsEverybodyDoes() {
        assertThat(ask(OF_TWO, Dataset.BREAKDOWNS, "sector=*").measures())
                .isEqualTo(ask(OFFICE, Dataset.BREAKDOWNS, "sector=*").measures());
    }

    @Test
    void letsTheOfficeAskForAll() {
        assertThat(ask(OFFICE, Dataset.FLOWS, "").asks(Dimension.PROJECT)).isFalse();
        assertThat(projects(ask(OFFICE, Dataset.FLOWS, "project=P-14522-2,ALL"))).containsExactly("P-14522-2", "ALL");
        assertThat(ask(OFFICE, Dataset.FLOWS, "measure=STARTED_RETURNING").measures())
                .containsExactly(Measure.STARTED_RETURNING);
    }

    @Test
    void takesTheWiderOfTwoRoles() {
        FigureAccess both = FigureAccess.of(List.of("mentor", "office"), List.of("P-14511-1"));

        assertThat(ask(both, Dataset.FLOWS, "").asks(Dimension.PROJECT)).isFalse();
    }

    private static List<String> projects(Question question) {
        return question.codes().get(Dimension.PROJECT);
    }

    private static QuestionRefused refusal(FigureAccess access, String query) {
        return catchThrowableOfType(QuestionRefused.class, () -> ask(access, Dataset.FLOWS, query));
    }

    static Question ask(FigureAccess access, Dataset dataset, String query) {
        return access.question(dataset, parameters(query), LocalDate.of(2026, 3, 1));
    }

    static Map<String, List<String>> parameters(String query) {
        return Arrays.stream(query.split("&")).filter(part -> !part.isEmpty()).map(part -> part.split("=", 2))
                .collect(Collectors.groupingBy(part -> part[0], TreeMap::new,
                        Collectors.mapping(part -> part[1], Collectors.toList())));
    }
}
