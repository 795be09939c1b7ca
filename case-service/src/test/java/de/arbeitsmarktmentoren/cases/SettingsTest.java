package de.arbeitsmarktmentoren.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private final Map<String, String> environment = new HashMap<>(Map.of(
            "QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://db/cases",
            "QUARKUS_DATASOURCE_USERNAME", "cases",
            "QUARKUS_DATASOURCE_PASSWORD", "secret",
            "QUARKUS_DATASOURCE_RELAY_USERNAME", "cases_relay",
            "QUARKUS_DATASOURCE_RELAY_PASSWORD", "secret",
            "QUARKUS_FLYWAY_USERNAME", "cases_owner",
            "QUARKUS_FLYWAY_PASSWORD", "secret",
            "KAFKA_BOOTSTRAP_SERVERS", "broker:9092",
            "QUARKUS_OIDC_AUTH_SERVER_URL", "https://id.example/realm"));

    @Test
    void sufficeWhenEverythingIsSet() {
        assertThat(refusal()).isEmpty();
    }

    @Test
    void sayWhatIsMissingAndNoValue() {
        environment.remove("QUARKUS_FLYWAY_PASSWORD");
        environment.put("KAFKA_BOOTSTRAP_SERVERS", " ");

        assertThat(refusal()).hasValue("set QUARKUS_FLYWAY_PASSWORD, KAFKA_BOOTSTRAP_SERVERS in the environment");
    }

    @Test
    void mayBePropertiesOfTheMachineToo() {
        environment.remove("QUARKUS_OIDC_AUTH_SERVER_URL");

        assertThat(new Settings(CaseService.REQUIRED, environment::get,
                Map.of("quarkus.oidc.auth-server-url", "https://id.example")::get).refusal())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "*", "/https:.*/", "https://*.example", "frontend.example", "https://a.example,*",
            "https://a.example/path" })
    void nameNoOriginsButExactOnes(String origins) {
        environment.put("QUARKUS_HTTP_CORS_ORIGINS", origins);

        assertThat(refusal()).hasValueSatisfying(said -> assertThat(said)
                .startsWith("set QUARKUS_HTTP_CORS_ORIGINS to exact origins").doesNotContain("*"));
    }

    @Test
    void nameSeveralOrigins() {
        environment.put("QUARKUS_HTTP_CORS_ORIGINS", "https://a.example, http://localhost:5173");

        assertThat(refusal()).isEmpty();
    }

    private Optional<String> refusal() {
        return new Settings(CaseService.REQUIRED, environment::get, property -> null).refusal();
    }
}
