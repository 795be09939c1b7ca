package de.arbeitsmarktmentoren.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jwt.SignedJWT;

import de.arbeitsmarktmentoren.stack.demo.DemoUser;

/** Signing in as a browser does: authorization code flow with PKCE. */
class LoginTest {

    private static final String BACK = "http://localhost:3000/back";
    private static final String VERIFIER = "a-verifier-that-only-this-browser-knows-0123456789";

    private static SmallOidcServer provider;

    @BeforeAll
    static void start() {
        provider = SmallOidcServer.temporary();
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @Test
    void offersEveryUserInGermanAndEnglish() throws Exception {
        HttpResponse<String> page = send(HttpRequest.newBuilder(authorize(BACK)).build());

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("content-type")).hasValue("text/html;charset=UTF-8");
        assertThat(DemoUser.all()).allSatisfy(user -> assertThat(page.body()).contains("value=\"" + user.name() + "\""));
        assertThat(page.body()).contains("Vorführung", "demo", "Programmbegleitung", "Programme office", "Chemnitz (Stadt)");
    }

    @ParameterizedTest
    @ValueSource(strings = { "mentor", "coordinator-14522-2", "office" })
    void givesTheSameTokenAsTheCommandLineGets(String user) throws Exception {
        JsonNode answer = token(code(user), VERIFIER);

        assertThat(lasting(answer.path("access_token").asText())).isEqualTo(lasting(provider.token(user)));
        assertThat(answer.path("expires_in").asInt()).isBetween(290, 300);
    }

    @Test
    void givesTheSameTokenWhenItIsRefreshed() throws Exception {
        JsonNode first = token(code("mentor-14713-1"), VERIFIER);

        JsonNode second = post("/token", Map.of("grant_type", "refresh_token", "client_id", "demo", "refresh_token",
                first.path("refresh_token").asText()));

        assertThat(lasting(second.path("access_token").asText())).isEqualTo(lasting(provider.token("mentor-14713-1")));
    }

    @Test
    void givesNoTokenToWhoDidNotBeginTheLogin() throws Exception {
        JsonNode answer = token(code("mentor"), "another-verifier-that-somebody-else-made-up-0123");

        assertThat(answer.path("error").asText()).isEqualTo("invalid_grant");
        assertThat(answer.has("access_token")).isFalse();
    }

    @Test
    void refusesWhoIsNotOnThePage() throws Exception {
        HttpResponse<String> answer = choose("nobody");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("unknown user").doesNotContain("nobody");
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://example.org/", "http://localhost.example.org/", "not an address" })
    void leadsNobodyAwayFromThisMachine(String elsewhere) throws Exception {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(authorize(elsewhere)).build());

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    private static String code(String user) throws Exception {
        HttpResponse<String> answer = choose(user);
        assertThat(answer.statusCode()).isEqualTo(302);
        String back = answer.headers().firstValue("Location").orElseThrow();
        assertThat(back).startsWith(BACK + "?").contains("state=a-state");
        return back.replaceAll(".*[?&]code=([^&]+).*", "$1");
    }

    private static HttpResponse<String> choose(String user) throws Exception {
        return send(HttpRequest.newBuilder(authorize(BACK)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("user=" + user)).build());
    }

    private static JsonNode token(String code, String verifier) throws Exception {
        return post("/token",
                Map.of("grant_type", "authorization_code", "client_id", "demo", "redirect_uri", BACK, "code", code,
                        "code_verifier", verifier));
    }

    private static JsonNode post(String path, Map<String, String> form) throws Exception {
        return new ObjectMapper().readTree(send(HttpRequest.newBuilder(URI.create(provider.issuer() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(encoded(form))).build()).body());
    }

    private static URI authorize(String back) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return URI.create(provider.issuer() + "/authorize?"
                + encoded(Map.of("response_type", "code", "client_id", "demo", "scope",
                        "openid", "state", "a-state", "redirect_uri", back, "code_challenge_method", "S256", "code_challenge",
                        Base64.getUrlEncoder().withoutPadding().encodeToString(digest))));
    }

    private static String encoded(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /** All that a token says but its own number and times. */
    private static Map<String, Object> lasting(String token) throws Exception {
        Map<String, Object> claims = new HashMap<>(SignedJWT.parse(token).getJWTClaimsSet().getClaims());
        claims.keySet().removeIf(name -> name.matches("jti|iat|nbf|exp"));
        return claims;
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
