package de.arbeitsmarktmentoren.stack.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Answers over real HTTP with the status codes, keys and entity tags of the case service, and gets into trouble when told to.
 * Keeps what it has accepted while it is away.
 */
final class StandInCaseService implements AutoCloseable {

    static {
        // Head and body leave in two writes: without this, each answer waits 40 ms for an acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** What goes wrong with a request. */
    enum Trouble {
        NONE,
        UNAVAILABLE,
        TOKEN_REFUSED,
        TWIN_IN_PROGRESS,
        /** The connection breaks before anything is recorded. */
        LOST_REQUEST,
        /** Everything is recorded, and then the connection breaks. */
        LOST_ANSWER,
        /** A defect: the request is recorded as if its key had never been seen, on whatever version. */
        FORGOTTEN_KEY,
        REFUSED
    }

    /** One open offer of a case is enough. */
    static final String OFFER = "an-offer";

    private static final String BEGINS_SOMETHING = "/v1/[a-z-]+|/v1/[a-z]+/[^/]+/(activities|contacts)";

    /** What was accepted, once each, by the place where it was recorded. */
    final Map<String, List<String>> accepted = new HashMap<>();
    final List<String> tokens = new ArrayList<>();

    private final Map<String, Reply> replies = new HashMap<>();
    private final Map<String, String> requests = new HashMap<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private final Map<String, String> menteeOfCase = new HashMap<>();
    private final Supplier<Trouble> troubles;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    private record Reply(int status, @Nullable String location, @Nullable String etag, String body) {
    }

    StandInCaseService(Supplier<Trouble> troubles) {
        this.troubles = troubles;
        this.server = listen(0);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    synchronized int steps() {
        return accepted.values().stream().mapToInt(List::size).sum();
    }

    void goAway() {
        server.stop(0);
    }

    void comeBack() {
        server = listen(server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private HttpServer listen(int port) {
        try {
            HttpServer listening = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
            listening.setExecutor(threads);
            listening.createContext("/v1/", this::handle);
            listening.start();
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Reply reply = reply(exchange, body);
        if (reply == null) {
            exchange.close();
            return;
        }
        header(exchange, "Location", reply.location());
        header(exchange, "ETag", reply.etag());
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void header(HttpExchange exchange, String name, @Nullable String value) {
        if (value != null) {
            exchange.getResponseHeaders().set(name, value);
        }
    }

    private synchronized @Nullable Reply reply(HttpExchange exchange, String body) {
        String path = exchange.getRequestURI().getPath();
        tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
        return switch (troubles.get()) {
            case NONE -> record(exchange, body);
            case UNAVAILABLE -> problem(503, "unavailable");
            case TOKEN_REFUSED -> problem(401, "unauthorized");
            case TWIN_IN_PROGRESS -> problem(409, "request-in-progress");
            case LOST_REQUEST -> null;
            case LOST_ANSWER -> record(exchange, body) == null ? problem(500, "internal-error") : null;
            case FORGOTTEN_KEY -> change(path, etag(above(path)), body);
            case REFUSED -> problem(422, "invalid-field");
        };
    }

    private Reply record(HttpExchange exchange, String body) {
        String path = exchange.getRequestURI().getPath();
        if (exchange.getRequestMethod().equals("GET")) {
            return new Reply(200, null, etag(path), "{}");
        }
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (exchange.getRequestMethod().equals("PUT")) {
            accepted.put(path, List.of(key));
            return new Reply(200, null, null, "{}");
        }
        if (!requests.getOrDefault(key, path + body).equals(path + body)) {
            return problem(422, "idempotency-key-reused");
        }
        Reply reply = replies.containsKey(key) ? replies.get(key)
                : change(path, exchange.getRequestHeaders().getFirst("If-Match"), body);
        if (reply.status() == 201) {
            requests.put(key, path + body);
            replies.put(key, reply);
        }
        return reply;
    }

    private Reply change(String path, @Nullable String ifMatch, String body) {
        String name = path.matches(BEGINS_SOMETHING) ? path + "/" + UUID.randomUUID() : above(path);
        if (versions.containsKey(name) && !etag(name).equals(ifMatch)) {
            return problem(ifMatch == null ? 428 : 412, "precondition-failed");
        }
        accepted.computeIfAbsent(name, fresh -> new ArrayList<>()).add(path.replace(name, "") + " " + body);
        if (path.matches(BEGINS_SOMETHING) && !path.equals("/v1/cases")) {
            return new Reply(201, name, null, "{}");
        }
        versions.merge(name, 1, Integer::sum);
        disturbOtherCases(name, body);
        String location = path.endsWith("/transfer-offers") ? path + "/" + OFFER : path.equals("/v1/cases") ? name : null;
        return new Reply(201, location, etag(name), "{}");
    }

    /** As the case service does when an earlier start moves: the person's other cases get new versions. */
    private void disturbOtherCases(String name, String body) {
        String mentee = menteeOfCase.computeIfAbsent(name, fresh -> body.replaceAll(".*\"menteeId\":\"([^\"]+)\".*", "$1"));
        if (body.contains("\"note\"")) {
            versions.replaceAll((other, version) -> !other.equals(name) && mentee.equals(menteeOfCase.get(other)) ? version + 1
                    : version);
        }
    }

    /** The case that a step belongs to. */
    private static String above(String path) {
        return path.replaceAll("^(/v1/[a-z]+/[^/]+)/.*", "$1");
    }

    private String etag(String name) {
        return "\"v" + versions.get(name) + "\"";
    }

    private static Reply problem(int status, String slug) {
        return new Reply(status, null, null,
                """
                        {"type":"urn:arbeitsmarktmentoren:problem:%s","status":%d,"errors":[{"pointer":"/x","rule":"a-rule","message":"Wert"}]}"""
                        .formatted(slug, status));
    }
}
