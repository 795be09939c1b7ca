package de.arbeitsmarktmentoren.cases.problem;

import static de.arbeitsmarktmentoren.contracts.problem.ProblemType.HEADERS_TOO_LARGE;
import static de.arbeitsmarktmentoren.contracts.problem.ProblemType.MALFORMED_REQUEST;
import static de.arbeitsmarktmentoren.contracts.problem.ProblemType.METHOD_NOT_ALLOWED;
import static de.arbeitsmarktmentoren.contracts.problem.ProblemType.NOT_ACCEPTABLE;
import static de.arbeitsmarktmentoren.contracts.problem.ProblemType.NOT_FOUND;
import static de.arbeitsmarktmentoren.contracts.problem.ProblemType.PAYLOAD_TOO_LARGE;
import static de.arbeitsmarktmentoren.contracts.problem.ProblemType.UNSUPPORTED_MEDIA_TYPE;
import static de.arbeitsmarktmentoren.contracts.problem.ProblemType.URI_TOO_LONG;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import de.arbeitsmarktmentoren.cases.CaseServiceTest;
import de.arbeitsmarktmentoren.cases.LogLines;
import de.arbeitsmarktmentoren.cases.Records;
import de.arbeitsmarktmentoren.contracts.problem.ProblemType;
import de.arbeitsmarktmentoren.stack.SmallOidcServer;
import io.quarkus.test.common.http.TestHTTPResource;

/** Requests that no frontend sends, down to the bytes. */
@CaseServiceTest
class HttpLayerTest {

    private static final String BAIT = "Koederwort";
    private static final String LIST = "GET /v1/projects HTTP/1.1\r\nHost: localhost\r\n";
    private static final String REGISTER = "POST /v1/mentees HTTP/1.1\r\nHost: localhost\r\nIdempotency-Key: {key}\r\n";
    private static final String JSON = REGISTER + "Content-Type: application/json\r\n";

    DataSource database = Records.owner();

    @TestHTTPResource
    URI service;

    SmallOidcServer identity;

    private final LogLines log = new LogLines();

    @BeforeEach
    void listen() {
        log.start();
    }

    @AfterEach
    void stop() {
        log.stop();
    }

