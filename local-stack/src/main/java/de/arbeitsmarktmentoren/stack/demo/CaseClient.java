package de.arbeitsmarktmentoren.stack.demo;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Speaks with the case service as a careful client does: what may succeed later is sent again with the same key until it is
 * answered; what is refused for good is a {@link LoadFailed}.
 */
final class CaseClient {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final int UNAUTHORIZED = 401;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT)
            .build();
    private final String base;
    private final Token token;
    private final Patience patience;

    CaseClient(URI caseService, Token token, Patience patience) {
        this.base = caseService.toString().replaceAll("/+$", "");
        this.token = token;
        this.patience = patience;
    }

    /** @param etag what {@code If-Match} says, null where nothing is changed that was there before */
    Answer post(String what, String path, String body, String idempotencyKey, @Nullable String etag) {
        HttpRequest.Builder request = request(path).header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey).POST(HttpRequest.BodyPublishers.ofString(body));
        return accepted(what, etag == null ? request : request.header("If-Match", etag));
    }

    Answer put(String what, String path, String idempotencyKey) {
        return accepted(what, request(path).header("Idempotency-Key", idempotencyKey).PUT(HttpRequest.BodyPublishers.noBody()));
    }

    Answer get(String what, String path) {
        return accepted(what, request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(ANSWER).header("Accept", "application/json");
    }

    private Answer accepted(String what, HttpRequest.Builder request) {
        for (int attempt = 1;; attempt++) {
            String lastSeen;
            try {
                Answer answer = attempt(request);
                if (answer.isAccepted()) {
                    return answer;
                }
                if (!answer.mayBeAcceptedLater()) {
                    throw new LoadFailed("The case service refuses " + what + ": " + answer.problem());
                }
                lastSeen = answer.problem();
            } catch (IOException e) {
                lastSeen = e instanceof ConnectException ? "no connection" : "no answer";
            }
            patience.waitAfter(attempt, what, lastSeen);
        }
    }

    private Answer attempt(HttpRequest.Builder request) throws IOException {
        String bearer = token.get();
        try {
            Answer answer = new Answer(http.send(request.setHeader("Authorization", "Bearer " + bearer).build(),
                    HttpResponse.BodyHandlers.ofString()));
            if (answer.status() == UNAUTHORIZED) {
                token.refused(bearer);
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LoadFailed("The load of the demo was interrupted");
        }
    }
}
