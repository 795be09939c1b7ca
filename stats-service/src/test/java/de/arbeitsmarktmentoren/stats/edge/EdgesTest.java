package de.arbeitsmarktmentoren.stats.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** In an order, for the OIDC server comes late and goes early. */
@QuarkusTest
@WithTestResource(EdgesResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EdgesTest {

    private static final String CODE_LISTS = "/v1/code-lists";

    @TestHTTPResource(value = "/metrics", management = true)
    URI management;

    private SmallOidcServer identity;

    @AfterAll
    void close() {
        identity.close();
    }

    @Test
    @Order(1)
    void asksToComeAgainWhileTheProviderHasNeverAnswered() {
        try (SmallOidcServer elsewhere = SmallOidcServer.temporary()) {
            given().get("/q/openapi");
            String token = elsewhere.token("office");
            long begin = System.nanoTime();
            Response answer = given().auth().oauth2(token).get(CODE_LISTS);
            Duration took = Duration.ofNanos(System.nanoTime() - begin);

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.<String> path("type")).isEqualTo("urn:arbeitsmarktmentoren:problem:unavailable");
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            assertThat(took).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    @Order(2)
    void letsInAsSoonAsTheProviderAnswers() {
        identity = SmallOidcServer.start(EdgesResource.PROVIDER);

        await().atMost(Duration.ofSeconds(30)).until(() -> as("first").get(CODE_LISTS).statusCode() == 200);
    }

    @ParameterizedTest
    @Order(3)
    @ValueSource(strings = { CODE_LISTS, "/v1/no-such-thing", "/v1/datasets/flows/data", "/q/openapi", "/nothing" })
    void protectsEveryAnswer(String path) {
        for (Response answer : List.of(given().get(path), as("headers").get(path))) {
            assertThat(answer.header("Strict-Transport-Security")).isEqualTo("max-age=31536000; includeSubDomains");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.headers().getValues("Content-Security-Policy"))
                    .containsExactly("default-src 'none'; frame-ancestors 'none'");
        }
    }

    @Test
    @Order(3)
    void countsWhatItRefusesUnderNoPathOfACaller() {
        given().header("Origin", "https://evil.example").get("/v1/zuleikha-1987-03-19").then().statusCode(403);

        assertThat(given().get(management).asString()).contains("uri=\"REFUSED\"").doesNotContain("zuleikha");
    }

    @Test
    @Order(3)
    void countsAMethodThatThereIsNotUnderNoNameOfACaller() {
        given().request("ZULEIKHA-1987-03-19", "/v1/code-lists").then().statusCode(405);

        assertThat(given().get(management).asString()).contains("method=\"OTHER\"").doesNotContain("ZULEIKHA");
    }

    /** Whoever looks for a resource leaves out what follows a semicolon; caches and metrics go by the whole path. */
    @ParameterizedTest
    @Order(3)
    @ValueSource(strings = { "/v1;zuleikha/code-lists", "/v1/code-lists;zuleikha", "/v1/live;zuleikha/datasets/flows/data",
            "/v1%3Bzuleikha/code-lists" })
    void knowsNoPathWithASemicolon(String path) {
        Response answer = as("office").urlEncodingEnabled(false).get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.<String> path("type")).isEqualTo("urn:arbeitsmarktmentoren:problem:not-found");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(given().get(management).asString()).doesNotContain("zuleikha");
    }

    @Test
    @Order(3)
    void protectsWhatOperatorsLookAt() {
        Response metrics = given().get(management);

        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(metrics.header("Content-Security-Policy")).isEqualTo("default-src 'none'; frame-ancestors 'none'");
    }

    @Test
    @Order(3)
    void letsTheContractsPageRunItsOwnScriptsOnly() {
        List<String> policies = given().get("/q/swagger-ui/").headers().getValues("Content-Security-Policy");

        assertThat(policies).hasSize(1);
        assertThat(policies.get(0)).startsWith("default-src 'none'; script-src 'self'").endsWith("frame-ancestors 'none'");
    }

    @Test
    @Order(3)
    void tellsABrowserThatPagesOfAKnownPlaceMayAsk() {
        Response preflight = given().header("Origin", EdgesResource.ORIGIN).header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "Authorization").options(CODE_LISTS);

        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEqualTo(EdgesResource.ORIGIN);
        assertThat(preflight.header("Access-Control-Allow-Headers")).containsIgnoringCase("authorization");
    }

    @ParameterizedTest
    @Order(3)
    @CsvSource({ "https://dashboard.example.evil.example", "http://dashboard.example", "null" })
    void tellsABrowserThatNoOtherPageMay(String origin) {
        Response preflight = given().header("Origin", origin).header("Access-Control-Request-Method", "GET")
                .options(CODE_LISTS);

        assertThat(preflight.header("Access-Control-Allow-Origin")).isNull();
        assertThat(as("browser").header("Origin", origin).get(CODE_LISTS).header("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    @Order(3)
    void refusesAClientThatAsksTooMuchAndNobodyElse() {
        List<Response> answers = Stream.generate(() -> as("greedy").header("Accept-Language", "en").get(CODE_LISTS)).limit(40)
                .toList();

        assertThat(answers).extracting(Response::statusCode).startsWith(200, 200, 200).contains(429).containsOnly(200, 429);
        Response refused = answers.stream().filter(answer -> answer.statusCode() == 429).findFirst().orElseThrow();
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(refused.<String> path("type")).isEqualTo("urn:arbeitsmarktmentoren:problem:too-many-requests");
        assertThat(refused.<String> path("title")).isEqualTo("Too many requests in a short time");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(as("modest").get(CODE_LISTS).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(3)
    void refusesAClientThatAsksTooMuchForTheDescriptionToo() {
        Stream<Integer> statuses = Stream.generate(() -> as("curious").get("/q/openapi").statusCode()).limit(40);

        assertThat(statuses).contains(429);
    }

    @Test
    @Order(3)
    void saysThatNothingIsPublishedWhereNothingIs() {
        Response answer = as("ministry").get("/v1/datasets/flows/data");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.<String> path("type")).isEqualTo("urn:arbeitsmarktmentoren:problem:nothing-published");
        assertThat(answer.<String> path("title")).isEqualTo("Noch ist nichts veröffentlicht");
        assertThat(as("ministry").get("/v1/datasets/flows").<Object> path("published")).isNull();
    }

    @Test
    @Order(4)
    void stopsNoValidTokenWhenTheProviderGoesDown() {
        String token = identity.token("office");
        identity.close();

        assertThat(given().auth().oauth2(token).get(CODE_LISTS).statusCode()).isEqualTo(200);
    }

    /** From addresses and tokens alike: a flood of bad tokens is not a client each. */
    @Test
    @Order(5)
    void countsBadTokensByTheAddressTheyComeFrom() {
        List<Integer> statuses = Stream.iterate(0, number -> number + 1).limit(40)
                .map(number -> given().auth().oauth2("bad" + number).get(CODE_LISTS).statusCode()).toList();

        assertThat(statuses).containsOnly(401, 429).contains(429);
    }

    @Test
    @Order(6)
    void writesLinesOfKnownFieldsOnly() throws IOException {
        Set<String> fields = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of(EdgesResource.LOG))) {
            JsonNode entry = new ObjectMapper().readTree(line);
            entry.fieldNames().forEachRemaining(fields::add);
        }

        assertThat(fields).contains("message")
                .isSubsetOf("timestamp", "level", "loggerName", "message", "threadName", "stackTrace");
    }

    private RequestSpecification as(String subject) {
        return given().auth().oauth2(identity.token(subject,
                Map.of("realm_access", Map.of("roles", List.of(subject.equals("ministry") ? subject : "office")))));
    }
}
