package de.arbeitsmarktmentoren.stack;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.TokenRequest;

import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;

/**
 * What the tokens have in common that are given for a code; the rest was said with the login. Those of other grants are for no
 * service and open nothing.
 */
record CodeTokens(String issuerId, List<String> services, Duration lifetime) implements OAuth2TokenCallback {

    private static final Set<GrantType> AFTER_LOGIN = Set.of(GrantType.AUTHORIZATION_CODE, GrantType.REFRESH_TOKEN);

    @Override
    public String subject(TokenRequest request) {
        return "nobody";
    }

    @Override
    public String typeHeader(TokenRequest request) {
        return "JWT";
    }

    @Override
    public List<String> audience(TokenRequest request) {
        return AFTER_LOGIN.contains(request.getAuthorizationGrant().getType()) ? services : List.of();
    }

    @Override
    public Map<String, Object> addClaims(TokenRequest request) {
        return Map.of();
    }

    @Override
    public long tokenExpiry() {
        return lifetime.toSeconds();
    }
}
