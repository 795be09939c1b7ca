package de.arbeitsmarktmentoren.system;

import java.io.IOException;
import java.net.http.HttpHeaders;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What came back. */
public record Answer(int status, HttpHeaders headers, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new AssertionError("status " + status + " and no JSON", e);
        }
    }

    public String id() {
        return json().path("id").asText();
    }

    public String etag() {
        return headers.firstValue("ETag").orElseThrow(() -> new AssertionError("no ETag"));
    }

    public boolean isCsv() {
        return headers.firstValue("Content-Type").filter(type -> type.startsWith("text/csv")).isPresent();
    }

    public boolean isAccepted() {
        return status / 100 == 2;
    }
}
