package de.arbeitsmarktmentoren.cases.sending;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;

@CaseServiceTest
class SendingResourceTest {

    SmallOidcServer identity;

    private SendingClient operator;

    @BeforeEach
    void setUp() {
        operator = new SendingClient(identity);
    }

    @Test
    void ordersOnceHoweverOftenItIsAsked() {
        String key = UUID.randomUUID().toString();
        Map<String, ?> order = Map.of("partitions", List.of(1));

        String first = operator.post(key, order).then().statusCode(202)
                .extract().header("Location");

        operator.post(key, order).then().statusCode(202)
                .header("Location", org.hamcrest.Matchers.endsWith(first.substring(first.indexOf("/v1"))))
                .header("Idempotency-Replayed", "true");
        assertThat(operator.asOperator().get(first).then().statusCode(200).extract().<String> path("id"))
                .isEqualTo(first.substring(first.lastIndexOf('/') + 1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"partitions": [0, 12]}                                                | /partitions/1 | range
            {"partitions": [-1]}                                                   | /partitions/0 | range
            {"partitions": [null]}                                                 | /partitions/0 | required
            {"partitions": [0,0,0,0,0,0,0,0,0,0,0,0,0]}                            | /partitions   | range
            {"topic": "mentoring.capacity-events.v1", "partitions": [3]}           | /partitions/0 | range
            {"topic": "mentoring.secrets.v1"}                                      | /topic        | topic
            """)
    void refuses(String order, String pointer, String rule) {
        operator.post(UUID.randomUUID().toString(), order).then().statusCode(422)
                .body("errors[0].pointer", org.hamcrest.Matchers.is(pointer))
                .body("errors[0].rule", org.hamcrest.Matchers.is(rule));
    }

    @ParameterizedTest
    @CsvSource({ "mentor", "office", "ministry" })
    void isNotFor(String user) {
        given().auth().oauth2(identity.token(user)).contentType("application/json").body("{}")
                .header("Idempotency-Key", UUID.randomUUID().toString()).post(SendingClient.SENDINGS).then().statusCode(403);
        given().auth().oauth2(identity.token(user)).get(SendingClient.SENDINGS + "/" + UUID.randomUUID()).then()
                .statusCode(403);
    }

    @Test
    void knowsNoneThatWasNotOrdered() {
        operator.asOperator().get(SendingClient.SENDINGS + "/" + UUID.randomUUID()).then().statusCode(404);
    }
}
