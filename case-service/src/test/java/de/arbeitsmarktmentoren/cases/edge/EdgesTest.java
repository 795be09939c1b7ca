package de.arbeitsmarktmentoren.cases.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import de.arbeitsmarktmentoren.cases.RealStack;
import de.arbeitsmarktmentoren.cases.Records;
import de.arbeitsmarktmentoren.stack.Port;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** In this order, because a service starts once without ever having reached the OIDC server. */
@QuarkusTest
@WithTestResource(EdgesTest.WithoutProvider.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EdgesTest {

    private static final String LOG = "target/edges.log";
    private static final String FIRST_REQUEST = "0af7651916cd43dd8448eb211c80319c";

    @TestHTTPResource(value = "/metrics", management = true)
    URI management;

    private static int port;
    private static SmallOidcServer provider;
    private static String greedy = "";
    private static String modest = "";
    private static String curious = "";

    /** The stack, and a place where no OIDC server listens yet; low limits. */
    public static class WithoutProvider extends RealStack {

        @Override
        public Map<String, String> start() {
            Map<String, String> settings = new HashMap<>(super.start());
            port = Port.free();
            settings.put("quarkus.oidc.auth-server-url", "http://localhost:" + port + "/demo");
            settings.put("quarkus.oidc.connection-delay", "1S");
            settings.put("quarkus.http.cors.origins", "https://cases.example.org");
            // The lines that production writes on its console, where a test can read them.
            settings.put("quarkus.log.file.enabled", "true");
            settings.put("quarkus.log.file.path", LOG);
            settings.put("quarkus.log.file.json.enabled", "true");
            settings.put("quarkus.log.file.json.excluded-keys", "${quarkus.log.console.json.excluded-keys}");
            settings.put("quarkus.log.file.json.exception-output-type",
                    "${quarkus.log.console.json.exception-output-type}");
            settings.put("rate-limit.per-second", "1");
            settings.put("rate-limit.burst", "20");
            return settings;
        }

        @Override
        public void stop() {
            if (provider != null) {
                provider.close();
            }
            super.stop();
        }
    }

    @Test
    @Order(1)
    void asksToComeBackWhileTheOidcServerWasNeverReached() {
        SmallOidcServer elsewhere = SmallOidcServer.temporary();
        String token = elsewhere.token("mentor");
        elsewhere.close();

        given().auth().oauth2(token).header("X-Request-Id", FIRST_REQUEST).get("/v1/projects").then().statusCode(503)
                .header("Retry-After", notNullValue())
                .contentType("application/problem+json").body("type", containsString("unavailable"));
    }

    @Test
    @Order(2)
    void letsValidTokensInWhileTheProviderIsDown() {
        provider = SmallOidcServer.start(port);
        String token = provider.token("mentor");
        await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofSeconds(1)).untilAsserted(
                () -> given().auth().oauth2(token).get("/v1/projects").then().statusCode(200));
        greedy = provider.token("mentor", Map.of("sub", "greedy"));
        modest = provider.token("mentor", Map.of("sub", "modest"));
        curious = provider.token("mentor", Map.of("sub", "curious"));
        provider.close();

        given().auth().oauth2(token).get("/v1/projects").then().statusCode(200);
        given().auth().oauth2(token + "x").get("/v1/projects").then().statusCode(401);
    }

    @Test
    @Order(3)
    void setsHeadersThatKeepBrowsersFromGuessing() {
        for (String path : List.of("/v1/projects", "/v1/nothing", "/q/openapi")) {
            given().get(path).then().header("Strict-Transport-Security", equalTo("max-age=31536000; includeSubDomains"))
                    .header("X-Content-Type-Options", equalTo("nosniff")).header("Referrer-Policy", equalTo("no-referrer"))
                    .header("Content-Security-Policy", equalTo("default-src 'none'; frame-ancestors 'none'"))
                    .header("Cache-Control", equalTo("no-store"));
        }
        given().get("/q/swagger-ui/").then().statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'; script-src 'self'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
    }

    @Test
    @Order(4)
    void letsPagesOfNamedOriginsReadAnswersAndNoOthers() {
        given().header("Origin", "https://cases.example.org").get("/q/openapi").then().statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo("https://cases.example.org"));

        given().header("Origin", "https://cases.example.org.evil.example").get("/q/openapi").then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    @Order(5)
    void countsWhatItRefusesUnderNoPathOfACaller() {
        given().header("Origin", "https://evil.example").get("/v1/zuleikha-1987-03-19").then().statusCode(403);

        assertThat(given().get(management).asString()).contains("uri=\"REFUSED\"").doesNotContain("zuleikha");
    }

    @Test
    @Order(5)
    void countsAMethodThatThereIsNotUnderNoNameOfACaller() {
        given().request("ZULEIKHA-1987-03-19", "/v1/code-lists").then().statusCode(405);

        assertThat(given().get(management).asString()).contains("method=\"OTHER\"").doesNotContain("ZULEIKHA");
    }

    /** Whoever looks for a resource leaves out what follows a semicolon; metrics go by the whole path. */
    @ParameterizedTest
    @Order(5)
    @ValueSource(strings = { "/v1;zuleikha/projects", "/v1/projects;zuleikha", "/v1%3Bzuleikha/projects" })
    void knowsNoPathWithASemicolon(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(404).contentType("application/problem+json")
                .body("type", containsString("not-found")).header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", equalTo("no-store")).header("X-Request-Id", notNullValue());

        assertThat(given().get(management).asString()).doesNotContain("zuleikha");
    }

    @Test
    @Order(5)
    void givesEachRequestANumberOrKeepsItsOwn() {
        String own = UUID.randomUUID().toString();

        given().header("X-Request-Id", own).get("/v1/projects").then().header("X-Request-Id", equalTo(own));

        given().header("X-Request-Id", "Samira.Probe.1994-02-11").get("/v1/projects").then().header("X-Request-Id",
                matchesPattern("[0-9a-f-]{36}"));
        assertThat(
                new Records(Records.owner()).count("SELECT count(*) FROM audit_refusal WHERE request_id ~ '^[0-9a-f-]{36}$'"))
                .isPositive();
    }

    @Test
    @Order(6)
    void refusesWhoSendsTooMuchAndNobodyElse() {
        List<Response> answers = Stream.generate(() -> given().auth().oauth2(greedy).get("/v1/projects")).limit(60).toList();

        assertThat(answers).extracting(Response::statusCode).contains(200, 429).containsOnly(200, 429);
        answers.stream().filter(answer -> answer.statusCode() == 429).findFirst().orElseThrow().then()
                .header("Retry-After", equalTo("1")).header("X-Content-Type-Options", equalTo("nosniff"))
                .header("X-Request-Id", notNullValue()).contentType("application/problem+json")
                .body("type", containsString("too-many-requests"));
        given().auth().oauth2(modest).get("/v1/projects").then().statusCode(200);
    }

    @Test
    @Order(6)
    void refusesWhoAsksTooMuchForTheDescriptionToo() {
        Stream<Integer> statuses = Stream.generate(() -> given().auth().oauth2(curious).get("/q/openapi").statusCode())
                .limit(60);

        assertThat(statuses).contains(429);
    }

    @Test
    @Order(7)
    void writesLinesOfKnownFieldsThatNameTheRequest() throws IOException {
        Set<String> fields = new TreeSet<>();
        Set<String> requests = new TreeSet<>();
        for (String line : Files.readAllLines(Path.of(LOG))) {
            JsonNode entry = new ObjectMapper().readTree(line);
            entry.fieldNames().forEachRemaining(fields::add);
            entry.path("mdc").properties().forEach(each -> requests.add(each.getKey() + " " + each.getValue().asText()));
        }

        assertThat(fields).contains("message").isSubsetOf("timestamp", "level", "loggerName", "message", "threadName",
                "stackTrace", "mdc");
        assertThat(requests).contains("requestId " + FIRST_REQUEST).allMatch(each -> each.startsWith("requestId "));
    }
}
