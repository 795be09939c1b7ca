package de.arbeitsmarktmentoren.system.access;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import de.arbeitsmarktmentoren.stack.LocalStack;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import de.arbeitsmarktmentoren.system.Repository;

/** With the small OIDC server of the one command. */
class SmallServerAccessIT extends AccessSuite {

    @Override
    LocalStack started() {
        return LocalStack.temporary(Repository.root());
    }

    @Override
    Map<String, String> uselessTokens(LocalStack stack) {
        Instant now = Instant.now();
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("expired", office(stack, "exp", now.minusSeconds(60).getEpochSecond()));
        tokens.put("not valid before tomorrow", office(stack, "nbf", now.plusSeconds(86_400).getEpochSecond()));
        tokens.put("without an end", office(stack, "exp", null));
        tokens.put("of another issuer", office(stack, "iss", "http://localhost:1/demo"));
        tokens.put("of nobody", office(stack, "iss", null));
        tokens.put("for another audience", office(stack, "aud", List.of("another-service")));
        tokens.put("for no audience", office(stack, "aud", null));
        return tokens;
    }

    private static String office(LocalStack stack, String claim, Object value) {
        Map<String, Object> claims = new HashMap<>();
        claims.put(claim, value);
        return ((SmallOidcServer) stack.oidcServer()).token("office", claims);
    }
}
