package de.arbeitsmarktmentoren.cases.privacy;

import static io.restassured.RestAssured.given;

import java.util.Map;
import java.util.UUID;

import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Talks to the service as the privacy officer does. */
final class PrivacyOfficer {

    private final String token;

    PrivacyOfficer(SmallOidcServer identity) {
        this.token = identity.token("privacy-officer", Map.of());
    }

    RequestSpecification asking() {
        return given().auth().oauth2(token).header("Access-Purpose", "DATA_SUBJECT_REQUEST");
    }

    Response get(String path) {
        return asking().get(path);
    }

    Response post(String path, Map<String, ?> body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    Response post(String path, Map<String, ?> body, String key) {
        return asking().header("Idempotency-Key", key).contentType("application/json").body(body).post(path);
    }

    Response erase(String mentee, String meaning) {
        return post("/v1/mentees/" + mentee + "/erasure", Map.of("meaning", meaning));
    }
}
