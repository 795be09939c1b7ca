package de.arbeitsmarktmentoren.system;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Sends calls to one service. */
public final class Http {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI service;

    public Http(URI service) {
        this.service = service;
    }

    /**
     * The answer; of a stream of events only its beginning.
     *
     * @param authorization value of the header, null to leave it out
     */
    public Answer send(Call call, @Nullable String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service + call.path())).timeout(PATIENCE)
                .method(call.method(), call.body().isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(call.body()));
        call.headers().forEach(request::header);
        if (!call.method().equals("GET")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString());
        }
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            return answer(client.send(request.build(), BodyHandlers.ofInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException("no answer to " + call.method() + " " + call.path(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static Answer answer(HttpResponse<InputStream> response) throws IOException {
        try (InputStream body = response.body()) {
            boolean endless = response.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
            return new Answer(response.statusCode(), response.headers(),
                    endless ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
