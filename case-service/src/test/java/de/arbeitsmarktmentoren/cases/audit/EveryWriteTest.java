package de.arbeitsmarktmentoren.cases.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.contracts.Roles;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/**
 * No operation can be forgotten: each that changes something runs through the one place where a command needs its key, and
 * there nothing is committed of which the audit has heard nothing.
 */
@CaseServiceTest
class EveryWriteTest {

    @Inject
    Doing doing;

    SmallOidcServer identity;

    @Test
    void runsThroughThePlaceThatCommitsNothingUnheard() throws Exception {
        JsonNode paths = new ObjectMapper().readTree(given().get("/q/openapi?format=json").asString()).get("paths");

        int found = 0;
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                String operation = method.getValue().path("operationId").asText();
                if (Set.of("post", "put", "patch", "delete").contains(method.getKey()) && !operation.startsWith("search")) {
                    assertThat(withoutKey(method.getKey(), path.getKey(), method.getValue())).as(operation)
                            .endsWith("missing-idempotency-key");
                    found++;
                }
            }
        }

        assertThat(found).isGreaterThan(30);
    }

    @Test
    void isNotCommittedUnheard() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().call(() -> doing.takenDown(() -> "done")))
                .isInstanceOf(IllegalStateException.class);
    }

    private String withoutKey(String method, String path, JsonNode operation) {
        String token = identity.token("mentor", Map.of("realm_access", Map.of("roles", Roles.ALL)));
        RequestSpecification request = given().auth().oauth2(token).header("If-Match", "\"v1\"");
        JsonNode content = operation.at("/requestBody/content");
        if (content.has("application/json")) {
            request.contentType("application/json").body(content.at("/application~1json/example").toString());
        } else if (content.has("text/csv")) {
            request.contentType("text/csv").body("Projekt\n");
        }
        String filled = path.replaceAll("\\{(code|number)}", "1").replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
        Response answer = request.request(method.toUpperCase(Locale.ROOT), filled);
        return answer.statusCode() + " " + answer.path("type");
    }
}
