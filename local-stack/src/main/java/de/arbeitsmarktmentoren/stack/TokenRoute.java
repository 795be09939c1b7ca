package de.arbeitsmarktmentoren.stack;

import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

import de.arbeitsmarktmentoren.stack.demo.DemoUser;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import okhttp3.Headers;

/** {@code GET /demo/token?user=…}: a raw access token, so that a command line needs no client of OIDC. */
final class TokenRoute implements Route {

    private final UnaryOperator<String> tokens;

    TokenRoute(UnaryOperator<String> tokens) {
        this.tokens = tokens;
    }

    @Override
    public boolean match(OAuth2HttpRequest request) {
        return request.getMethod().equals("GET")
                && request.getUrl().encodedPath().equals("/" + SmallOidcServer.REALM + "/token");
    }

    @Override
    public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
        String user = request.getUrl().queryParameter("user");
        return user != null && SmallOidcServer.USERS.contains(user)
                ? text(200, tokens.apply(user))
                : text(404,
                        "unknown user: there are " + DemoUser.names() + "; ask for ?user=mentor\n");
    }

    private static OAuth2HttpResponse text(int status, String body) {
        Headers headers = Headers.of("Content-Type", "text/plain;charset=UTF-8", "Cache-Control", "no-store");
        return new OAuth2HttpResponse(headers, status, body, body.getBytes(StandardCharsets.UTF_8));
    }
}
