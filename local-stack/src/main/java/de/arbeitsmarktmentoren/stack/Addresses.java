package de.arbeitsmarktmentoren.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * Where the running system is reached from this machine.
 *
 * @param caseService without a slash at the end, as {@code statsService} and {@code issuer}
 * @param bootstrapServers of the broker
 */
public record Addresses(URI caseService, URI statsService, URI issuer, String bootstrapServers) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Where a token of this user is had without a password. */
    public URI tokenOf(String user) {
        return URI.create(issuer + "/token?user=" + user);
    }

    /** A new token of this user, good for five minutes. */
    public String token(String user) {
        HttpResponse<String> answer = answer(HttpRequest.newBuilder(tokenOf(user)).build());
        if (answer.statusCode() != 200) {
            throw new IllegalArgumentException(answer.body().strip());
        }
        return answer.body();
    }

    /** What this request is answered; who does not answer at all is an {@link IllegalStateException}. */
    static HttpResponse<String> answer(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(request.uri() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking " + request.uri(), e);
        }
    }
}
