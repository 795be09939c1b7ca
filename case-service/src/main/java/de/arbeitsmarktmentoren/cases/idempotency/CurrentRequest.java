package de.arbeitsmarktmentoren.cases.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;

import org.eclipse.microprofile.jwt.JsonWebToken;

import io.vertx.core.http.HttpServerRequest;

/** The request that is being answered, as far as it makes one request the same as another. */
@RequestScoped
class CurrentRequest {

    private static final String VISIBLE_ASCII = "[\\x21-\\x7e]{1,255}";

    private final HttpServerRequest http;
    private final JsonWebToken token;
    private byte[] body = new byte[0];

    CurrentRequest(HttpServerRequest http, JsonWebToken token) {
        this.http = http;
        this.token = token;
    }

    void body(byte[] read) {
        this.body = read;
    }

    /** @throws MissingIdempotencyKey unless there is exactly one and it is 1 to 255 visible ASCII characters */
    RequestKey key() {
        List<String> keys = http.headers().getAll("Idempotency-Key");
        if (keys.size() != 1 || !keys.get(0).matches(VISIBLE_ASCII)) {
            throw new MissingIdempotencyKey();
        }
        return new RequestKey(token.getSubject(), keys.get(0), hash());
    }

    private byte[] hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((http.method().name() + ' ' + http.path() + '\n').getBytes(StandardCharsets.UTF_8));
            return digest.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
