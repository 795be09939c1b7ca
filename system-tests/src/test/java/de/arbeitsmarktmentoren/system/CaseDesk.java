package de.arbeitsmarktmentoren.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import de.arbeitsmarktmentoren.stack.Addresses;

/** Asks the case service as one of the demo users. */
final class CaseDesk {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Addresses addresses;
    private final String user;

    CaseDesk(Addresses addresses, String user) {
        this.addresses = addresses;
        this.user = user;
    }

    /** Creates something; fails unless it is accepted. */
    JsonNode post(String path, String body, String... headers) {
        return accepted(path, send(path, request -> request.POST(HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json").header("Idempotency-Key", UUID.randomUUID().toString()), headers));
    }

    /** A step of what stands there, based on how it is now. */
    JsonNode change(String path, String step, String body) {
        return post(path + step, body, "If-Match", etag(path));
    }

    /** Takes back what stands there. */
    void remove(String path) {
        HttpResponse<String> answer = send(path, HttpRequest.Builder::DELETE, "If-Match", etag(path), "Idempotency-Key",
                UUID.randomUUID().toString());
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError("status " + answer.statusCode() + " for " + path + ": " + answer.body());
        }
    }

    HttpResponse<String> get(String path) {
        return send(path, HttpRequest.Builder::GET);
    }

    private String etag(String path) {
        HttpResponse<String> answer = get(path);
        return answer.headers().firstValue("ETag")
                .orElseThrow(() -> new AssertionError("status " + answer.statusCode() + " and no ETag for " + path));
    }

    private HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> method,
            String... headers) {
        HttpRequest.Builder request = method.apply(HttpRequest.newBuilder(URI.create(addresses.caseService() + path)))
                .header("Authorization", "Bearer " + addresses.token(user));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("no answer to " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static JsonNode accepted(String path, HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError("status " + answer.statusCode() + " for " + path + ": " + answer.body());
        }
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError("not JSON", e);
        }
    }
}
