package de.arbeitsmarktmentoren.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseServiceSettingsTest {

    @ParameterizedTest
    @ValueSource(strings = { "*", "/https:.*/", "https://*.example", "cases.example", "https://a.example,*",
            "https://a.example/path" })
    void nameNoOriginsButExactOnes(String origins) {
        assertThat(CaseService.inexact(origins)).hasValueSatisfying(
                said -> assertThat(said).startsWith("QUARKUS_HTTP_CORS_ORIGINS to exact").doesNotContain("*"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "https://a.example", "https://a.example, http://localhost:5173" })
    void mayNameNoneOrSeveral(String origins) {
        assertThat(CaseService.inexact(origins)).isEmpty();
    }
}
