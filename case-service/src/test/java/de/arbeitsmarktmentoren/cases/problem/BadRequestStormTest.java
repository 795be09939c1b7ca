package de.arbeitsmarktmentoren.cases.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.StreamSupport;

import javax.sql.DataSource;

import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import de.arbeitsmarktmentoren.cases.CaseClient;
import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.cases.LogLines;
import de.arbeitsmarktmentoren.cases.Records;
import de.arbeitsmarktmentoren.contracts.problem.ProblemType;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import io.quarkus.test.common.http.TestHTTPResource;

/**
 * A heap of bad requests to every operation that the service says it has. Another heap:
 * {@code mvn -pl case-service test -Dtest=BadRequestStormTest -Dstorm.seed=7}.
 */
@CaseServiceTest
@Tag("long")
class BadRequestStormTest {

    private static final long SEED = Long.getLong("storm.seed", 2016);

    DataSource database = Records.owner();

    @TestHTTPResource
    URI service;

    SmallOidcServer identity;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final LogLines log = new LogLines();
    private final SoftAssertions softly = new SoftAssertions();
    private final BadRequests bad = new BadRequests(new Random(SEED));
    private String token;
    private int sent;

    @BeforeEach
    void setUp() {
        token = identity.token("mentor", Map.of("realm_access", Map.of("roles", List.of("mentor", "office", "operator"))));
    }

    @Test
    void getsAProblemForEveryBadRequestAndChangesNothing() throws Exception {
        String caseId = new CaseClient(identity).startedCase("2025-03-14");
        List<ServedOperation> operations = operations();
        new Records(database).awaitCapacityTold();
        String before = everything();
        log.start();

        for (ServedOperation operation : operations) {
            throwAt(operation, caseId);
        }

        log.stop();
        softly.assertAll();
        assertThat(log.lines()).as("seed %d", SEED).isEmpty();
        assertThat(everything()).as("seed %d", SEED).isEqualTo(before);
        assertThat(sent).as("requests").isGreaterThan(300);
    }

    private void throwAt(ServedOperation operation, String caseId) throws Exception {
        String nothing = operation.path(UUID.randomUUID().toString());
        throwQueriesAt(operation, nothing);
        if (!nothing.equals(operation.path())) {
            refuse(operation, operation.path(URLEncoder.encode(bad.injection(), StandardCharsets.UTF_8)), operation.good());
        }
        if (operation.good() != null) {
            throwBodiesAt(operation, nothing);
        }
        if (operation.changesACase()) {
            throwBodiesAt(operation, operation.path(caseId));
        }
    }

    private void throwQueriesAt(ServedOperation operation, String path) throws Exception {
        HttpResponse<String> unknown = take(operation, path + "?" + BadRequests.BAIT + "=1", null);
        softly.assertThat(unknown.statusCode()).as("unknown parameter of %s", operation.id()).isIn(400, 403, 415);
        softly.assertThat(unknown.statusCode() != 400 || unknown.body().contains("unknown-parameter"))
                .as("why %s refuses it", operation.id()).isTrue();
        for (String query : operation.queries()) {
            for (String value : List.of(bad.injection(), bad.injection(), "-1", "", "9".repeat(30))) {
                take(operation, path + '?' + query + '=' + URLEncoder.encode(value, StandardCharsets.UTF_8), null);
            }
        }
    }

    private void throwBodiesAt(ServedOperation operation, String path) throws Exception {
        if (operation.takesMoreThanWords()) {
            refuse(operation, path, bad.injected(operation.good()));
        }
        for (JsonNode body : bad.mistyped(operation.good())) {
            refuse(operation, path, body);
        }
        refuse(operation, path, json.readTree("[[]]"));
        refuse(operation, path, json.readTree("\"" + BadRequests.BAIT + '"'));
    }

    /** A write is refused, or every item of it; what only reads may find nothing. */
    private void refuse(ServedOperation operation, String path, @Nullable JsonNode body) throws Exception {
        HttpResponse<String> answer = take(operation, path, body);
        if (operation.writes()) {
            softly.assertThat(statuses(answer)).as("%s %s %s", operation.method(), path, body).isNotEmpty()
                    .allMatch(status -> status / 100 == 4);
        }
    }

    private List<Integer> statuses(HttpResponse<String> answer) throws IOException {
        JsonNode items = json.readTree(answer.body()).path("items");
        return items.isArray()
                ? StreamSupport.stream(items.spliterator(), false).map(item -> item.path("status").asInt()).toList()
                : List.of(answer.statusCode());
    }

    private HttpResponse<String> take(ServedOperation operation, String path, @Nullable JsonNode body) throws Exception {
        HttpResponse<String> answer = send(operation, path, body);
        sent++;
        String what = operation.method() + ' ' + path + ' ' + body + " → " + answer.body();
        softly.assertThat(answer.statusCode()).as(what).isBetween(200, 499);
        if (answer.statusCode() >= 300) {
            softly.assertThat(answer.headers().firstValue("Content-Type")).as(what).hasValue("application/problem+json");
            softly.assertThat(answer.body()).as(what)
                    .doesNotContain(BadRequests.BAIT, "Exception", "arbeitsmarktmentoren.cases")
                    .contains("urn:arbeitsmarktmentoren:problem:");
        }
        if (answer.statusCode() != ProblemType.URI_TOO_LONG.status()) {
            softly.assertThat(operation.statuses()).as(what).contains(String.valueOf(answer.statusCode()));
        }
        return answer;
    }

    private HttpResponse<String> send(ServedOperation operation, String path, @Nullable JsonNode body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path))
                .header("Authorization", "Bearer " + token).header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"v1\"").header("Content-Type", "application/json");
        return http.send(request.method(operation.method(),
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json.writeValueAsString(body))).build(),
                BodyHandlers.ofString());
    }

    private List<ServedOperation> operations() throws IOException, InterruptedException {
        HttpRequest document = HttpRequest.newBuilder(service.resolve("/q/openapi?format=json")).build();
        return ServedOperation.of(json.readTree(http.send(document, BodyHandlers.ofString()).body()));
    }

    /** A sum over every row of every table but those that move by themselves. */
    private String everything() {
        Records records = new Records(database);
        return String.join("\n", records.texts("""
                SELECT format('SELECT %L || coalesce(md5(string_agg(t::text, '','' ORDER BY t::text)), '''') FROM %I.%I t',
                table_schema || '.' || table_name || ' ', table_schema, table_name) FROM information_schema.tables
                WHERE table_schema IN ('public', 'person') AND table_type = 'BASE TABLE'
                AND table_name NOT IN ('outbox', 'relay_lease', 'audit_refusal', 'audit_entry', 'audit_seal') ORDER BY 1""")
                .stream()
                .map(query -> records.texts(query).get(0)).toList()) + heard(records);
    }

    /** Who was turned away, and an odd filter that finds nothing, is taken down, too. */
    private static long heard(Records records) {
        return records.count("SELECT count(*) FROM audit_entry WHERE action = 'WRITE'");
    }
}
