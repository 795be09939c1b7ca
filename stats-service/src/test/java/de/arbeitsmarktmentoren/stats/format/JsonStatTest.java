package de.arbeitsmarktmentoren.stats.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import de.arbeitsmarktmentoren.stats.statistics.Answer;
import de.arbeitsmarktmentoren.stats.statistics.Dataset;
import de.arbeitsmarktmentoren.stats.statistics.Watermark;

class JsonStatTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JsonStatTest.class.getResourceAsStream("/json-stat-dataset.schema.json"), InputFormat.JSON);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            FLOWS      | district=14,14511&targetGroup=ALL,OTHER_IMMIGRANT&period=2025,2026,2026-05
            FLOWS      | groupCombination=*&project=P-14522-1&period=2025-Q1..2025-Q4
            STOCK      | period=2025-11..2026-04
            COHORTS    | period=2024-02,2025-05
            BREAKDOWNS | measure=STARTED&gender=*,ALL&ageBand=*&originGroup=*
            ACTIVITY   | district=14,14713
            INDICATORS | measure=EXIT_SHARE,CASELOAD&district=14,14511&comparison=VALUE,PREVIOUS,CHANGE
            """)
    void isADatasetOfJsonStat(Dataset dataset, String query) {
        JsonNode cube = cube(GivenFigures.answer(dataset, query), Locale.GERMAN);

        assertThat(complaints(cube)).isEmpty();
        int cells = 1;
        for (int place = 0; place < cube.get("id").size(); place++) {
            JsonNode category = cube.at("/dimension/" + cube.get("id").get(place).asText() + "/category");
            assertThat(category.get("index")).hasSize(cube.get("size").get(place).asInt())
                    .allSatisfy(code -> assertThat(category.get("label").has(code.asText())).isTrue());
            cells *= cube.get("size").get(place).asInt();
        }
        assertThat(cube.get("value")).hasSize(cells);
    }

    @Test
    void isRefusedByTheSchemaWhereItIsNone() {
        String spoiled = cube(GivenFigures.answer(Dataset.FLOWS, "period=2025"), Locale.GERMAN).toString()
                .replace("\"size\":[", "\"size\":[\"1\",");

        assertThat(complaints(ReadBack.read(spoiled))).isNotEmpty();
    }

    @Test
    void tellsZeroFromNotApplicableAndFromNotYetKnown() {
        Answer answer = GivenFigures.answer(Dataset.INDICATORS,
                "measure=COHORT_PLACEMENT_RATE,INCIDENCE_PLACED&district=14511&after=12&period=2024,2025-12");

        JsonNode cube = cube(answer, Locale.ENGLISH);

        assertThat(cube.get("value").toString()).isEqualTo("[null,null,0,null]");
        assertThat(cube.get("status").toString()).isEqualTo("{\"0\":\"L\",\"1\":\"O\",\"3\":\"O\"}");
        assertThat(cube.at("/extension/reason").toString())
                .isEqualTo("{\"0\":\"NOT_APPLICABLE\",\"1\":\"NOT_MATURE\",\"3\":\"NOT_MATURE\"}");
        assertThat(cube.at("/extension/mature").toString()).isEqualTo("{\"0\":true,\"1\":false,\"2\":true,\"3\":false}");
        assertThat(cube.at("/extension/numerator").toString()).isEqualTo("{\"0\":0,\"2\":0}");
        assertThat(cube.at("/extension/denominator").toString()).isEqualTo("{\"0\":0,\"2\":1}");
        assertThat(cube.at("/extension/statusLabels").toString())
                .isEqualTo("{\"L\":\"cannot be computed\",\"O\":\"not yet available\"}");
        assertThat(cube.at("/extension/reasonLabels/NOT_MATURE").asText()).isEqualTo("not mature: the cohort is too young");
    }

    @Test
    void marksWhatIsProvisional() {
        JsonNode cube = cube(GivenFigures.answer(Dataset.FLOWS, "measure=STARTED&period=2025,2026"), Locale.GERMAN);

        assertThat(cube.get("value")).hasSize(2).noneMatch(JsonNode::isNull);
        assertThat(cube.get("status").toString()).isEqualTo("{\"1\":\"P\"}");
        assertThat(cube.at("/extension/reason")).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            de | Bewegungen | begonnene Mentorings | Sachsen | Kreis    | Mentorings | Zielgruppe
            en | Flows      | mentorings started   | Saxony  | District | mentorings | Target group
            """)
    void speaksTheLanguageAskedFor(Locale locale, String title, String measure, String saxony, String district, String unit,
            String group) {
        JsonNode cube = cube(GivenFigures.answer(Dataset.FLOWS, "measure=STARTED&period=2025"), locale);

        assertThat(cube.get("label").asText()).isEqualTo(title);
        assertThat(cube.at("/dimension/measure/category/label/STARTED").asText()).isEqualTo(measure);
        assertThat(cube.at("/dimension/measure/category/unit/STARTED/label").asText()).isEqualTo(unit);
        assertThat(cube.at("/dimension/district/label").asText()).isEqualTo(district);
        assertThat(cube.at("/dimension/district/category/label/14").asText()).isEqualTo(saxony);
        assertThat(cube.at("/dimension/targetGroup/label").asText()).isEqualTo(group);
    }

    @Test
    void namesCombinationsByTheirGroupsAndWhatItDoesNotKnowByItself() {
        JsonNode labels = cube(GivenFigures.answer(Dataset.FLOWS, "groupCombination=*&project=ALL,P-14522-1"), Locale.GERMAN)
                .at("/dimension");

        assertThat(labels.at("/groupCombination/category/label/" + GivenFigures.COMBINATION).asText())
                .isEqualTo("Menschen ohne berufliche Qualifikation + weibliche Schutzsuchende");
        assertThat(labels.at("/groupCombination/category/label/" + GivenFigures.UNHEARD_OF).asText())
                .isEqualTo(GivenFigures.UNHEARD_OF);
        assertThat(labels.at("/project/category/label").toString())
                .isEqualTo("{\"ALL\":\"zusammen\",\"P-14522-1\":\"P-14522-1\"}");
    }

    @Test
    void keepsTheOrderAskedFor() {
        JsonNode cube = cube(
                GivenFigures.answer(Dataset.FLOWS, "measure=PLACED,STARTED&district=14713,14,14511&period=2025-Q3,2024"),
                Locale.GERMAN);

        assertThat(cube.get("id").toString()).isEqualTo("[\"measure\",\"district\",\"targetGroup\",\"period\"]");
        assertThat(cube.at("/dimension/measure/category/index").toString()).isEqualTo("[\"PLACED\",\"STARTED\"]");
        assertThat(cube.at("/dimension/district/category/index").toString()).isEqualTo("[\"14713\",\"14\",\"14511\"]");
        assertThat(cube.at("/dimension/period/category/index").toString()).isEqualTo("[\"2025-Q3\",\"2024\"]");
    }

    @Test
    void saysWhatChangesAreMeasuredIn() {
        JsonNode cube = cube(GivenFigures.answer(Dataset.INDICATORS, "measure=EXIT_SHARE&comparison=VALUE,CHANGE&period=2025"),
                Locale.GERMAN);

        assertThat(cube.at("/dimension/measure/category/unit/EXIT_SHARE").toString())
                .isEqualTo("{\"label\":\"Prozent\",\"decimals\":1}");
        assertThat(cube.at("/extension/unit").toString()).isEqualTo("{\"1\":\"PERCENTAGE_POINTS\"}");
    }

    @Test
    void saysHowFarItIsCountedAndWhatOverlaps() {
        JsonNode cube = cube(GivenFigures.answer(Dataset.FLOWS,
                "measure=STARTED&targetGroup=OTHER_IMMIGRANT,WOMEN_SEEKING_PROTECTION&period=2025"), Locale.ENGLISH);

        JsonNode extension = cube.get("extension");
        assertThat(cube.get("updated").asText()).isEqualTo("2026-03-15T09:59:48Z");
        assertThat(extension.get("view").asText()).isEqualTo("live");
        assertThat(extension.get("cutOff").asText()).isEqualTo("2026-02");
        assertThat(extension.get("countingMode").asText()).isEqualTo("MULTIPLE");
        assertThat(extension.get("watermark").asText()).matches("z(-z)+");
        assertThat(extension.at("/overlap/0/at/measure").asText()).isEqualTo("STARTED");
        assertThat(cube.get("note").get(0).asText()).isEqualTo("Target groups overlap and add up to more than the total.");
    }

    @Test
    void hasNoTimeBeforeAnythingIsCounted() {
        Answer counted = GivenFigures.answer(Dataset.FLOWS, "period=2025");
        Answer answer = new Answer(counted.question(), counted.observations(), counted.overlaps(),
                new Watermark(counted.watermark().positions(), null));

        JsonNode cube = cube(answer, Locale.GERMAN);

        assertThat(cube.has("updated")).isFalse();
        assertThat(complaints(cube)).isEmpty();
    }

    @Test
    void givesItsDimensionsTheirRoles() {
        String json = cube(GivenFigures.answer(Dataset.FLOWS, "period=2025"), Locale.GERMAN).toString();

        no.ssb.jsonstat.v2.Dataset dataset = ReadBack.dataset(json);

        assertThat(dataset.getDimension().values()).extracting(dimension -> String.valueOf(dimension.getRole()))
                .containsExactly("metric", "geo", "null", "time");
        assertThat(dataset.getUpdated()).contains(Instant.parse("2026-03-15T09:59:48Z"));
        assertThat(dataset.getSource()).contains("Programmbegleitung Arbeitsmarktmentoren Sachsen");
        assertThat(IntStream.range(0, dataset.getSize().size()).map(dataset.getSize()::get)).containsExactly(15, 1, 1, 1);
    }

    private static List<String> complaints(JsonNode cube) {
        return SCHEMA.validate(cube.toString(), InputFormat.JSON,
                execution -> execution.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream().map(Error::toString).toList();
    }

    private static JsonNode cube(Answer answer, Locale locale) {
        return ReadBack.read(ReadBack.JSON.valueToTree(JsonStat.of(answer, View.LIVE, locale)).toString());
    }
}