    static Stream<Arguments> requests() {
        return Stream.of(
                refused("address too long", "GET /v1/" + BAIT.repeat(500) + " HTTP/1.1\r\nHost: localhost\r\n", "",
                        URI_TOO_LONG),
                refused("address far too long", "GET /v1/" + "a".repeat(200_000) + " HTTP/1.1\r\nHost: localhost\r\n", "",
                        URI_TOO_LONG),
                refused("header too large", LIST + "X-Bait: " + BAIT.repeat(2000) + "\r\n", "", HEADERS_TOO_LARGE),
                refused("too many headers", LIST + "X-Bait: 1\r\n".repeat(3000), "", HEADERS_TOO_LARGE),
                refused("no host", "GET /v1/projects HTTP/1.1\r\n", "", MALFORMED_REQUEST),
                refused("two hosts", LIST + "Host: " + BAIT + "\r\n", "", MALFORMED_REQUEST),
                refused("unknown path", "GET /v1/" + BAIT + " HTTP/1.1\r\nHost: localhost\r\n", "", NOT_FOUND),
                refused("unknown path of the framework", "GET /q/" + BAIT + " HTTP/1.1\r\nHost: localhost\r\n", "",
                        NOT_FOUND),
                refused("no path", "GET * HTTP/1.1\r\nHost: localhost\r\n", "", NOT_FOUND),
                refused("bytes in the path", "GET /v1/cases/%ff%00 HTTP/1.1\r\nHost: localhost\r\n", "", NOT_FOUND),
                refused("unknown path of old", "GET /v1/" + BAIT + " HTTP/1.0\r\n", "", NOT_FOUND),
                refused("unknown method", "BREW /v1/projects HTTP/1.1\r\nHost: localhost\r\n", "", METHOD_NOT_ALLOWED),
                refused("trace", "TRACE /v1/projects HTTP/1.1\r\nHost: localhost\r\n", "", METHOD_NOT_ALLOWED),
                refused("format not there", LIST + "Accept: image/png\r\n", "", NOT_ACCEPTABLE),
                refused("no format", LIST + "Accept: ;;" + BAIT + "\r\n", "", NOT_ACCEPTABLE),
                refused("unknown parameter", "GET /v1/projects?" + BAIT + "=1 HTTP/1.1\r\nHost: localhost\r\n", "",
                        MALFORMED_REQUEST),
                refused("no type", REGISTER, "{}", UNSUPPORTED_MEDIA_TYPE),
                refused("another type", REGISTER + "Content-Type: text/" + BAIT + "\r\n", "{}", UNSUPPORTED_MEDIA_TYPE),
                refused("half a type", REGISTER + "Content-Type: " + BAIT + "\r\n", "{}", MALFORMED_REQUEST),
                refused("compressed", JSON + "Content-Encoding: gzip\r\n", "{}", UNSUPPORTED_MEDIA_TYPE),
                refused("10 MB", JSON, "[" + "1,".repeat(5_000_000) + "1]", PAYLOAD_TOO_LARGE),
                refused("10 MB announced", JSON + "Content-Length: 10000000\r\n", null, PAYLOAD_TOO_LARGE),
                refused("70 KB announced", JSON + "Content-Length: 70000\r\n", null, PAYLOAD_TOO_LARGE),
                refused("10 MB in pieces", JSON + "Transfer-Encoding: chunked\r\n",
                        ("2710\r\n" + "1".repeat(10_000) + "\r\n").repeat(1000) + "0\r\n\r\n", PAYLOAD_TOO_LARGE),
                refused("depth 1000", JSON, "[".repeat(1000) + "]".repeat(1000), MALFORMED_REQUEST),
                refused("depth 1000 of objects", JSON, "{\"profile\":".repeat(1000) + "1" + "}".repeat(1000),
                        MALFORMED_REQUEST),
                refused("broken UTF-8", JSON, "{\"givenName\":\"\u00ff\"}", MALFORMED_REQUEST),
                refused("overlong UTF-8", JSON, "{\"givenName\":\"\u00c0\u00af\"}", MALFORMED_REQUEST),
                refused("UTF-8 cut off", JSON, "{\"givenName\":\"\u00c3\"}", MALFORMED_REQUEST),
                refused("NUL", JSON, "{\"givenName\":\"\0\"}", MALFORMED_REQUEST),
                refused("only NUL", JSON, "\0", MALFORMED_REQUEST),
                refused("huge number", JSON, "{\"givenName\":" + "9".repeat(2000) + "}", MALFORMED_REQUEST),
                refused("long name", JSON, "{\"" + BAIT.repeat(5000) + "\":1}", MALFORMED_REQUEST),
                refused("empty", JSON, "", MALFORMED_REQUEST));
    }

    private static Arguments refused(String name, String head, String body, ProblemType type) {
        return Arguments.of(name, head, body, type);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("requests")
    void answersWithAProblemThatRepeatsNothing(String name, String head, String body, ProblemType type) throws IOException {
        Wire.Answer answer = send(head + "Accept-Language: en\r\n", body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(type.status());
        assertThat(answer.text().toLowerCase(Locale.ROOT)).contains("content-type: application/problem+json",
                "content-language: en", "x-content-type-options: nosniff");
        assertThat(answer.text()).contains("\"type\":\"" + type.type() + '"').doesNotContain(BAIT, "Exception");
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void takesRequestsOfAnOlderKind() throws IOException {
        assertThat(send("GET /v1/projects HTTP/1.0\r\n", "").status()).isEqualTo(200);
    }

    @Test
    void logsNothingOfACallerWhoHangsUp() throws Exception {
        long before = new Records(database).count("SELECT count(*) FROM person.mentee");
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            socket.getOutputStream().write(whole(JSON + "Content-Length: 100\r\n", "{\"givenName\":\"" + BAIT).getBytes());
        }

        send(LIST, "");

        assertThat(log.lines()).isEmpty();
        assertThat(new Records(database).count("SELECT count(*) FROM person.mentee")).isEqualTo(before);
    }

    private Wire.Answer send(String head, String body) throws IOException {
        return new Wire(service).send(whole(head, body));
    }

    private String whole(String head, String body) {
        boolean framed = head.contains("Content-Length") || head.contains("chunked") || head.startsWith("GET");
        return head.replace("{key}", UUID.randomUUID().toString()) + "Authorization: Bearer " + identity.token("mentor")
                + "\r\n"
                + (framed || body == null ? "" : "Content-Length: " + body.length() + "\r\n") + "\r\n"
                + (body == null ? "" : body);
    }
}
