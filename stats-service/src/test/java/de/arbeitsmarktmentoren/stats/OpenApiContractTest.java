package de.arbeitsmarktmentoren.stats;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

/**
 * The reviewed document is the truth, and the service serves it. After a change that is meant:
 * {@code mvn -pl stats-service test -Dtest=OpenApiContractTest -Dopenapi.rewrite} writes it anew, for review.
 */
@RealStack
class OpenApiContractTest {

    private static final Path REVIEWED = Path.of("../api-contracts/src/main/resources/openapi/stats-service.yaml");

    @Test
    void servesTheContractThatWasReviewed() throws IOException {
        String served = given().get("/q/openapi").then().statusCode(200).extract().asString();

        if (System.getProperty("openapi.rewrite") != null) {
            Files.writeString(REVIEWED, served);
        }

        assertThat(served).isEqualTo(reviewed());
    }

    private static String reviewed() throws IOException {
        if (Files.exists(REVIEWED)) {
            return Files.readString(REVIEWED);
        }
        try (InputStream in = OpenApiContractTest.class.getResourceAsStream("/openapi/stats-service.yaml")) {
            return in == null ? "" : new String(in.readAllBytes(), UTF_8);
        }
    }
}
