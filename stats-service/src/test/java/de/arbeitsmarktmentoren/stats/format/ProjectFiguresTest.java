package de.arbeitsmarktmentoren.stats.format;

import static de.arbeitsmarktmentoren.stats.histories.Mentorings.started;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import de.arbeitsmarktmentoren.contracts.CaseEvent;
import de.arbeitsmarktmentoren.contracts.MentoringState;
import de.arbeitsmarktmentoren.contracts.Place;
import de.arbeitsmarktmentoren.contracts.Profile;
import de.arbeitsmarktmentoren.contracts.Voided;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import de.arbeitsmarktmentoren.stats.RealStack;
import de.arbeitsmarktmentoren.stats.histories.CaseTopicWriter;
import de.arbeitsmarktmentoren.stats.histories.History;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Mittelsachsen has two projects. Each has one mentoring in 2018, and neither learns of the other's. */
@RealStack
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProjectFiguresTest {

    private static final String LIVE = "/v1/live/datasets/";
    private static final String STARTED = "flows/data?measure=STARTED&period=2018";
    private static final List<String> QUESTIONS = List.of(
            "breakdowns/data?measure=*&originGroup=*&district=*&period=2018",
            "breakdowns/data?measure=STARTED,DROPPED&groupCombination=*&period=2018&district=*",
            "flows/data?measure=*&groupCombination=*&period=2018", "flows/data?period=2018&targetGroup=*",
            "cohorts/data?measure=COHORT_PLACED&groupCombination=*&period=2018&district=*",
            "stock/data?groupCombination=*&period=2018", "indicators/data?measure=SERVED&comparison=*&period=2019");
    private static final UUID FIRSTS = new UUID(18, 1);
    private static final UUID SECONDS = new UUID(18, 2);

    SmallOidcServer identity;

    /** Known also before the first test and after the last. */
    @TestHTTPResource
    URI root;

    private long version;

    @BeforeAll
    void publish() {
        publish(FIRSTS, started("2018-05", new Place("P-14522-1", "14522")).of(person("SY"))
                .placed("2018-06", "VOCATIONAL_TRAINING").state());
        publish(SECONDS, second());
        awaitInAll(2);
    }

    /** Others count what this stack holds. */
    @AfterAll
    void takeBack() {
        publish(FIRSTS, new Voided());
        publish(SECONDS, new Voided());
        awaitInAll(0);
    }

    @Test
    void givesEachProjectItsOwnFigures() {
        Response first = of("coordinator", "P-14522-1").get(LIVE + STARTED + "&district=14522,14");

        assertThat(first.<List<String>> path("observations.project")).containsExactly("P-14522-1", "P-14522-1");
        assertThat(first.<List<Integer>> path("observations.value")).containsExactly(1, 1);
        assertThat(of("mentor", "P-14522-2").get(LIVE + STARTED).<List<Integer>> path("observations.value"))
                .containsExactly(1);
        assertThat(first.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void tellsNothingOfTheOthersCase() {
        List<Response> with = askedByTheFirst();

        publish(SECONDS, new Voided());
        awaitInAll(1);
        List<Response> without = askedByTheFirst();
        publish(SECONDS, second());
        awaitInAll(2);

        assertThat(with).extracting(Response::statusCode).containsOnly(200);
        assertThat(with).extracting(answer -> answer.header("ETag")).doesNotContainNull()
                .isEqualTo(without.stream().map(answer -> answer.header("ETag")).toList());
        assertThat(with).extracting(ProjectFiguresTest::withoutMoment)
                .allSatisfy(text -> assertThat(text).doesNotContain("P-14522-2", "YY", "ONLY_OF_THE_SECOND"))
                .isEqualTo(without.stream().map(ProjectFiguresTest::withoutMoment).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = { "P-14522-2", "P-14999-9", "ALL" })
    void refusesAnotherProjectAsOneThatDoesNotExist(String project) {
        Response refused = of("mentor", "P-14522-1").header("Accept-Language", "en")
                .get(LIVE + STARTED + "&project=" + project);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).isEqualTo(of("mentor", "P-14522-1").header("Accept-Language", "en")
                .get(LIVE + STARTED + "&project=P-14000-1").asString());
        assertThat(refused.<String> path("type")).isEqualTo("urn:arbeitsmarktmentoren:problem:unknown-code");
        assertThat(refused.<String> path("errors[0].message")).isEqualTo("Allowed are: P-14522-1, *");
    }

    @Test
    void showsNothingWithoutTheClaim() {
        Response answer = given().auth().oauth2(identity.token("mentor", without("projects"))).get(LIVE + STARTED);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.<List<Object>> path("observations")).isEmpty();
    }

    @Test
    void leavesTheOfficeAllOfThem() {
        Response answer = given().auth().oauth2(identity.token("office")).get(LIVE + STARTED + "&project=P-14522-2,ALL");

        assertThat(answer.<List<Integer>> path("observations.value")).containsExactly(1, 2);
    }

    @Test
    void tellsProjectsWhenToAskAgain() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + "/v1/live/updates"))
                .header("Authorization", "Bearer " + token("mentor", "P-14522-1")).build();

        try (Stream<String> lines = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
            assertThat(lines.filter(Predicate.not(String::isBlank)).limit(3)).contains("event:watermark");
        }
    }

    @Test
    void leavesReconciliationToTheOffice() {
        assertThat(of("coordinator", "P-14522-1").get("/v1/live/reconciliation").statusCode()).isEqualTo(403);
    }

    private List<Response> askedByTheFirst() {
        return QUESTIONS.stream().flatMap(question -> Format.codes(Format.OF_FIGURES).stream()
                .map(format -> of("mentor", "P-14522-1").get(LIVE + question + "&format=" + format))).toList();
    }

    private static MentoringState second() {
        return started("2018-05", new Place("P-14522-2", "14522")).of(person("YY")).previously(2018)
                .inGroups("ONLY_OF_THE_SECOND").placed("2018-06", "EMPLOYMENT_INSURED").state();
    }

    private RequestSpecification of(String role, String project) {
        return given().urlEncodingEnabled(false).auth().oauth2(token(role, project));
    }

    private String token(String role, String project) {
        return identity.token(role, Map.of("projects", List.of(project)));
    }

    private static Map<String, Object> without(String claim) {
        Map<String, Object> claims = new java.util.HashMap<>();
        claims.put(claim, null);
        return claims;
    }

    private void awaitInAll(int mentorings) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                given().auth().oauth2(identity.token("office")).get(root.resolve(LIVE + STARTED))
                        .<Integer> path("observations[0].value"))
                .isEqualTo(mentorings));
    }

    private void publish(UUID reference, MentoringState state) {
        version++;
        try (CaseTopicWriter topic = new CaseTopicWriter(
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class))) {
            topic.write(List.of(new History(reference, List.of(new CaseEvent(version, state)))));
        }
    }

    /** Figures as they are, without the watermark. */
    private static String withoutMoment(Response answer) {
        return answer.asString().replaceAll("\"watermark\":(\\{\"positions\":\\{[^}]*\\}[^}]*\\}|\"[^\"]*\")", "")
                .replaceAll("\"updated\":\"[^\"]*\"", "");
    }

    private static Profile person(String originGroup) {
        return new Profile("FEMALE", "25_29", originGroup, "NONE");
    }
}
