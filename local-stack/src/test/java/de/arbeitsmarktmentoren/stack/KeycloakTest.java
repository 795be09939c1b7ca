package de.arbeitsmarktmentoren.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

@Tag("long")
class KeycloakTest {

    private static Keycloak keycloak;
    private static SmallOidcServer small;

    @BeforeAll
    static void start() {
        keycloak = Keycloak.temporary();
        small = SmallOidcServer.temporary();
    }

    @AfterAll
    static void stop() {
        small.close();
        keycloak.close();
    }

    @ParameterizedTest
    @ValueSource(strings = { "mentor", "coordinator-14522-2", "privacy-officer" })
    void saysOfAUserWhatTheSmallServerSays(String user) throws Exception {
        assertThat(told(keycloak.token(user))).isEqualTo(told(small.token(user)));
    }

    @Test
    void givesTokensOfItsOwnForFiveMinutes() throws Exception {
        JWTClaimsSet claims = SignedJWT.parse(keycloak.token("office")).getJWTClaimsSet();

        assertThat(claims.getIssuer()).isEqualTo(keycloak.issuer().toString());
        assertThat(Duration.between(claims.getIssueTime().toInstant(), claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void printsTheTokenToWhoTypesItsCommand() throws Exception {
        Command typed = Command.run(List.of("sh", "-c", keycloak.tokenCommand("mentor-14713-1")));

        assertThat(told(typed.output().strip())).isEqualTo(told(small.token("mentor-14713-1")));
    }

    @Test
    void givesNoTokenToWhoIsNotThere() {
        assertThatThrownBy(() -> keycloak.token("nobody")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "/admin/realms", "/admin/master/console/" })
    void isAdministeredByNobody(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + keycloak.port() + path)).build();

        assertThat(Addresses.answer(request).statusCode()).isEqualTo(404);
    }

    /** What services go by; audiences have no order. */
    private static Map<String, Object> told(String token) throws Exception {
        JWTClaimsSet said = SignedJWT.parse(token).getJWTClaimsSet();
        Map<String, Object> claims = new HashMap<>(said.getClaims());
        claims.put("aud", Set.copyOf(said.getAudience()));
        claims.keySet().retainAll(List.of("sub", "aud", "realm_access", "projects", "preferred_username"));
        return claims;
    }
}
