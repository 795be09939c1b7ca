package de.arbeitsmarktmentoren.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.awaitility.Awaitility;

import de.arbeitsmarktmentoren.stack.Ports;

/** The one command as a user runs it: a process of its own, with its own process group as under a terminal. */
final class Launcher {

    private static final Duration START = Duration.ofMinutes(15);

    private final Process process;
    private final Path output;

    private Launcher(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static Launcher start(Path data, Ports ports, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of("setsid",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dlocal-stack.root=" + Repository.root(), "-cp", System.getProperty("java.class.path"),
                "de.arbeitsmarktmentoren.stack.Main", "--data=" + data));
        command.addAll(ports.options());
        command.addAll(List.of(options));
        Path output = Files.createTempFile("launcher-", ".txt");
        return new Launcher(new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start(),
                output);
    }

    /** Waits until it says that all is ready; fails with what it printed if it ends instead. */
    Launcher awaitReady() {
        Awaitility.await().atMost(START).pollInterval(Duration.ofMillis(200)).until(() -> printed().contains("Ready after")
                || !process.isAlive());
        assertThat(process.isAlive()).as(printed()).isTrue();
        return this;
    }

    /** As Ctrl-C on a terminal does: the signal reaches the launcher and everything that it started in its group. */
    void pressCtrlC() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", "--", "-" + process.pid()).inheritIO().start().waitFor();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("the launcher ends after Ctrl-C").isTrue();
    }

    /** {@code kill -9} of the launcher alone: what it started lives on. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** What it exits with by itself, within a minute. */
    int exitCode() throws InterruptedException {
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(printed()).isTrue();
        return process.exitValue();
    }

    /** Everything that it started and that is alive now. */
    List<ProcessHandle> children() {
        return process.descendants().toList();
    }

    String printed() {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The lines with the year's figures. */
    List<String> figures() {
        try (Stream<String> lines = printed().lines()) {
            return lines.map(String::strip).filter(line -> line.matches("(STARTED|PLACED|DROPPED).*")).toList();
        }
    }
}
