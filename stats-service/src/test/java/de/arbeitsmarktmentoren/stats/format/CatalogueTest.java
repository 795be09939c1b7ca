package de.arbeitsmarktmentoren.stats.format;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import de.arbeitsmarktmentoren.stack.IdentityProvider;
import de.arbeitsmarktmentoren.stats.RealStack;
import io.restassured.response.Response;

@RealStack
class CatalogueTest {

    IdentityProvider identity;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { "office", "ministry", "mentor" })
    void tellsEverybodyWhatThereIs(String user) {
        Response answer = get(user, "/v1/datasets");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.<String> path("[0].id")).isEqualTo("flows");
        assertThat(answer.<String> path("[0].dimensions.find { it.id == 'district' }.codeList")).isEqualTo("districts");
        assertThat(answer.<String> path("[0].measures[0].definition.de"))
                .startsWith("Mentorings, deren Integrationsvereinbarung");
        assertThat(answer.<String> path("[0].measures[0].dateBasis")).isEqualTo("Monat der Integrationsvereinbarung");
    }

    @Test
    void showsACodeListInBothLanguages() {
        Response answer = get("ministry", "/v1/code-lists/districts");

        assertThat(answer.<String> path("codes.find { it.code == '14713' }.label.de")).isEqualTo("Leipzig (Stadt)");
        assertThat(answer.<String> path("codes.find { it.code == '14729' }.label.de")).isNotEqualTo("Leipzig (Stadt)");
        assertThat(answer.<String> path("codes[1].validFrom")).isEqualTo("2008-08-01");
    }

    @Test
    void listsAllCodeLists() {
        Response answer = get("ministry", "/v1/code-lists");

        assertThat(answer.<Integer> path("find { it.id == 'districts' }.size")).isEqualTo(14);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { "/v1/code-lists/no-such-list", "/v1/no-such-thing" })
    void saysWhatIsNotThere(String path) {
        Response answer = get("office", path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<String> path("type")).isEqualTo("urn:arbeitsmarktmentoren:problem:not-found");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { "/v1/datasets", "/v1/code-lists", "/v1/code-lists/districts" })
    void asksWhoItIs(String path) {
        Response answer = given().get(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void refusesToBeWrittenTo() {
        Response answer = given().auth().oauth2(identity.token("office")).post("/v1/datasets");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.<String> path("type")).isEqualTo("urn:arbeitsmarktmentoren:problem:method-not-allowed");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({ "/q/health/ready, 200", "/q/health/live, 200", "/q/openapi, 200", "/q/swagger-ui/, 200", "/q/metrics, 200" })
    void isOpenWhereOperatorsAndIntegratorsLook(String path, int status) {
        assertThat(given().get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void measuresItself() {
        assertThat(given().get("/q/metrics").asString())
                .contains("projection_lag_records", "projection_lag_seconds", "dead_letter_open", "audit_diff_cells");
    }

    private Response get(String user, String path) {
        return given().auth().oauth2(identity.token(user)).get(path);
    }
}
