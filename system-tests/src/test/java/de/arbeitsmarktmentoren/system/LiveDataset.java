package de.arbeitsmarktmentoren.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import de.arbeitsmarktmentoren.stack.Addresses;

/** Asks one of the live datasets as the programme office does. */
final class LiveDataset {

    static final List<String> MEASURES = List.of("STARTED", "PLACED", "PLACED_EMPLOYMENT", "PLACED_TRAINING", "DROPPED");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Addresses addresses;
    private final String id;

    private LiveDataset(Addresses addresses, String id) {
        this.addresses = addresses;
        this.id = id;
    }

    /** The dataset of that id. */
    static LiveDataset of(Addresses addresses, String id) {
        return new LiveDataset(addresses, id);
    }

    static LiveDataset flows(Addresses addresses) {
        return of(addresses, "flows");
    }

    static LiveDataset activity(Addresses addresses) {
        return of(addresses, "activity");
    }

    static LiveDataset indicators(Addresses addresses) {
        return of(addresses, "indicators");
    }

    /** The value of each observation by that dimension; fails unless each of its codes stands once. */
    Map<String, Long> by(String dimension, String query) {
        Map<String, Long> values = new TreeMap<>();
        for (JsonNode row : rows(query)) {
            Long before = values.put(row.path(dimension).asText(), row.path("value").asLong());
            if (before != null) {
                throw new AssertionError(dimension + " stands twice in the answer to " + query);
            }
        }
        return values;
    }

    /** The sum over all observations. */
    long sum(String query) {
        return rows(query).stream().mapToLong(row -> row.path("value").asLong()).sum();
    }

    List<JsonNode> rows(String query) {
        return StreamSupport.stream(ask(query).path("observations").spliterator(), false).toList();
    }

    JsonNode ask(String query) {
        HttpResponse<String> answer = answer(query);
        if (answer.statusCode() != 200) {
            throw new AssertionError("status " + answer.statusCode() + " for " + query + ": " + answer.body());
        }
        return parsed(answer.body());
    }

    /** Whatever it is. */
    HttpResponse<String> answer(String query) {
        URI uri = URI.create(addresses.statsService() + "/v1/live/datasets/" + id + "/data?" + query);
        HttpRequest request = HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + addresses.token("office"))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError("no answer to " + query, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new AssertionError("not JSON", e);
        }
    }
}
