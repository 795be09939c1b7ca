package de.arbeitsmarktmentoren.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

import de.arbeitsmarktmentoren.stack.demo.DemoUser;

/**
 * The realm file says of each user what the small server says. {@code -Dtest=RealmTest -Drealm.rewrite} writes it anew.
 */
class RealmTest {

    private static final Path FILE = Path.of("src/main/resources/keycloak/realm.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void isTheRealmOfTheDemoUsers() throws IOException {
        String realm = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(realm()) + "\n";
        if (System.getProperty("realm.rewrite") != null) {
            Files.writeString(FILE, realm);
        }

        assertThat(Files.readString(FILE)).isEqualTo(realm);
    }

    private static Map<String, Object> realm() throws IOException {
        Map<String, Object> realm = new LinkedHashMap<>();
        realm.put("realm", "demo");
        realm.put("displayName", "Arbeitsmarktmentoren Sachsen (Vorführung)");
        realm.put("enabled", true);
        realm.put("internationalizationEnabled", true);
        realm.put("supportedLocales", List.of("de", "en"));
        realm.put("defaultLocale", "de");
        realm.put("loginWithEmailAllowed", false);
        realm.put("accessTokenLifespan", 300);
        // Everybody knows the password: a slow hash would protect nothing and cost a second per user at each start.
        realm.put("passwordPolicy", "hashAlgorithm(pbkdf2-sha256) and hashIterations(1)");
        realm.put("components", Map.of("org.keycloak.userprofile.UserProfileProvider", List.of(profile())));
        realm.put("roles", Map.of("realm",
                DemoUser.all().stream().map(DemoUser::role).distinct().map(role -> Map.of("name", role)).toList()));
        realm.put("clients", List.of(client()));
        realm.put("users", DemoUser.all().stream().map(RealmTest::user).toList());
        return realm;
    }

    private static Map<String, Object> user(DemoUser user) {
        Map<String, Object> member = new LinkedHashMap<>();
        member.put("id", user.subject());
        member.put("username", user.name());
        member.put("enabled", true);
        if (!user.projects().isEmpty()) {
            member.put("attributes", Map.of("projects", user.projects()));
        }
        member.put("credentials", List.of(ordered("type", "password", "value", Keycloak.PASSWORD)));
        member.put("realmRoles", List.of(user.role()));
        return member;
    }

    private static Map<String, Object> client() {
        Map<String, Object> client = new LinkedHashMap<>();
        client.put("clientId", Keycloak.CLIENT);
        client.put("publicClient", true);
        client.put("standardFlowEnabled", true);
        client.put("directAccessGrantsEnabled", true);
        client.put("fullScopeAllowed", true);
        client.put("redirectUris", List.of("http://localhost:*", "http://127.0.0.1:*"));
        client.put("webOrigins", List.of("*"));
        client.put("attributes", Map.of("pkce.code.challenge.method", "S256"));
        client.put("defaultClientScopes", List.of());
        client.put("optionalClientScopes", List.of());
        client.put("protocolMappers", List.of(
                mapper("sub", "oidc-sub-mapper"),
                mapper("preferred_username", "oidc-usermodel-attribute-mapper", "user.attribute", "username", "claim.name",
                        "preferred_username", "jsonType.label", "String", "id.token.claim", "true"),
                mapper("realm_access", "oidc-usermodel-realm-role-mapper", "claim.name", "realm_access.roles", "jsonType.label",
                        "String", "multivalued", "true"),
                mapper("projects", "oidc-usermodel-attribute-mapper", "user.attribute", "projects", "claim.name", "projects",
                        "jsonType.label", "String", "multivalued", "true"),
                mapper("case-service", "oidc-audience-mapper", "included.custom.audience", "case-service"),
                mapper("stats-service", "oidc-audience-mapper", "included.custom.audience", "stats-service")));
        return client;
    }

    private static Map<String, Object> mapper(String name, String kind, String... settings) {
        Map<String, Object> config = new LinkedHashMap<>(Map.of("access.token.claim", "true"));
        config.putAll(ordered((Object[]) settings));
        Map<String, Object> mapper = ordered("name", name, "protocol", "openid-connect", "protocolMapper", kind);
        mapper.put("config", config);
        return mapper;
    }

    /**
     * Nobody has a name or an address here (Keycloak wants to know of one all the same), and {@code projects} is set by whoever
     * writes this file.
     */
    private static Map<String, Object> profile() throws IOException {
        Map<String, Object> projects = new LinkedHashMap<>();
        projects.put("name", "projects");
        projects.put("multivalued", true);
        projects.put("permissions", ordered("view", List.of("admin"), "edit", List.of("admin")));
        String config = JSON.writeValueAsString(
                Map.of("attributes", List.of(Map.of("name", "username"), Map.of("name", "email"), projects)));
        return ordered("providerId", "declarative-user-profile", "config", Map.of("kc.user.profile.config", List.of(config)));
    }

    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return map;
    }
}
