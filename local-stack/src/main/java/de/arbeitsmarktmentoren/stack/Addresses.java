package de.arbeitsmarktmentoren.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * Where the running system is reached from this machine, and as whom.
 *
 * @param caseService without a slash at the end, as {@code statsService}
 * @param caseManagement where the case service tells of itself
 * @param bootstrapServers of the broker
 */
public record Addresses(URI caseService, URI caseManagement, URI statsService, OidcServer oidcServer, String bootstrapServers) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** A new token of this user, good for five minutes. */
    public String token(String user) {
        return oidcServer.token(user);
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
