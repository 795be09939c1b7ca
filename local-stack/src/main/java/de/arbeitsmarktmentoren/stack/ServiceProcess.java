package de.arbeitsmarktmentoren.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

/** One of our services as a process of its own, which can be killed and started again at any time. */
public final class ServiceProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration READY_WITHIN = Duration.ofSeconds(120);
    private static final int LAST_LINES = 20;
    private static final String JAR = "quarkus-run.jar";

    private final String name;
    private final Path built;
    private final Path app;
    private final int port;
    private final int managementPort;
    private final Map<String, String> environment;
    private final Path log;
    private final ProcessRegister register;
    private volatile @Nullable Process process;

    ServiceProcess(String name, Path module, int port, int managementPort, Map<String, String> environment,
            DataDirectory data) {
        this.name = name;
        this.built = module.resolve("target/quarkus-app");
        this.app = data.app(name);
        this.port = port;
        this.managementPort = managementPort;
        this.environment = environment;
        this.log = data.logs().resolve(name + ".log");
        this.register = data.register();
    }

    public String name() {
        return name;
    }

    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** Where it tells of itself: {@code /q/health} and {@code /q/metrics}, which no caller of its API reaches. */
    public URI management() {
        return URI.create("http://localhost:" + managementPort);
    }

    /** What it prints, of all its lives since this stack was started. */
    public Path log() {
        return log;
    }

    public boolean isRunning() {
        Process current = process;
        return current != null && current.isAlive();
    }

    /** @throws IllegalStateException if it was never started */
    public long pid() {
        return started().pid();
    }

    /** Begins to start; {@link #awaitReady()} waits until it answers. */
    public void start() {
        start(Map.of());
    }

    /** The same, with settings for this one life, as variables of its environment. */
    public synchronized void start(Map<String, String> settings) {
        if (isRunning()) {
            return;
        }
        if (!Files.exists(built.resolve(JAR))) {
            throw new CannotStart(built.resolve(JAR) + " is missing: build it first with mvn package");
        }
        try {
            if (process == null) {
                Trees.delete(app);
                Trees.copy(built, app);
            }
            Process starting = builder(settings).start();
            process = starting;
            register.enter(name, starting.toHandle());
        } catch (IOException e) {
            throw new CannotStart(name + " cannot be started: " + e.getMessage(), e);
        }
    }

    /** @throws CannotStart with the last lines of its log, if it ends instead or takes longer than two minutes */
    public void awaitReady() {
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        while (!isReady()) {
            if (Stopping.ends(started().toHandle(), Duration.ofMillis(100))) {
                throw new CannotStart(name + " ended while starting (exit code " + started().exitValue() + ")" + lastLines());
            }
            if (System.nanoTime() > deadline) {
                throw new CannotStart(name + " is not ready after " + READY_WITHIN.toSeconds() + " s" + lastLines());
            }
        }
    }

    public boolean isReady() {
        try {
            URI ready = URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready");
            return Addresses.answer(HttpRequest.newBuilder(ready).timeout(Duration.ofSeconds(2)).build()).statusCode() == 200;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** {@code kill -9}: it can tidy up nothing. Returns when it is gone. */
    public void kill() {
        if (process != null) {
            Stopping.force(started().toHandle());
            register.leave(started().toHandle());
        }
    }

    /** Asks it to end and forces it after 15 seconds. */
    public void stop() {
        if (process != null) {
            Stopping.all(List.of(started().toHandle()), PATIENCE);
            register.leave(started().toHandle());
        }
    }

    /** Only asks it to end, so that several can do so at the same time. */
    void askToStop() {
        if (process != null) {
            started().destroy();
        }
    }

    CompletableFuture<Process> onExit() {
        return started().onExit();
    }

    String lastLines() {
        try {
            List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
            List<String> last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
            return "; the last lines of " + log + ":\n    " + String.join("\n    ", last);
        } catch (IOException e) {
            return "; its log is " + log;
        }
    }

    private Process started() {
        Process current = process;
        if (current == null) {
            throw new IllegalStateException(name + " was not started");
        }
        return current;
    }

    private ProcessBuilder builder(Map<String, String> settings) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(java, "-Xmx256m", "-jar", app.resolve(JAR).toString())
                .directory(log.getParent().toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        builder.environment().putAll(settings);
        return builder;
    }
}
