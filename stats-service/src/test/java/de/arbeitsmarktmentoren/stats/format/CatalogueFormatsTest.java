package de.arbeitsmarktmentoren.stats.format;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import de.arbeitsmarktmentoren.stats.RealStack;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

@RealStack
class CatalogueFormatsTest {

    SmallOidcServer identity;

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { "/v1/datasets", "/v1/datasets/flows", "/v1/code-lists", "/v1/code-lists/districts",
            "/v1/code-lists/districts?format=csv", "/v1/code-lists/districts?format=csv-excel-de" })
    void mayBeKeptForAWhileAndAskedForAgain(String path) {
        Response first = ministry().get(path);

        Response second = ministry().header("If-None-Match", first.header("ETag")).get(path);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.header("ETag")).startsWith("\"");
        assertThat(first.header("Cache-Control")).isEqualTo("private, max-age=300");
        assertThat(first.header("Vary")).isEqualTo("Accept, Accept-Language");
        assertThat(second.statusCode()).isEqualTo(304);
        assertThat(second.asString()).isEmpty();
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.header("Cache-Control")).isEqualTo("private, max-age=300");
    }

    @Test
    void isAnotherInAnotherLanguage() {
        String german = ministry().get("/v1/datasets/flows").header("ETag");

        Response english = ministry().header("Accept-Language", "en").header("If-None-Match", german).get("/v1/datasets/flows");

        assertThat(english.statusCode()).isEqualTo(200);
        assertThat(english.<String> path("title")).isEqualTo("Flows");
        assertThat(english.header("ETag")).isNotEqualTo(german);
    }

    @Test
    void namesTheFormatsOfFigures() {
        Response answer = ministry().get("/v1/datasets/flows");

        assertThat(answer.<List<String>> path("formats")).containsExactly("json", "jsonstat", "csv", "csv-excel-de");
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ?format=csv          | application/json
            ''                   | text/csv
            """)
    void givesACodeListAsAFile(String query, String accept) {
        Response answer = ministry().header("Accept", accept).get("/v1/code-lists/districts" + query);

        assertThat(answer.contentType()).isEqualTo("text/csv;charset=utf-8");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=districts.csv");
        assertThat(ReadBack.records(CSVFormat.RFC4180, answer.asString())).hasSize(14)
                .anySatisfy(row -> assertThat(row.get("LABEL_DE")).isEqualTo("Landkreis Görlitz"));
    }

    @Test
    void writesDaysOfACodeListAsAGermanSpreadsheetReads() {
        Response answer = ministry().get("/v1/code-lists/districts?format=csv-excel-de");

        assertThat(ReadBack.excelRecords(answer.asString()).get(1).get("VALID_FROM")).isEqualTo("01.08.2008");
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = '|', textBlock = """
            /v1/code-lists/districts?format=jsonstat | */*       | 422 | unknown-code
            /v1/code-lists/districts                 | image/png | 406 | not-acceptable
            /v1/code-lists/no-such-list?format=csv   | */*       | 404 | not-found
            /v1/datasets                             | text/csv  | 406 | not-acceptable
            """)
    void refusesWhatThereIsNot(String path, String accept, int status, String problem) {
        Response answer = ministry().header("Accept", accept).get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<String> path("type")).isEqualTo("urn:arbeitsmarktmentoren:problem:" + problem);
    }

    private RequestSpecification ministry() {
        return given().urlEncodingEnabled(false).auth().oauth2(identity.token("ministry"));
    }
}
