package de.arbeitsmarktmentoren.stats.format;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import de.arbeitsmarktmentoren.contracts.Mentoring;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import de.arbeitsmarktmentoren.stats.RealStack;
import de.arbeitsmarktmentoren.stats.histories.CaseTopicWriter;
import de.arbeitsmarktmentoren.stats.histories.Histories;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** The formats as callers get them. */
@RealStack
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FormatsTest {

    private static final String FLOWS = "/v1/live/datasets/flows/data?measure=STARTED&district=14,14511&period=2025";

    SmallOidcServer identity;

    @BeforeAll
    static void publish() {
        String kafka = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        try (CaseTopicWriter topic = new CaseTopicWriter(kafka)) {
            topic.write(Histories.of(51, 600));
            topic.beat();
        }
    }

    @BeforeEach
    void awaitFigures() {
        long mentorings = Histories.of(51, 600).stream().filter(history -> history.last().state() instanceof Mentoring).count();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            Response all = office().get("/v1/live/datasets/flows/data?period=2024/2026&measure=STARTED");
            assertThat(all.path("observations[0].value").toString()).isEqualTo(String.valueOf(mentorings));
            assertThat(all.<String> path("watermark.countedUpTo")).isNotNull();
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            json         | application/json             |
            jsonstat     | application/json;profile=json-stat-2.0 |
            csv          | text/csv;charset=utf-8                     | attachment; filename=flows.csv
            csv-excel-de | text/csv;charset=utf-8;dialect=excel-de    | attachment; filename=flows.csv
            """)
    void sayWhatTheyAre(String format, String type, String disposition) {
        Response answer = office().get(FLOWS + "&format=" + format);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(parts(answer.contentType())).isEqualTo(parts(type));
        assertThat(answer.header("Content-Disposition")).isEqualTo(disposition);
        assertThat(answer.header("Content-Language")).isEqualTo("de");
        assertThat(answer.header("Vary")).isEqualTo("Accept, Accept-Language");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("ETag")).startsWith("W/\"");
    }

    @ParameterizedTest(name = "{0}?{1}")
    @CsvSource(delimiter = '|', textBlock = """
            flows      | district=14,14511&period=2025-01..2025-12
            flows      | groupCombination=*,ALL&period=2025
            stock      | district=*&period=2025-06
            cohorts    | period=2024,2025-12
            breakdowns | measure=STARTED&gender=*,ALL&ageBand=*&period=2025
            activity   | measure=ACTIVITIES,MENTORS&period=2025
            indicators | measure=EXIT_SHARE,FLOW_RATIO,MONTHS_TO_PLACEMENT_MEDIAN&comparison=VALUE,PREVIOUS,CHANGE&period=2025,2099
            """)
    void sayTheSame(String dataset, String query) {
        String address = "/v1/live/datasets/" + dataset + "/data?" + query;

        List<Cell> rows = ReadBack.rows(office().get(address).asString());

        assertThat(rows).isNotEmpty();
        assertThat(ReadBack.cube(office().get(address + "&format=jsonstat").asString())).isEqualTo(rows);
        assertThat(ReadBack.csv(office().get(address + "&format=csv").asString())).isEqualTo(rows);
        assertThat(ReadBack.excel(office().get(address + "&format=csv-excel-de").asString())).isEqualTo(rows);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            text/csv                                           | text/csv;charset=utf-8
            TEXT/CSV; dialect="excel-de"                       | text/csv;charset=utf-8;dialect=excel-de
            text/*;q=0.9, application/json;q=0.1               | text/csv;charset=utf-8
            application/json;profile="json-stat-2.0"           | application/json;profile=json-stat-2.0
            text/html,application/xhtml+xml,*/*;q=0.8          | application/json
            nonsense, ;;, text/csv                             | text/csv;charset=utf-8
            """)
    void areChosenByAccept(String accept, String type) {
        Response answer = office().header("Accept", accept).get(FLOWS);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(parts(answer.contentType())).isEqualTo(parts(type));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { "image/png", "application/problem+json", "text/csv;q=0", "nonsense", "*/json", "text/csv;q=five",
            "application/json;profile=other", ",\"", "///" })
    void areRefusedWhereNoneFits(String accept) {
        Response answer = office().header("Accept", accept).get(FLOWS);

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<String> path("type")).isEqualTo("urn:arbeitsmarktmentoren:problem:not-acceptable");
    }

    @Test
    void areChosenByTheAddressWhateverTheHeaderSays() {
        Response answer = office().header("Accept", "image/png").get(FLOWS + "&format=csv");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).startsWith("MEASURE,DISTRICT,TARGET_GROUP,TIME_PERIOD,OBS_VALUE");
    }

    @Test
    void areNamedWhereAskedForOneThatDoesNotExist() {
        Response answer = office().get(FLOWS + "&format=sdmx");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.<String> path("errors[0].pointer")).isEqualTo("format");
        assertThat(answer.<String> path("errors[0].message")).isEqualTo("Erlaubt sind: json, jsonstat, csv, csv-excel-de");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void areNotSentAgainWhileNothingHasChanged(Format format) {
        String address = FLOWS + "&format=" + format.code();
        String tag = office().get(address).header("ETag");

        Response answer = office().header("If-None-Match", tag).get(address);

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.asString()).isEmpty();
        assertThat(answer.header("ETag")).isEqualTo(tag);
        assertThat(answer.header("Vary")).isEqualTo("Accept, Accept-Language");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void haveATagOfTheirOwnInEachLanguage() {
        Set<String> tags = new HashSet<>();

        for (Format format : Format.values()) {
            for (String language : List.of("de", "en")) {
                tags.add(office().get(FLOWS + "&format=" + format.code() + "&lang=" + language).header("ETag"));
            }
        }

        assertThat(tags).hasSize(8);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { "nonsense", "\"", "W/", "W/\"other\", \"another\"" })
    void areSentWhereTheTagIsAnother(String tag) {
        Response answer = office().header("If-None-Match", tag).get(FLOWS);

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void speakTheLanguageAskedFor() {
        Response german = office().get(FLOWS + "&format=csv-excel-de");
        Response english = office().get(FLOWS + "&format=csv-excel-de&lang=en");

        assertThat(german.asString()).contains("begonnene Mentorings").contains("Kreis;DISTRICT");
        assertThat(english.asString()).contains("mentorings started").contains("District;DISTRICT");
        assertThat(english.header("Content-Language")).isEqualTo("en");
    }

    @Test
    void beginAGermanSpreadsheetWithTheMarkOfUtf8AndNothingElse() {
        byte[] excel = office().get(FLOWS + "&format=csv-excel-de").asByteArray();
        byte[] plain = office().get(FLOWS + "&format=csv").asByteArray();

        assertThat(excel).startsWith(0xEF, 0xBB, 0xBF, 'M');
        assertThat(plain).startsWith('M', 'E');
    }

    private RequestSpecification office() {
        return given().urlEncodingEnabled(false).auth().oauth2(identity.token("office"));
    }

    /** In whatever order the parameters come. */
    private static Set<String> parts(String mediaType) {
        return Set.of(mediaType.replace("\"", "").replace(" ", "").split(";"));
    }
}
