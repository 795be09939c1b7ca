package de.arbeitsmarktmentoren.stack;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A real Keycloak as a process on loopback, with the realm of {@code keycloak/realm.json}: the same users and the same subjects
 * as the small server has, each with the password {@value #PASSWORD}. Its database is in memory, and nobody administers it.
 */
public final class Keycloak implements OidcServer {

    static final String CLIENT = "demo";
    static final String PASSWORD = "demo";

    private static final Duration READY_WITHIN = Duration.ofSeconds(180);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Path home;
    private final int port;
    private final ProcessRegister register;
    private final Process process;
    private final boolean temporary;

    private Keycloak(Path directory, int port, ProcessRegister register, boolean temporary) {
        this.home = directory.toAbsolutePath();
        this.port = port;
        this.register = register;
        this.temporary = temporary;
        Trees.delete(home);
        putRealm(Trees.create(home.resolve("data/import")).resolve("realm.json"));
        this.process = begin(KeycloakPrograms.layOut(home));
    }

    /** Starts on this directory, of which nothing is kept; returns when it gives out tokens. */
    static Keycloak start(Path directory, int port, ProcessRegister register) {
        return new Keycloak(directory, port, register, false).awaited();
    }

    /** Starts on a free port; {@link #close()}, or else the end of this JVM, stops it. */
    public static Keycloak temporary() {
        Path directory = Trees.temporary("keycloak-");
        Keycloak keycloak = new Keycloak(directory.resolve("home"), Port.free(),
                new ProcessRegister(directory.resolve("processes")), true);
        Runtime.getRuntime().addShutdownHook(new Thread(keycloak::close, "keycloak-stop"));
        return keycloak.awaited();
    }

    @Override
    public URI issuer() {
        return URI.create("http://localhost:" + port + "/realms/demo");
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String token(String user) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=password&client_id=" + CLIENT + "&username=" + user
                        + "&password=" + PASSWORD))
                .build();
        try {
            return new ObjectMapper().readTree(Addresses.answer(request).body()).required("access_token").asText();
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new IllegalArgumentException("Keycloak gives no token to " + user, e);
        }
    }

    @Override
    public String tokenCommand(String user) {
        return "curl -s -d grant_type=password -d client_id=" + CLIENT + " -d username=" + user + " -d password=" + PASSWORD
                + " "
                + issuer().toString().replace("http://", "")
                + "/protocol/openid-connect/token | sed 's/.*\"access_token\":\"//; s/\".*//'";
    }

    /** Doing it twice does no harm. */
    @Override
    public void close() {
        Stopping.all(List.of(process.toHandle()), PATIENCE);
        register.leave(process.toHandle());
        if (temporary) {
            Trees.delete(home.getParent());
        }
    }

    private Process begin(List<String> command) {
        command.addAll(List.of("start", "--optimized", "--import-realm", "--cache=local", "--http-enabled=true",
                "--http-host=127.0.0.1", "--http-port=" + port, "--hostname=http://localhost:" + port));
        try {
            Process starting = new ProcessBuilder(command).directory(home.toFile()).redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile()).redirectOutput(log().toFile()).start();
            register.enter("Keycloak", starting.toHandle());
            return starting;
        } catch (IOException e) {
            throw new CannotStart("Keycloak cannot be started: " + e.getMessage(), e);
        }
    }

    private Keycloak awaited() {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (!isReady()) {
            if (Stopping.ends(process.toHandle(), Duration.ofMillis(100)) || System.nanoTime() > deadline) {
                String errors = errors();
                close();
                throw new CannotStart("Keycloak does not start on port " + port + ": " + errors);
            }
        }
        return this;
    }

    /** The realm is there at the very end of the start. */
    private boolean isReady() {
        try {
            return Addresses.answer(HttpRequest.newBuilder(issuer()).timeout(Duration.ofSeconds(5)).build())
                    .statusCode() == 200;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private Path log() {
        return home.resolve("keycloak.log");
    }

    private String errors() {
        try (Stream<String> lines = Files.lines(log())) {
            String errors = lines.filter(line -> line.contains("ERROR")).map(line -> line.replaceFirst(".*ERROR:? ", ""))
                    .collect(Collectors.joining(" · "));
            return errors.isEmpty() ? "it is not ready after " + READY_WITHIN.toSeconds() + " s" : errors;
        } catch (IOException e) {
            return "its log is " + log();
        }
    }

    private static void putRealm(Path file) {
        try (InputStream in = Keycloak.class.getResourceAsStream("/keycloak/realm.json")) {
            if (in == null) {
                throw new FileNotFoundException("realm.json");
            }
            Files.copy(in, file);
        } catch (IOException e) {
            throw new CannotStart("cannot write " + file + " (" + e.getMessage() + ")", e);
        }
    }
}
