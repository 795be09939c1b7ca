package de.arbeitsmarktmentoren.stack;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;

/**
 * A small real OIDC server on loopback with discovery and keys, whose issuer is {@code http://localhost:<port>/demo}. Its users
 * are {@code mentor}, {@code office}, {@code ministry} and {@code operator}; each has the realm role of that name. {@code GET
 * /demo/token?user=mentor} answers an access token as plain text: it is for trying out, and never checks a password.
 */
public final class IdentityProvider implements AutoCloseable {

    /** The users there are, each with the role of the same name. */
    public static final List<String> USERS = List.of("mentor", "office", "ministry", "operator");

    static final String REALM = "demo";

    private static final Duration LIFETIME = Duration.ofMinutes(5);

    private final MockOAuth2Server server;

    private IdentityProvider() {
        QuietLogs.please();
        server = new MockOAuth2Server(new OAuth2Config(), new TokenRoute(this::token));
    }

    public static IdentityProvider start(int port) {
        IdentityProvider provider = new IdentityProvider();
        try {
            provider.server.start(Port.loopback(), port);
            return provider;
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStart("the OIDC server does not start on port " + port + ": " + e.getMessage(), e);
        }
    }

    /** Starts on a free port. */
    public static IdentityProvider temporary() {
        return start(0);
    }

    /** What services take as the address of the issuer, and what stands in {@code iss}. */
    public URI issuer() {
        return URI.create("http://localhost:" + port() + "/" + REALM);
    }

    public int port() {
        return server.baseUrl().port();
    }

    /** A token of one of the {@link #USERS}, for both services and good for five minutes. */
    public String token(String user) {
        if (!USERS.contains(user)) {
            throw new IllegalArgumentException("unknown user: there are " + String.join(", ", USERS));
        }
        return token(user, Map.of());
    }

    /**
     * A token of anybody, for trying out odd ones: by default with the role that is called as the user.
     *
     * @param claims replace the usual ones ({@code exp} in seconds since 1970); a value {@code null} leaves the claim out
     */
    public String token(String user, Map<String, ?> claims) {
        Map<String, Object> all = new HashMap<>();
        all.put("iss", issuer().toString());
        all.put("sub", subject(user));
        all.put("aud", List.of("case-service", "stats-service"));
        all.put("azp", "local-stack");
        all.put("preferred_username", user);
        all.put("realm_access", Map.of("roles", List.of(user)));
        all.put("jti", UUID.randomUUID().toString());
        all.putAll(claims);
        return server.getConfig().getTokenProvider().jwt(all, LIFETIME, REALM).serialize();
    }

    /** The same for the same user on every machine, so that what a user did is still his after a fresh start. */
    public static String subject(String user) {
        return "demo-" + user;
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
