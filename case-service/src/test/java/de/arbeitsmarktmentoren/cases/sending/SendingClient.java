package de.arbeitsmarktmentoren.cases.sending;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

/** Talks to the service as an operator does. */
final class SendingClient {

    static final String SENDINGS = "/v1/operations/sendings";

    private final String token;

    SendingClient(SmallOidcServer identity) {
        this.token = identity.token("operator", Map.of());
    }

    RequestSpecification asOperator() {
        return given().auth().oauth2(token);
    }

    Response post(String key, Object order) {
        return asOperator().contentType("application/json").header("Idempotency-Key", key).body(order).post(SENDINGS);
    }

    /** The id of what has just been ordered. */
    String order(Map<String, ?> order) {
        ValidatableResponse ordered = post(UUID.randomUUID().toString(), order).then().statusCode(202);
        String id = ordered.extract().path("id");
        assertThat(ordered.extract().header("Location")).endsWith(SENDINGS + "/" + id);
        return id;
    }

    Map<String, Object> sending(String id) {
        return asOperator().get(SENDINGS + "/" + id).then().statusCode(200).extract().path("");
    }

    Map<String, Object> finished(String id) {
        await().atMost(Duration.ofSeconds(60)).until(() -> sending(id).get("finishedAt") != null);
        return sending(id);
    }

    Map<String, Object> finished(Map<String, ?> order) {
        return finished(order(order));
    }
}
