package de.arbeitsmarktmentoren.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The processes that a launcher has started, kept in a file, so that the next launcher can stop what an earlier one left behind
 * when it was killed. A process counts as the one entered only if number and start agree: numbers are used again.
 */
final class ProcessRegister {

    /** Two JVMs may see the same start up to a second apart, because each reads the time of the boot for itself. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private final Path file;

    ProcessRegister(Path file) {
        this.file = file;
    }

    synchronized void enter(String kind, ProcessHandle process) {
        List<Entry> entries = read();
        entries.add(new Entry(process.pid(), process.info().startInstant().orElse(Instant.now()), kind));
        write(entries);
    }

    synchronized void leave(ProcessHandle process) {
        List<Entry> entries = read();
        entries.removeIf(entry -> entry.pid() == process.pid());
        write(entries);
    }

    /** Stops every entered process that still runs, and forgets them all. @return the kinds of those it stopped */
    synchronized List<String> stopLeftBehind(Duration patience) {
        List<String> kinds = new ArrayList<>();
        List<ProcessHandle> running = new ArrayList<>();
        for (Entry entry : read()) {
            entry.process().ifPresent(process -> {
                kinds.add(entry.kind());
                running.add(process);
            });
        }
        Stopping.all(running, patience);
        write(List.of());
        return kinds;
    }

    private List<Entry> read() {
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            return new ArrayList<>(lines.stream().map(Entry::parse).flatMap(Optional::stream).toList());
        } catch (IOException e) {
            throw new CannotStart("cannot read " + file + " (" + e.getMessage() + ")", e);
        }
    }

    private void write(List<Entry> entries) {
        try {
            Path beside = file.resolveSibling(file.getFileName() + ".new");
            Files.write(beside, entries.stream().map(Entry::line).toList());
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new CannotStart("cannot write " + file + " (" + e.getMessage() + ")", e);
        }
    }

    private record Entry(long pid, Instant start, String kind) {

        static Optional<Entry> parse(String line) {
            String[] words = line.split(" ", 3);
            return words.length == 3 && words[0].matches("\\d{1,18}") && words[1].matches("\\d{1,18}")
                    ? Optional.of(new Entry(Long.parseLong(words[0]), Instant.ofEpochMilli(Long.parseLong(words[1])), words[2]))
                    : Optional.empty();
        }

        String line() {
            return pid + " " + start.toEpochMilli() + " " + kind;
        }

        Optional<ProcessHandle> process() {
            return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::startedThen);
        }

        private boolean startedThen(ProcessHandle process) {
            return process.info().startInstant()
                    .map(instant -> Duration.between(instant, start).abs().compareTo(TOLERANCE) <= 0)
                    .orElse(false);
        }
    }
}
