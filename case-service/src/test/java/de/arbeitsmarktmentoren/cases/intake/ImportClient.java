package de.arbeitsmarktmentoren.cases.intake;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Sends files and looks how far they are. */
final class ImportClient {

    private final Supplier<String> token;

    /** With a token for each request: a large import may take longer than one is valid. */
    ImportClient(Supplier<String> token) {
        this.token = token;
    }

    RequestSpecification asCaller() {
        return given().auth().oauth2(token.get());
    }

    Response upload(byte[] file, Object dryRun) {
        return upload(file, dryRun, UUID.randomUUID().toString());
    }

    Response upload(byte[] file, Object dryRun, String key) {
        EncoderConfig asTheyAre = EncoderConfig.encoderConfig().encodeContentTypeAs("text/csv", ContentType.BINARY)
                .appendDefaultContentCharsetToContentTypeIfUndefined(false);
        return asCaller().config(RestAssured.config().encoderConfig(asTheyAre)).contentType("text/csv")
                .header("Idempotency-Key", key).queryParam("dryRun", dryRun).body(file).post("/v1/imports");
    }

    /** The id of an import that has been taken in. */
    String taken(byte[] file, boolean dryRun) {
        return upload(file, dryRun).then().statusCode(202).extract().path("id");
    }

    String done(byte[] file, boolean dryRun, Duration patience) {
        String id = taken(file, dryRun);
        awaitDone(id, patience);
        return id;
    }

    void awaitDone(String id, Duration patience) {
        await().atMost(patience).until(() -> "DONE".equals(get(id).path("state")));
    }

    Response get(String id) {
        return asCaller().get("/v1/imports/" + id);
    }

    /** One of the numbers, -1 while the service cannot say. */
    int number(String id, String name) {
        Response now = get(id);
        return now.statusCode() == 200 ? now.path(name) : -1;
    }

    /** Rows, done, created, unchanged, failed. */
    List<Integer> numbers(String id) {
        Response now = get(id);
        return Stream.of("rows", "done", "created", "unchanged", "failed").map(now::<Integer> path).toList();
    }

    List<Map<String, Object>> errors(String id) {
        return asCaller().get("/v1/imports/" + id + "/errors?limit=200").then().statusCode(200).extract().path("items");
    }

    String result(String id) {
        return new String(asCaller().get("/v1/imports/" + id + "/result").asByteArray(), StandardCharsets.UTF_8);
    }
}
