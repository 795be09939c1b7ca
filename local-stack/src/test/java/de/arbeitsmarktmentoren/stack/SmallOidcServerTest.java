package de.arbeitsmarktmentoren.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import de.arbeitsmarktmentoren.stack.demo.DemoUser;

class SmallOidcServerTest {

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
    void givesATokenThatItsPublishedKeysVerify() throws Exception {
        HttpResponse<String> answer = get("/token?user=office");

        SignedJWT token = SignedJWT.parse(answer.body());
        JWKSet keys = JWKSet.parse(get("/jwks").body());
        RSASSAVerifier verifier = new RSASSAVerifier(keys.getKeyByKeyId(token.getHeader().getKeyID()).toRSAKey());
        assertThat(token.verify(verifier)).isTrue();
        assertThat(token.getHeader().getAlgorithm().getName()).isEqualTo("RS256");
        assertThat(answer.headers().firstValue("content-type")).hasValue("text/plain;charset=UTF-8");
    }

    @Test
    void saysWhoItIsForHowLongAndWhatHeMay() throws Exception {
        JWTClaimsSet claims = SignedJWT.parse(get("/token?user=mentor").body()).getJWTClaimsSet();

        assertThat(claims.getIssuer()).isEqualTo("http://localhost:" + provider.port() + "/demo");
        assertThat(claims.getAudience()).containsExactly("case-service", "stats-service");
        assertThat(claims.getSubject()).isEqualTo(DemoUser.subject("mentor"));
        assertThat(claims.getJSONObjectClaim("realm_access")).containsEntry("roles", List.of("mentor"));
        assertThat(claims.getExpirationTime().toInstant()).isBetween(Instant.now().plusSeconds(240),
                Instant.now().plusSeconds(300));
    }

    @Test
    void saysForWhichProjectsWhoWorksForProjects() throws Exception {
        JWTClaimsSet ofOne = SignedJWT.parse(get("/token?user=coordinator-14713-1").body()).getJWTClaimsSet();

        assertThat(ofOne.getStringListClaim("projects")).containsExactly("P-14713-1");
        assertThat(ofOne.getJSONObjectClaim("realm_access")).containsEntry("roles", List.of("coordinator"));
        assertThat(claims("mentor").getStringListClaim("projects")).hasSize(14).contains("P-14522-2");
        assertThat(claims("office").getClaims()).doesNotContainKey("projects");
    }

    @Test
    void isDiscoveredUnderItsIssuer() throws Exception {
        String metadata = get("/.well-known/openid-configuration").body();

        assertThat(metadata.replace(" ", "")).contains("\"issuer\":\"" + provider.issuer() + "\"");
    }

    @Test
    void namesItsUsersToWhoAsksForAnother() throws Exception {
        HttpResponse<String> answer = get("/token?user=nobody");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("mentor, coordinator, office, ", "mentor-14713-1").hasLineCount(1);
        assertThatThrownBy(() -> provider.token("nobody")).hasMessageContaining("mentor, coordinator, office, ");
    }

    @Test
    void mintsOddTokensForTests() throws Exception {
        Map<String, Object> odd = new HashMap<>(Map.of("exp", 1_000_000_000L, "realm_access", Map.of("roles", List.of())));
        odd.put("aud", null);

        JWTClaimsSet claims = SignedJWT.parse(provider.token("stranger", odd)).getJWTClaimsSet();

        assertThat(claims.getExpirationTime().toInstant()).isEqualTo(Instant.ofEpochSecond(1_000_000_000));
        assertThat(claims.getAudience()).isEmpty();
        assertThat(claims.getJSONObjectClaim("realm_access")).containsEntry("roles", List.of());
    }

    private static JWTClaimsSet claims(String user) throws Exception {
        return SignedJWT.parse(provider.token(user)).getJWTClaimsSet();
    }

    private static HttpResponse<String> get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(provider.issuer() + path)).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
