package de.arbeitsmarktmentoren.cases.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.CaseServiceTest;

/**
 * The reviewed document is the truth, and the service serves it. After a change that is meant:
 * {@code mvn -pl case-service test -Dtest=OpenApiContractTest -Dopenapi.rewrite} writes it anew, for review.
 */
@CaseServiceTest
class OpenApiContractTest {

    private static final Path REVIEWED = Path.of("../api-contracts/src/main/resources/openapi/case-service.yaml");

    @Test
    void servesWhatWasReviewed() throws IOException {
        String served = given().get("/q/openapi?format=yaml").then().statusCode(200).extract().asString();

        if (System.getProperty("openapi.rewrite") != null) {
            Files.createDirectories(REVIEWED.getParent());
            Files.writeString(REVIEWED, served);
        }

        assertThat(served).isEqualTo(reviewed());
    }

    @Test
    void describesEachOperationWithExamplesAndProblems() {
        Map<String, Map<String, Map<String, Object>>> paths = given().get("/q/openapi?format=json").path("paths");

        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            assertThat(operation).as(method + " " + path).containsKeys("summary", "description", "operationId", "tags",
                    "security");
            assertThat(operation.get("responses").toString()).as(method + " " + path).contains("example=", "Unauthorized",
                    "Forbidden");
            if (operation.containsKey("requestBody")) {
                assertThat(operation.get("requestBody").toString()).as(method + " " + path).contains("example=");
            }
            if (!method.equals("get") && !operation.get("operationId").toString().startsWith("search")) {
                assertThat(operation.get("parameters").toString()).as(method + " " + path).contains("IdempotencyKey");
            }
        }));
    }

    private static String reviewed() throws IOException {
        if (Files.exists(REVIEWED)) {
            return Files.readString(REVIEWED);
        }
        try (InputStream document = OpenApiContractTest.class.getResourceAsStream("/openapi/case-service.yaml")) {
            return new String(document.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
