package de.arbeitsmarktmentoren.stats.format;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import de.arbeitsmarktmentoren.contracts.Mentoring;
import de.arbeitsmarktmentoren.contracts.codelist.CodeLists;
import de.arbeitsmarktmentoren.contracts.codelist.District;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import de.arbeitsmarktmentoren.stats.RealStack;
import de.arbeitsmarktmentoren.stats.histories.CaseTopicWriter;
import de.arbeitsmarktmentoren.stats.histories.Histories;
import de.arbeitsmarktmentoren.stats.histories.History;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@RealStack
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveResourceTest {

    private static final String FLOWS = "/v1/live/datasets/flows/data";
    private static final List<Mentoring> MENTORINGS = Histories.of(51, 600).stream().map(History::last)
            .map(event -> event.state()).filter(Mentoring.class::isInstance).map(Mentoring.class::cast).toList();

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
        RestAssured.enableLoggingOfRequestAndResponseIfValidationFails();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            Response all = as("office").get(FLOWS + "?period=2024/2026&measure=STARTED");
            assertThat(all.path("observations[0].value").toString()).isEqualTo(String.valueOf(MENTORINGS.size()));
            assertThat(all.<String> path("watermark.countedUpTo")).isNotNull();
        });
    }

    @Test
    void countsWhatTheEventsSay() {
        Response answer = as("office")
                .get(FLOWS + "?period=2025&measure=STARTED,PLACED,PLACED_EMPLOYMENT,PLACED_TRAINING,DROPPED");

        assertThat(figures(answer, "measure")).isEqualTo(Map.of(
                "STARTED", count(it -> in2025(it.started().month())),
                "PLACED", count(it -> it.placed() != null && in2025(it.placed().month())),
                "PLACED_EMPLOYMENT", count(it -> placedInto(it, "EMPLOYMENT_INSURED", "EMPLOYMENT_INSURED_SUBSIDISED")),
                "PLACED_TRAINING", count(it -> placedInto(it, "VOCATIONAL_TRAINING")),
                "DROPPED", count(it -> it.ended() != null && it.placed() == null && in2025(it.ended().month()))));
    }

    @Test
    void addsDistrictsUpToSaxony() {
        Response answer = as("office").get(FLOWS + "?measure=PLACED&district=14," + String.join(",", District.codes()));

        Map<String, Integer> figures = figures(answer, "district");
        assertThat(figures).hasSize(14);
        assertThat(District.codes().stream().mapToInt(figures::get).sum()).isEqualTo(figures.get("14"));
    }

    @Test
    void countsPeopleInEachOfTheirGroupsAndSaysByHowMuchThatIsTooMany() {
        String groups = CodeLists.get("target-groups").codes().stream().map(code -> code.code())
                .filter(code -> !code.equals("ALL")).collect(Collectors.joining(","));

        Response answer = as("office").get(FLOWS + "?measure=STARTED&period=2025&targetGroup=" + groups);

        int sum = figures(answer, "targetGroup").values().stream().mapToInt(Integer::intValue).sum();
        assertThat(answer.<String> path("countingMode")).isEqualTo("MULTIPLE");
        assertThat(answer.<Integer> path("overlap[0].total"))
                .isEqualTo(count(it -> in2025(it.started().month()) && !it.targetGroups().contains("NEWLY_INVENTED_GROUP")));
        assertThat(answer.<Integer> path("overlap[0].overlap")).isPositive()
                .isEqualTo(sum - (int) answer.path("overlap[0].total"));
    }

    @Test
    void addsCombinationsUpToTheTotal() {
        Response answer = as("office").get(FLOWS + "?measure=STARTED&period=2025&groupCombination=ALL,*");

        Map<String, Integer> figures = figures(answer, "groupCombination");
        int all = figures.remove("ALL");
        assertThat(answer.<String> path("countingMode")).isEqualTo("DISJOINT");
        assertThat(figures).containsKey("WITHOUT_VOCATIONAL_QUALIFICATION.WOMEN_SEEKING_PROTECTION");
        assertThat(figures.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(all);
    }

    @Test
    void addsMonthsUpToQuartersAndQuartersUpToTheYear() {
        Response answer = as("office").get(FLOWS
                + "?measure=STARTED&period=2025,2025-Q1..2025-Q4,2025-01..2025-12,2025-01/2025-06");

        Map<String, Integer> figures = figures(answer, "period");
        assertThat(figures).hasSize(18);
        assertThat(figures.get("2025-Q1") + figures.get("2025-Q2") + figures.get("2025-Q3") + figures.get("2025-Q4"))
                .isEqualTo(figures.get("2025"));
        assertThat(figures.get("2025-01") + figures.get("2025-02") + figures.get("2025-03")).isEqualTo(figures.get("2025-Q1"));
        assertThat(figures.get("2025-01/2025-06")).isEqualTo(figures.get("2025-Q1") + figures.get("2025-Q2"));
    }

    @Test
    void saysHowFarTheEventsAreCounted() {
        Response answer = as("office").get(FLOWS);

        assertThat(answer.<Map<String, Integer>> path("watermark.positions")).hasSize(12);
        assertThat(Instant.parse(answer.path("watermark.countedUpTo"))).isBeforeOrEqualTo(Instant.now());
        assertThat(answer.<Integer> path("watermark.ageSeconds")).isBetween(0, 600);
    }

    @Test
    void isNotToBeStoredAndSaysItsLanguage() {
        Response answer = as("office").header("Accept-Language", "en-GB,de;q=0.5").get(FLOWS + "?targetGroup=*");

        assertThat(answer.header("Watermark")).isEqualTo(answer.path("watermark.token"));
        assertThat(answer.header("Counting-Mode")).isEqualTo("MULTIPLE");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("Content-Language")).isEqualTo("en");
        assertThat(answer.header("Vary")).isEqualTo("Accept, Accept-Language");
        assertThat(answer.<List<String>> path("notes")).contains("Target groups overlap and add up to more than the total.");
    }

    @ParameterizedTest(name = "{0} → {2}")
    @CsvSource(delimiter = '|', textBlock = """
            measure=BEGUN                            | 422 | unknown-code      | measure
            district=14,99999                        | 422 | unknown-code      | district
            targetGroup=EVERYBODY                    | 422 | unknown-code      | targetGroup
            targetGroup=                             | 422 | unknown-code      | targetGroup
            groupCombination=OTHER_IMMIGRANT.ALL     | 422 | unknown-code      | groupCombination
            groupCombination=ALL&targetGroup=ALL     | 400 | malformed-request | targetGroup
            nonsense=1                               | 400 | malformed-request | query
            period=2025-13                           | 400 | invalid-period    | period
            period=last-year                         | 400 | invalid-period    | period
            period=2025-12..2025-01                  | 400 | invalid-period    | period
            period=2025-01..2025-Q4                  | 400 | mixed-granularity | period
            period=2000-01..2099-12&district=14,14511 | 413 | too-many-cells   | query
            """)
    void refuses(String query, int status, String problem, String parameter) {
        Response answer = as("office").get(FLOWS + "?" + query);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<String> path("type")).isEqualTo("urn:arbeitsmarktmentoren:problem:" + problem);
        assertThat(answer.<String> path("errors[0].pointer")).isEqualTo(parameter);
        assertThat(answer.asString()).doesNotContain("BEGUN", "99999", "EVERYBODY", "nonsense", "last-year");
    }

    @Test
    void speaksGermanUnlessAskedForEnglish() {
        Response german = as("office").get(FLOWS + "?measure=X");
        Response english = as("office").header("Accept-Language", "en").get(FLOWS + "?measure=X");

        assertThat(german.<String> path("title")).isEqualTo("Ein Code ist nicht bekannt");
        assertThat(english.<String> path("title")).isEqualTo("A code is not known");
    }

    @Test
    void knowsNoOtherDataset() {
        Response answer = as("office").get("/v1/live/datasets/gossip/data");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.<String> path("type")).isEqualTo("urn:arbeitsmarktmentoren:problem:unknown-dataset");
        assertThat(answer.asString()).doesNotContain("gossip");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({ "ministry", "integrator", "privacy-officer", "operator", "somebody" })
    void isClosedToAllButTheOfficeAndTheProjects(String user) {
        Response answer = as(user).get(FLOWS);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.<String> path("type")).isEqualTo("urn:arbeitsmarktmentoren:problem:forbidden");
    }

    @Test
    void asksWhoItIs() {
        Response answer = given().get(FLOWS);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<String> path("type")).isEqualTo("urn:arbeitsmarktmentoren:problem:unauthorized");
    }

    @Test
    void refusesATokenForSomebodyElse() {
        String token = identity.token("office", Map.of("aud", List.of("case-service")));

        assertThat(given().auth().oauth2(token).get(FLOWS).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesATokenThatHasExpired() {
        String token = identity.token("office", Map.of("exp", Instant.now().minusSeconds(60).getEpochSecond()));

        Response answer = given().auth().oauth2(token).get(FLOWS);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.<String> path("type")).isEqualTo("urn:arbeitsmarktmentoren:problem:unauthorized");
    }

    private RequestSpecification as(String user) {
        return given().urlEncodingEnabled(false).auth().oauth2(identity.token(user, Map.of()));
    }

    private static Map<String, Integer> figures(Response answer, String dimension) {
        List<Map<String, Object>> rows = answer.path("observations");
        return rows.stream().collect(Collectors.toMap(row -> (String) row.get(dimension), row -> (Integer) row.get("value")));
    }

    private static int count(Predicate<Mentoring> condition) {
        return (int) MENTORINGS.stream().filter(condition).count();
    }

    private static boolean in2025(YearMonth month) {
        return month.getYear() == 2025;
    }

    private static boolean placedInto(Mentoring mentoring, String... kinds) {
        return mentoring.placed() != null && in2025(mentoring.placed().month())
                && List.of(kinds).contains(mentoring.placed().kind());
    }
}
