package de.arbeitsmarktmentoren.stats.format;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import de.arbeitsmarktmentoren.stats.RealStack;
import de.arbeitsmarktmentoren.stats.histories.CaseTopicWriter;
import de.arbeitsmarktmentoren.stats.histories.Histories;
import io.restassured.response.Response;

@RealStack
class PublishedResourceTest {

    private static final String PUBLISHED = "/v1/datasets/flows/data";

    SmallOidcServer identity;

    /** The same as other tests of this stack publish. */
    @BeforeAll
    static void publish() {
        try (CaseTopicWriter topic = new CaseTopicWriter(
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class))) {
            topic.write(Histories.of(51, 600));
            topic.beat();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "ministry", "integrator" })
    void givesTheFiguresThatTheOfficeSeesToo(String role) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            Response published = get(role, PUBLISHED + "?measure=*&district=14,*&period=2025");
            Response live = get("office", "/v1/live/datasets/flows/data?district=14,*&period=2025"
                    + "&measure=STARTED,PLACED,PLACED_EMPLOYMENT,PLACED_TRAINING,DROPPED");

            assertThat(published.<List<Integer>> path("observations.value")).hasSize(5 * 14)
                    .isEqualTo(live.<List<Integer>> path("observations.value")).anyMatch(value -> value > 0);
            assertThat(published.<String> path("view")).isEqualTo("published");
            assertThat(published.header("Cache-Control")).isEqualTo("private");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = { "json", "jsonstat", "csv", "csv-excel-de" })
    void answersInEveryFormatAndKnowsItsOwnTag(String format) {
        Response answer = get("ministry", PUBLISHED + "?format=" + format);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(given().auth().oauth2(identity.token("ministry")).header("If-None-Match", answer.header("ETag"))
                .get(PUBLISHED + "?format=" + format).statusCode()).isEqualTo(304);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({ "flows/data?period=2024-01, 400, invalid-period", "flows/data?project=P-14511-1, 400, malformed-request",
            "flows/data?measure=OPEN, 422, unknown-code", "stock/data, 422, unknown-code",
            "gossip/data, 404, unknown-dataset" })
    void refusesWhatIsNotPublished(String path, int status, String problem) {
        Response answer = get("ministry", "/v1/datasets/" + path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.<String> path("type")).isEqualTo("urn:arbeitsmarktmentoren:problem:" + problem);
    }

    @ParameterizedTest
    @ValueSource(strings = { "mentor", "coordinator", "operator", "privacy-officer", "somebody" })
    void isForMinistryIntegratorsAndOffice(String role) {
        assertThat(get(role, PUBLISHED).statusCode()).isEqualTo(403);
    }

    private Response get(String role, String path) {
        return given().urlEncodingEnabled(false).auth().oauth2(identity.token(role, Map.of())).get(path);
    }
}
