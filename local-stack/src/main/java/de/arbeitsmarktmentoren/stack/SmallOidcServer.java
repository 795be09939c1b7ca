package de.arbeitsmarktmentoren.stack;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import de.arbeitsmarktmentoren.stack.demo.DemoUser;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequestHandler;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * A small real OIDC server on loopback with discovery and keys, whose issuer is {@code http://localhost:<port>/demo}. Its users
 * are the {@link DemoUser}s. {@code GET /demo/token?user=mentor} answers an access token as plain text: it is for trying out,
 * and never checks a password. A browser gets the same by the authorization code flow, from a page that asks as whom.
 */
public final class SmallOidcServer implements OidcServer {

    /** The names of the users there are. */
    public static final List<String> USERS = DemoUser.all().stream().map(DemoUser::name).toList();

    static final String REALM = "demo";

    private static final List<String> SERVICES = List.of("case-service", "stats-service");
    private static final Duration LIFETIME = Duration.ofMinutes(5);

    private final MockOAuth2Server server;

    private SmallOidcServer() {
        QuietLogs.please();
        OAuth2Config config = new OAuth2Config(true, null, null, false, new OAuth2TokenProvider(),
                Set.of(new CodeTokens(REALM, SERVICES, LIFETIME)));
        Route library = new OAuth2HttpRequestHandler(config).getAuthorizationServer();
        server = new MockOAuth2Server(config, new TokenRoute(this::token), new LoginRoute(library, this::claims), library);
    }

    public static SmallOidcServer start(int port) {
        SmallOidcServer provider = new SmallOidcServer();
        try {
            provider.server.start(Port.loopback(), port);
            return provider;
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStart("the OIDC server does not start on port " + port + ": " + e.getMessage(), e);
        }
    }

    /** Starts on a free port. */
    public static SmallOidcServer temporary() {
        return start(0);
    }

    @Override
    public URI issuer() {
        return URI.create("http://localhost:" + port() + "/" + REALM);
    }

    @Override
    public int port() {
        return server.baseUrl().port();
    }

    @Override
    public String token(String user) {
        if (!USERS.contains(user)) {
            throw new IllegalArgumentException("unknown user: there are " + DemoUser.names());
        }
        return token(user, Map.of());
    }

    @Override
    public String tokenCommand(String user) {
        return "curl -s \"localhost:" + port() + "/" + REALM + "/token?user=" + user + "\"";
    }

    /**
     * A token of anybody, for trying out odd ones: by default as the user of that name has it, or with the role of that name.
     *
     * @param claims replace the usual ones ({@code exp} in seconds since 1970); a value {@code null} leaves the claim out
     */
    public String token(String user, Map<String, ?> claims) {
        Map<String, Object> all = claims(DemoUser.called(user).orElse(new DemoUser(user, user, List.of())));
        all.put("aud", SERVICES);
        all.put("jti", UUID.randomUUID().toString());
        all.putAll(claims);
        return server.getConfig().getTokenProvider().jwt(all, LIFETIME, REALM).serialize();
    }

    private Map<String, Object> claims(DemoUser user) {
        Map<String, Object> claims = new HashMap<>();
        claims.put("iss", issuer().toString());
        claims.put("sub", user.subject());
        claims.put("azp", "local-stack");
        claims.put("preferred_username", user.name());
        claims.put("realm_access", Map.of("roles", List.of(user.role())));
        if (!user.projects().isEmpty()) {
            claims.put("projects", user.projects());
        }
        return claims;
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
