package de.arbeitsmarktmentoren.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The running server process of a data directory, found by the file that it keeps there, whoever started it. */
final class Postmaster {

    /** The file holds whole seconds, and the server writes them a moment after the process began. */
    private static final Duration TOLERANCE = Duration.ofSeconds(10);

    private static final int PID = 0;
    private static final int STARTED = 2;

    private final ProcessHandle process;

    private Postmaster(ProcessHandle process) {
        this.process = process;
    }

    /** The server of this directory; a file left by one that is gone is removed, even if its number is in use again. */
    static Optional<Postmaster> of(Path dataDirectory) {
        Path file = dataDirectory.resolve("postmaster.pid");
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            Optional<Postmaster> running = running(lines);
            if (running.isEmpty()) {
                Files.deleteIfExists(file);
            }
            return running;
        } catch (IOException | NumberFormatException e) {
            throw new CannotStart("cannot read " + file + ": remove it if no PostgreSQL runs on that directory", e);
        }
    }

    long pid() {
        return process.pid();
    }

    /** Rolls back what is open, writes a checkpoint and ends; if it does not within 20 seconds, it is killed. */
    void stop() {
        Command.run(List.of("sh", "-c", "kill -INT \"$0\"", String.valueOf(process.pid())));
        if (!Stopping.ends(process, Duration.ofSeconds(20))) {
            kill();
        }
    }

    /** As a power cut would: nothing is written any more. The processes of its connections go with it. */
    void kill() {
        List<ProcessHandle> family = Stream.concat(Stream.of(process), process.descendants()).toList();
        family.forEach(ProcessHandle::destroyForcibly);
        family.forEach(Stopping::force);
    }

    private static Optional<Postmaster> running(List<String> lines) {
        if (lines.size() <= STARTED) {
            return Optional.empty();
        }
        Instant started = Instant.ofEpochSecond(Long.parseLong(lines.get(STARTED).strip()));
        return ProcessHandle.of(Long.parseLong(lines.get(PID).strip()))
                .filter(ProcessHandle::isAlive)
                .filter(process -> startedAround(process, started))
                .map(Postmaster::new);
    }

    private static boolean startedAround(ProcessHandle process, Instant instant) {
        return process.info().startInstant()
                .map(start -> Duration.between(start, instant).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
    }
}
