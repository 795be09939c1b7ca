package de.arbeitsmarktmentoren.stats.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import de.arbeitsmarktmentoren.stats.statistics.Answer;
import de.arbeitsmarktmentoren.stats.statistics.Dataset;

/** Whoever reads another format reads the same figures. */
class FormatsAgreeTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            FLOWS      | period=2025                                                                         | A
            FLOWS      | measure=*&district=14713,14511,14&period=2026,2025-Q3,2025-07,2026-05               | A P O
            FLOWS      | targetGroup=WOMEN_SEEKING_PROTECTION,ALL,OTHER_IMMIGRANT&period=2025-01..2025-12    | A
            FLOWS      | groupCombination=*,ALL&project=P-14522-1,ALL&period=2025-01/2025-10                 | A
            STOCK      | district=14,14511&period=2025-11..2026-04                                           | A P O
            COHORTS    | district=14,14511&period=2024-02,2025-05,2026-03                                    | A P O
            BREAKDOWNS | measure=STARTED&gender=*,ALL&ageBand=25_29,*&period=2025                            | A
            BREAKDOWNS | measure=PLACED&sector=*,ALL&period=2025,2026-02                                     | A
            ACTIVITY   | measure=ACTIVITIES&activityType=*,ALL&channel=PHONE,ALL&period=2025                 | A
            ACTIVITY   | measure=FULL_TIME_SHARES,MENTORS,INTERVIEWS&district=14,14511&period=2025-12,2026-03 | A P
            INDICATORS | measure=EXIT_SHARE,STARTED,CASELOAD,SERVED&district=14,14511&comparison=VALUE,PREVIOUS,CHANGE&period=2025-12 | A L
            INDICATORS | measure=MONTHS_TO_PLACEMENT_MEDIAN,FLOW_RATIO&district=14,14511&period=2024         | A L
            INDICATORS | measure=COHORT_PLACEMENT_RATE,INCIDENCE_PLACED&after=24,6&district=14,14511&period=2024,2025-12 | A L O
            """)
    void inWhatTheySay(Dataset dataset, String query, String statuses) {
        Answer answer = GivenFigures.answer(dataset, query);

        List<Cell> rows = ReadBack.rows(content(Format.JSON, answer));

        assertThat(rows).extracting(Cell::obsStatus).contains(statuses.split(" "));
        assertThat(ReadBack.cube(content(Format.JSONSTAT, answer))).isEqualTo(rows);
        assertThat(ReadBack.csv(content(Format.CSV, answer))).isEqualTo(rows);
        assertThat(ReadBack.excel(content(Format.CSV_EXCEL_DE, answer))).isEqualTo(rows);
    }

    private static String content(Format format, Answer answer) {
        Object content = new Rendering(View.LIVE, format, GivenFigures.NOW, Locale.GERMAN).content(answer);
        return content instanceof String file ? file : ReadBack.JSON.valueToTree(content).toString();
    }
}
