package de.arbeitsmarktmentoren.cases.finding;

import static io.restassured.RestAssured.given;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.CaseClient;
import io.restassured.specification.RequestSpecification;

/** What a caller finds. */
final class Found {

    private final CaseClient client;
    private final @Nullable String token;

    Found(CaseClient client) {
        this(client, null);
    }

    Found(CaseClient client, @Nullable String token) {
        this.client = client;
        this.token = token;
    }

    RequestSpecification asking() {
        return token == null ? client.asMentor() : given().auth().oauth2(token);
    }

    /** Of all pages. */
    List<String> ids(Map<String, ?> filter) {
        List<String> ids = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>(filter);
        parameters.put("limit", 200);
        do {
            var page = asking().queryParams(parameters).get("/v1/cases").then().statusCode(200).extract();
            ids.addAll(page.path("items.id"));
            parameters.put("cursor", page.path("nextCursor"));
        } while (parameters.get("cursor") != null);
        return ids;
    }

    String startedAt(String project, String mentor, String startedOn) {
        var agreement = Map.of("menteeId", client.registeredMentee(), "project", project, "mentor", mentor, "startedOn",
                startedOn);
        return client.post("/v1/cases", agreement).then().statusCode(201).extract().path("id");
    }
}
