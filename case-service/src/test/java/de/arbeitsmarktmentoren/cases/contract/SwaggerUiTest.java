package de.arbeitsmarktmentoren.cases.contract;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.CaseServiceTest;

@CaseServiceTest
class SwaggerUiTest {

    @Test
    void isOpenToAll() {
        given().get("/q/swagger-ui/").then().statusCode(200).body(containsString("/q/openapi"));
    }
}
