package de.arbeitsmarktmentoren.stack.demo;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import de.arbeitsmarktmentoren.contracts.problem.ProblemType;

/** What the case service answered, as far as a client needs it. */
record Answer(int status, Optional<String> location, Optional<String> etag, String body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    Answer(HttpResponse<String> response) {
        this(response.statusCode(), response.headers().firstValue("Location"), response.headers().firstValue("ETag"),
                response.body());
    }

    boolean isAccepted() {
        return status / 100 == 2;
    }

    /** Whether the same request may be accepted when it is sent again. */
    boolean mayBeAcceptedLater() {
        return status / 100 == 5 || status == ProblemType.UNAUTHORIZED.status()
                || status == ProblemType.TOO_MANY_REQUESTS.status()
                || json().path("type").asText().equals(ProblemType.REQUEST_IN_PROGRESS.type().toString());
    }

    /** The id at the end of {@code Location}. */
    String id(String what) {
        String where = location
                .orElseThrow(() -> new LoadFailed("The case service answers " + what + " without Location"));
        return where.substring(where.lastIndexOf('/') + 1);
    }

    /** Status, type of the problem and the members it is about: no values, which might be personal data. */
    String problem() {
        StringBuilder problem = new StringBuilder().append(status).append(' ')
                .append(json().path("type").asText("without type"));
        json().path("errors").forEach(error -> problem.append(' ').append(error.path("pointer").asText()).append(" (")
                .append(error.path("rule").asText()).append(')'));
        return problem.toString();
    }

    private JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            return JSON.createObjectNode();
        }
    }
}
