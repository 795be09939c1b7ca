package de.arbeitsmarktmentoren.cases.mentoring;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.stack.IdentityProvider;

@CaseServiceTest
class StartMentoringTest {

    IdentityProvider identity;

    @Test
    void works() {
        String menteeId = given().auth().oauth2(identity.token("mentor")).header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body("""
                        {"givenName":"Amira","familyName":"Beispiel","birthDate":"1998-04-03",
                         "profile":{"gender":"FEMALE","originGroup":"SY","qualification":"NONE","seeksProtection":true}}""")
                .post("/v1/mentees").then().log().all().statusCode(201).extract().path("id");
        given().auth().oauth2(identity.token("mentor")).header("Idempotency-Key", UUID.randomUUID())
                .contentType("application/json")
                .body("{\"menteeId\":\"" + menteeId
                        + "\",\"project\":\"P-14511-1\",\"mentor\":\"M-14511-1-01\",\"startedOn\":\"2025-03-14\"}")
                .post("/v1/cases").then().log().all().statusCode(201);
        given().get("/v1/cases").then().log().all();
        assertThat(menteeId).isNotEmpty();
        given().get("/q/metrics").then().log().body();
    }
}
