package de.arbeitsmarktmentoren.stack;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import com.nimbusds.jose.util.JSONObjectUtils;

import de.arbeitsmarktmentoren.stack.demo.DemoUser;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * {@code /demo/authorize}, where a browser is sent to sign in: shows the {@link LoginPage} and leads back with a code for the
 * user chosen. The library judges requests, keeps codes and checks PKCE; only who somebody is, and to where he is led, is
 * decided here.
 */
final class LoginRoute implements Route {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

    private final Route library;
    private final Function<DemoUser, Map<String, Object>> claims;

    /** @param claims what the access token of a user says besides its times */
    LoginRoute(Route library, Function<DemoUser, Map<String, Object>> claims) {
        this.library = library;
        this.claims = claims;
    }

    @Override
    public boolean match(OAuth2HttpRequest request) {
        return request.getUrl().encodedPath().equals("/" + SmallOidcServer.REALM + "/authorize");
    }

    @Override
    public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
        if (!leadsBackToThisMachine(request.getUrl())) {
            return answer(400, "text/plain", "redirect_uri has to begin with http://localhost or http://127.0.0.1\n");
        }
        return request.getMethod().equals("POST") ? signedIn(request) : page(library.invoke(request));
    }

    /** A refusal stays as it is. */
    private static OAuth2HttpResponse page(OAuth2HttpResponse answer) {
        return answer.getStatus() == 200 ? answer(200, "text/html", LoginPage.html()) : answer;
    }

    private OAuth2HttpResponse signedIn(OAuth2HttpRequest request) {
        return DemoUser.called(String.valueOf(request.getFormParameters().get("user")))
                .map(user -> library.invoke(request.copy(request.getHeaders(), "POST", request.getOriginalUrl(), form(user))))
                .orElseGet(() -> answer(400, "text/plain", "unknown user: there are " + DemoUser.names() + "\n"));
    }

    private String form(DemoUser user) {
        HttpUrl form = new HttpUrl.Builder().scheme("http").host("localhost").addQueryParameter("username", user.subject())
                .addQueryParameter("claims", JSONObjectUtils.toJSONString(claims.apply(user))).build();
        return String.valueOf(form.encodedQuery());
    }

    private static boolean leadsBackToThisMachine(HttpUrl url) {
        HttpUrl back = HttpUrl.parse(String.valueOf(url.queryParameter("redirect_uri")));
        return back != null && THIS_MACHINE.contains(back.host());
    }

    private static OAuth2HttpResponse answer(int status, String type, String body) {
        Headers headers = Headers.of("Content-Type", type + ";charset=UTF-8", "Cache-Control", "no-store",
                "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
        return new OAuth2HttpResponse(headers, status, body, body.getBytes(StandardCharsets.UTF_8));
    }
}
