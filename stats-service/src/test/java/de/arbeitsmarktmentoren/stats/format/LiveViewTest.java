package de.arbeitsmarktmentoren.stats.format;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import de.arbeitsmarktmentoren.contracts.CaseEvent;
import de.arbeitsmarktmentoren.contracts.Mentoring;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import de.arbeitsmarktmentoren.stats.RealStack;
import de.arbeitsmarktmentoren.stats.histories.CaseTopicWriter;
import de.arbeitsmarktmentoren.stats.histories.Histories;
import de.arbeitsmarktmentoren.stats.histories.History;
import de.arbeitsmarktmentoren.stats.statistics.Dataset;
import io.restassured.RestAssured;
import io.restassured.response.Response;

@RealStack
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveViewTest {

    private static final String LIVE = "/v1/live/";
    /** The same as other tests of this stack publish: an event that comes again changes nothing. */
    private static final List<History> HISTORIES = Histories.of(51, 600);
    private static final String ALL_STARTED = LIVE + "datasets/flows/data?measure=STARTED&period=2024/2026";

    SmallOidcServer identity;

    @Inject
    DataSource database;

    @BeforeAll
    static void publish() {
        publish(HISTORIES);
    }

    @BeforeEach
    void awaitFigures() {
        await().atMost(Duration.ofSeconds(30)).until(() -> startedSoFar() == mentorings(it -> true));
    }

    @Test
    void agreesWithItselfWithTheFactsAndWithTheDatabase() {
        Response answer = get("reconciliation");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.<Boolean> path("fine")).isTrue();
        assertThat(answer.<List<Integer>> path("identities.differing")).isNotEmpty().containsOnly(0);
        assertThat(answer.<Integer> path("facts.cases")).isEqualTo((int) mentorings(it -> true))
                .isEqualTo(answer.<Integer> path("facts.cohortSum"));
        assertThat(answer.<Integer> path("memory.series")).isPositive();
    }

    @Test
    void saysSoWhenACellWasChangedBehindItsBack() throws SQLException {
        change("UPDATE flow_cell SET cases = cases + 1 WHERE ctid = (SELECT ctid FROM flow_cell LIMIT 1)");

        Response answer = get("reconciliation");
        change("UPDATE flow_cell SET cases = cases - 1 WHERE ctid = (SELECT ctid FROM flow_cell ORDER BY xmin::text::bigint DESC LIMIT 1)");

        assertThat(answer.<Boolean> path("fine")).isFalse();
        assertThat(answer.<Integer> path("facts.differingCells")).isEqualTo(1);
        assertThat(answer.<Integer> path("memory.differingSeries")).isEqualTo(1);
        assertThat(get("reconciliation").<Boolean> path("fine")).isTrue();
    }

    @Test
    void waitsForWhatTheCallerHasSeenElsewhere() {
        String token = get("datasets/flows/data").path("watermark.token");

        assertThat(get("datasets/flows/data?atLeast=" + token).statusCode()).isEqualTo(200);
    }

    @Test
    void saysThatItIsNotAsFarYet() {
        String token = get("datasets/flows/data").path("watermark.token");

        Response answer = get("datasets/flows/data?atLeast=zzzz" + token.substring(token.indexOf('-')));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.<String> path("type")).isEqualTo("urn:arbeitsmarktmentoren:problem:not-yet-counted");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void refusesATokenThatIsNone() {
        Response answer = get("datasets/flows/data?atLeast=yesterday");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.<String> path("errors[0].pointer")).isEqualTo("atLeast");
    }

    @Test
    void streamsTheWatermarkAsItMoves() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + LIVE + "updates"))
                .header("Authorization", "Bearer " + identity.token("office")).build();
        try (Stream<String> lines = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
            Iterator<String> ids = lines.filter(line -> line.startsWith("id:")).iterator();
            String first = ids.next();

            publish(HISTORIES.subList(0, 1));

            assertThat(ids.next()).isNotEqualTo(first);
        }
    }

    @ParameterizedTest
    @EnumSource(Dataset.class)
    void answersEveryMeasureOfEveryDataset(Dataset dataset) {
        for (String measure : get("/v1/datasets/" + dataset.id()).<List<String>> path("measures.code")) {
            Response answer = get("datasets/" + dataset.id() + "/data?measure=" + measure);

            assertThat(answer.statusCode()).as(measure).isEqualTo(200);
            assertThat(answer.<List<String>> path("observations.measure")).isNotEmpty().containsOnly(measure);
        }
    }

    @Test
    void breaksDownByWhatIsKnownOfPersonAndPlacement() {
        Response all = get("datasets/breakdowns/data?measure=PLACED&sector=Q,ALL&gender=FEMALE,ALL&period=2024/2026");

        int everybody = all.path("observations.find { it.sector == 'ALL' && it.gender == 'ALL' }.value");
        int women = all.path("observations.find { it.sector == 'Q' && it.gender == 'FEMALE' }.value");
        assertThat(everybody).isEqualTo(flow("PLACED", "2024/2026"));
        assertThat(women).isPositive().isLessThan(everybody);
        assertThat(all.<Integer> path("observations.find { it.sector == 'Q' && it.gender == 'ALL' }.value"))
                .isEqualTo(everybody);
    }

    @Test
    void addsEveryCodeThatOccursUpToTheTotal() {
        Response answer = get("datasets/breakdowns/data?measure=STARTED&originGroup=*&district=*&period=2025");

        List<Integer> values = answer.path("observations.value");
        assertThat(values.stream().mapToInt(Integer::intValue).sum()).isEqualTo(flow("STARTED", "2025"));
        assertThat(answer.<List<String>> path("observations.originGroup")).contains("SY", "XX");
    }

    @Test
    void countsPeopleOnceWhoStartedMoreThanOnce() {
        int persons = get("datasets/breakdowns/data?measure=PERSONS_STARTED&period=2025").path("observations[0].value");

        assertThat(persons).isPositive().isLessThanOrEqualTo(flow("STARTED", "2025"));
    }

    @Test
    void tellsUnchangedFiguresByTheirTag() {
        String path = "datasets/flows/data?measure=STARTED&period=2024";
        String tag = get(path).header("ETag");

        Response unchanged = given().auth().oauth2(identity.token("office")).header("If-None-Match", tag).get(LIVE + path);
        Response other = given().auth().oauth2(identity.token("office")).header("If-None-Match", tag)
                .get(LIVE + path + "&lang=en");

        assertThat(tag).startsWith("W/");
        assertThat(unchanged.statusCode()).isEqualTo(304);
        assertThat(unchanged.asString()).isEmpty();
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.header("Content-Language")).isEqualTo("en");
    }

    private int flow(String measure, String period) {
        return get("datasets/flows/data?measure=" + measure + "&period=" + period).path("observations[0].value");
    }

    private long startedSoFar() {
        Response answer = get(ALL_STARTED);
        return answer.statusCode() == 200 ? answer.<Integer> path("observations[0].value") : 0;
    }

    private Response get(String path) {
        return given().urlEncodingEnabled(false).auth().oauth2(identity.token("office"))
                .get(path.startsWith("/") ? path : LIVE + path);
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertThat(connection.createStatement().executeUpdate(sql)).isEqualTo(1);
        }
    }

    private static long mentorings(Predicate<Mentoring> condition) {
        return HISTORIES.stream().map(History::last).map(CaseEvent::state).filter(Mentoring.class::isInstance)
                .map(Mentoring.class::cast).filter(condition).count();
    }

    private static void publish(List<History> histories) {
        try (CaseTopicWriter topic = new CaseTopicWriter(
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class))) {
            topic.write(histories);
            topic.beat();
        }
    }
}
