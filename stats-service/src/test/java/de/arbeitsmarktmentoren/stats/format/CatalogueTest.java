package de.arbeitsmarktmentoren.stats.format;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import de.arbeitsmarktmentoren.stats.RealStack;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.response.Response;

@RealStack
class CatalogueTest {

    @TestHTTPResource(value = "/metrics", management = true)
    URI metrics;

    SmallOidcServer identity;

    @ParameterizedTest(name = "{0}")
    @FieldSource("de.arbeitsmarktmentoren.contracts.Roles#ALL")
    void tellsEveryRoleWhatThereIs(String user) {
        Response answer = get(user, "/v1/datasets");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.<String> path("[0].id")).isEqualTo("flows");
        assertThat(answer.<String> path("[0].dimensions.find { it.id == 'district' }.codeList")).isEqualTo("districts");
        assertThat(answer.<String> path("[0].measures[0].definition.de"))
                .startsWith("Mentorings, deren Integrationsvereinbarung");
        assertThat(answer.<String> path("[0].measures[0].dateBasis")).isEqualTo("Monat der Integrationsvereinbarung");
    }

    @Test
    void saysWhatIsPublished() {
        Response answer = get("ministry", "/v1/datasets");

        assertThat(answer.<List<String>> path("[0].published.measures")).containsExactly("STARTED", "PLACED",
                "PLACED_EMPLOYMENT", "PLACED_TRAINING", "DROPPED");
        assertThat(answer.<String> path("[0].published.path")).isEqualTo("/v1/datasets/flows/data");
        assertThat(answer.<List<Object>> path("published").subList(1, 6)).containsOnlyNulls();
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

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { "/v1/datasets", "/v1/datasets/flows", "/v1/code-lists", "/v1/code-lists/districts" })
    void refusesATokenWithNoneOfTheRoles(String path) {
        Response nobody = given().auth().oauth2(identity.token("nobody", Map.of("realm_access", Map.of("roles", List.of()))))
                .get(path);

        assertThat(nobody.statusCode()).isEqualTo(403);
        assertThat(get("offline_access", path).statusCode()).isEqualTo(403);
    }

    @Test
    void refusesToBeWrittenTo() {
        Response answer = given().auth().oauth2(identity.token("office")).post("/v1/datasets");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.<String> path("type")).isEqualTo("urn:arbeitsmarktmentoren:problem:method-not-allowed");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { "/q/openapi", "/q/swagger-ui/" })
    void isOpenWhereIntegratorsLook(String path) {
        assertThat(given().get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { "health/ready", "health/live", "metrics" })
    void tellsOfItselfOnlyAtAPortOfItsOwn(String path) {
        assertThat(given().get(metrics.resolve(path)).statusCode()).isEqualTo(200);
        assertThat(given().get("/q/" + path).statusCode()).isEqualTo(404);
    }

    @Test
    void measuresItself() {
        assertThat(given().get(metrics).asString())
                .contains("projection_lag_records", "projection_lag_seconds", "dead_letter_open", "recount_diff_cells");
    }

    private Response get(String user, String path) {
        return given().auth().oauth2(identity.token(user, Map.of())).get(path);
    }
}
