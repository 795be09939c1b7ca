package de.arbeitsmarktmentoren.system.access;

import java.io.IOException;
import java.net.http.HttpHeaders;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What came back. */
record Answer(int status, HttpHeaders headers, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new AssertionError("status " + status + " and no JSON", e);
        }
    }

    String id() {
        return json().path("id").asText();
    }

    String etag() {
        return headers.firstValue("ETag").orElseThrow(() -> new AssertionError("no ETag"));
    }

    boolean isAccepted() {
        return status / 100 == 2;
    }
}
