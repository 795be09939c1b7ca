package de.arbeitsmarktmentoren.stats;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

/** When this fails, read {@code target/stats-service.yaml} and decide whether that is the contract you want. */
@RealStack
class OpenApiContractTest {

    @Test
    void servesTheContractThatWasReviewed() throws IOException {
        String served = given().get("/q/openapi").asString();
        Files.writeString(Path.of("target", "stats-service.yaml"), served);

        assertThat(served).isEqualTo(reviewed());
    }

    private static String reviewed() throws IOException {
        try (InputStream in = OpenApiContractTest.class.getResourceAsStream("/openapi/stats-service.yaml")) {
            return in == null ? "" : new String(in.readAllBytes(), UTF_8);
        }
    }
}
