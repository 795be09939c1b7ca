package de.arbeitsmarktmentoren.cases.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;

import org.eclipse.microprofile.jwt.JsonWebToken;

import de.arbeitsmarktmentoren.cases.field.Violation;
import io.vertx.core.http.HttpServerRequest;

/** The request that is being answered, as far as it makes one request the same as another. */
@RequestScoped
class CurrentRequest {

    private static final String HEADER = "Idempotency-Key";
    private static final String VISIBLE_ASCII = "[\\x21-\\x7e]+";
    private static final int LONGEST = 255;

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

    /**
     * @throws MissingIdempotencyKey if there is none
     * @throws InvalidIdempotencyKey unless there is exactly one and it is 1 to 255 visible ASCII characters
     */
    RequestKey key() {
        List<String> keys = http.headers().getAll(HEADER);
        if (keys.stream().allMatch(String::isBlank)) {
            throw new MissingIdempotencyKey();
        }
        checkForm(keys);
        return new RequestKey(token.getSubject(), keys.get(0), hash(body));
    }

    private static void checkForm(List<String> keys) {
        if (keys.size() > 1) {
            throw new InvalidIdempotencyKey(
                    Violation.of(HEADER, "once", "darf nur einmal vorkommen", "must be there only once"));
        }
        if (keys.get(0).length() > LONGEST) {
            throw new InvalidIdempotencyKey(
                    Violation.of(HEADER, "length", "ist zu lang", "is too long").bound(LONGEST));
        }
        if (!keys.get(0).matches(VISIBLE_ASCII)) {
            throw new InvalidIdempotencyKey(Violation.of(HEADER, "characters",
                    "darf nur sichtbare ASCII-Zeichen enthalten", "must have visible ASCII characters only"));
        }
    }

    /** @param item the part of the body that it is about */
    RequestKey keyOfItem(int index, String item) {
        return key().ofItem(index, hash(item.getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] hash(byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((http.method().name() + ' ' + http.uri() + '\n').getBytes(StandardCharsets.UTF_8));
            return digest.digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
