package de.arbeitsmarktmentoren.system.access;

import java.util.Map;

import org.junit.jupiter.api.Tag;

import com.fasterxml.jackson.databind.JsonNode;

import de.arbeitsmarktmentoren.stack.LocalStack;
import de.arbeitsmarktmentoren.stack.OidcServer;
import de.arbeitsmarktmentoren.system.Call;
import de.arbeitsmarktmentoren.system.Http;
import de.arbeitsmarktmentoren.system.Repository;

/** With a real Keycloak. It signs nothing odd; what it gives out beside access tokens is as useless. */
@Tag("long")
class KeycloakAccessIT extends AccessSuite {

    @Override
    LocalStack started() {
        return LocalStack.temporary(Repository.root(), Map.of(), OidcServer.Kind.KEYCLOAK);
    }

    @Override
    Map<String, String> uselessTokens(LocalStack stack) {
        Call login = new Call("POST", "/protocol/openid-connect/token",
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                "grant_type=password&client_id=demo&scope=openid&username=office&password=demo");
        JsonNode tokens = new Http(stack.addresses().oidcServer().issuer()).send(login, null).json();
        return Map.of("an ID token", tokens.required("id_token").asText(),
                "a refresh token", tokens.required("refresh_token").asText());
    }
}
