package de.arbeitsmarktmentoren.stats.live;

import static de.arbeitsmarktmentoren.stats.histories.Mentorings.started;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import de.arbeitsmarktmentoren.contracts.MentoringState;
import de.arbeitsmarktmentoren.contracts.Place;
import de.arbeitsmarktmentoren.stats.access.FigureAccess;
import de.arbeitsmarktmentoren.stats.histories.Histories;
import de.arbeitsmarktmentoren.stats.statistics.Answer;
import de.arbeitsmarktmentoren.stats.statistics.Dataset;
import de.arbeitsmarktmentoren.stats.statistics.Dimension;

/** Two projects in one district: neither can tell from an answer whether the other has a case. */
class OwnFiguresTest {

    private static final FigureAccess FIRST = FigureAccess.of(List.of("coordinator"), List.of("P-14522-1"));
    private static final FigureAccess SECOND = FigureAccess.of(List.of("mentor"), List.of("P-14522-2"));

    @ParameterizedTest
    @EnumSource(value = Dataset.class, mode = Mode.EXCLUDE, names = "BREAKDOWNS")
    void answersTheSameWhateverOthersHave(Dataset dataset) {
        String query = "district=*&period=2024-07..2026-03&" + (dataset == Dataset.ACTIVITY ? "" : "groupCombination=*");
        List<MentoringState> all = Histories.of(7, 300).stream().map(history -> history.last().state()).toList();
        List<MentoringState> own = all.stream().filter(state -> state.toString().contains("P-14522-1")).toList();

        Answer among = Told.of(all.stream()).answer(FIRST, dataset, query + measures(dataset));
        Answer alone = Told.of(own.stream()).answer(FIRST, dataset, query + measures(dataset));

        assertThat(own).hasSizeBetween(1, all.size() - 1);
        assertThat(text(among)).isEqualTo(text(alone));
    }

    @Test
    void namesNoCombinationThatOccursElsewhereOnly() {
        Told told = Told.of(Stream.of(started("2025-05", new Place("P-14522-1", "14522")),
                started("2025-05", new Place("P-14522-2", "14522")).inGroups("ONLY_OF_THE_SECOND")).map(it -> it.state()));

        assertThat(combinations(told, FIRST)).containsExactly("OTHER_IMMIGRANT");
        assertThat(combinations(told, SECOND)).containsExactly("ONLY_OF_THE_SECOND");
    }

    private static List<String> combinations(Told told, FigureAccess access) {
        return told.answer(access, Dataset.FLOWS, "measure=STARTED&groupCombination=*").question().codes()
                .get(Dimension.GROUP_COMBINATION);
    }

    /** Few enough for one answer. */
    private static String measures(Dataset dataset) {
        return switch (dataset) {
            case FLOWS -> "&measure=STARTED,TRANSFERRED_IN";
            case STOCK -> "&measure=OPEN";
            case COHORTS -> "&measure=COHORT_PLACED&after=6";
            case INDICATORS -> "&measure=SERVED";
            case BREAKDOWNS, ACTIVITY -> "";
        };
    }

    private static String text(Answer answer) {
        StringBuilder text = new StringBuilder(answer.question().codes().toString());
        answer.observations().forEach(each -> text.append('\n').append(each.at().names()).append(each.figure()));
        return text.toString();
    }
}
