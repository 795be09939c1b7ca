package de.arbeitsmarktmentoren.stats.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import de.arbeitsmarktmentoren.stats.statistics.Dataset;

class PlainFiguresTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            FLOWS      | measure=STARTED               | MEASURE,DISTRICT,TARGET_GROUP,TIME_PERIOD,OBS_VALUE,UNIT,OBS_STATUS,CONF_STATUS,REASON,CUT_OFF
            ACTIVITY   | measure=MENTORS&project=ALL   | MEASURE,DISTRICT,PROJECT,TIME_PERIOD,OBS_VALUE,UNIT,OBS_STATUS,CONF_STATUS,REASON,CUT_OFF
            COHORTS    | after=6                       | MEASURE,DISTRICT,TARGET_GROUP,AFTER,TIME_PERIOD,OBS_VALUE,UNIT,MATURE,OBS_STATUS,CONF_STATUS,REASON,CUT_OFF
            INDICATORS | measure=STARTED               | MEASURE,DISTRICT,TARGET_GROUP,TIME_PERIOD,OBS_VALUE,UNIT,NUMERATOR,DENOMINATOR,OBS_STATUS,CONF_STATUS,REASON,CUT_OFF
            INDICATORS | measure=COHORT_PLACEMENT_RATE | MEASURE,DISTRICT,TARGET_GROUP,AFTER,TIME_PERIOD,OBS_VALUE,UNIT,NUMERATOR,DENOMINATOR,MATURE,OBS_STATUS,CONF_STATUS,REASON,CUT_OFF
            """)
    void haveTheColumnsOfTheirDatasetAndDimensions(Dataset dataset, String query, String columns) {
        Table table = PlainFigures.of(GivenFigures.answer(dataset, query));

        assertThat(String.join(",", table.headings())).isEqualTo(columns);
    }

    @Test
    void leaveEmptyWhatIsMissing() {
        String file = file(Dataset.INDICATORS, "measure=COHORT_PLACEMENT_RATE&district=14511&after=12&period=2024,2025-12");

        assertThat(file.lines().skip(1)).containsExactly(
                "COHORT_PLACEMENT_RATE,14511,ALL,12,2024,,PERCENT,0,0,true,L,F,NOT_APPLICABLE,2026-02",
                "COHORT_PLACEMENT_RATE,14511,ALL,12,2025-12,,PERCENT,,,false,O,F,NOT_MATURE,2026-02");
    }

    @Test
    void writeAZeroForNothing() {
        String file = file(Dataset.FLOWS, "measure=STARTED&district=14511&period=2025-07,2026");

        assertThat(file.lines().skip(1)).containsExactly("STARTED,14511,ALL,2025-07,0,MENTORINGS,A,F,,2026-02",
                "STARTED,14511,ALL,2026,0,MENTORINGS,P,F,,2026-02");
    }

    private static String file(Dataset dataset, String query) {
        return CsvDialect.RFC_4180.write(PlainFigures.of(GivenFigures.answer(dataset, query)));
    }
}
