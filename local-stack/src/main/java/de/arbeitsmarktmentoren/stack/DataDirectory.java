package de.arbeitsmarktmentoren.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * What is kept between runs, and belongs to one launcher at a time: the operating system frees the lock of one that is killed.
 */
final class DataDirectory implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;
    private final ProcessRegister register;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
        this.register = new ProcessRegister(path.resolve("processes"));
    }

    /** @throws CannotStart if another launcher has it, it holds something else, or it cannot be written */
    static DataDirectory claim(Path path) {
        Path file = Trees.create(path.toAbsolutePath()).resolve("launcher.lock");
        try {
            refuseWhatIsNotOurs(path, file);
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                channel.close();
                throw new CannotStart("process " + Files.readString(file).strip() + " already runs on " + path
                        + ": stop it, or choose another directory with --data=");
            }
            refuseWhatSomebodyElseWrote(path);
            channel.truncate(0).write(ByteBuffer.wrap(ownPid()));
            return new DataDirectory(path.toAbsolutePath(), channel);
        } catch (IOException e) {
            throw new CannotStart("cannot write " + file + " (" + e.getMessage() + "): choose another directory with --data=",
                    e);
        }
    }

    Path path() {
        return path;
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path kafka() {
        return path.resolve("kafka");
    }

    /** Only for as long as it runs. */
    Path keycloak() {
        return path.resolve("keycloak");
    }

    /** Where a service runs from, so that a build under way does not pull its classes from under its feet. */
    Path app(String service) {
        return path.resolve("apps").resolve(service);
    }

    Path logs() {
        return Trees.create(path.resolve("logs"));
    }

    ProcessRegister register() {
        return register;
    }

    /** Forgets the data of earlier runs; nothing may run on it any more. */
    void empty() {
        try {
            Trees.delete(postgres());
            Trees.delete(kafka());
            Trees.delete(logs());
            Files.deleteIfExists(demoMark());
        } catch (IOException | UncheckedIOException e) {
            throw new CannotStart("cannot empty " + path + " (" + e.getMessage() + "): choose another directory with --data=",
                    e);
        }
    }

    boolean hasDemo() {
        return Files.exists(demoMark());
    }

    /** From now on the demo is not loaded again. */
    void markDemo() {
        try {
            Files.writeString(demoMark(), Instant.now() + "\n");
        } catch (IOException e) {
            throw new CannotStart("cannot write " + demoMark() + " (" + e.getMessage() + ")", e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is claimed may be emptied one day. */
    private static void refuseWhatIsNotOurs(Path path, Path file) throws IOException {
        try (Stream<Path> held = Files.list(path)) {
            if (!Files.exists(file) && held.findAny().isPresent()) {
                throw new CannotStart(path + " holds other things: choose an empty directory with --data=");
            }
        }
    }

    /** After a run as root an ordinary user may still write into the directory, but not into what lies there. */
    private static void refuseWhatSomebodyElseWrote(Path path) {
        for (String part : List.of("postgres", "kafka", "keycloak", "logs", "apps", "processes")) {
            Path written = path.resolve(part);
            if (Files.exists(written) && !Files.isWritable(written)) {
                throw new CannotStart(written + " was written by another user: remove " + path
                        + " as that user, or choose another directory with --data=");
            }
        }
    }

    private Path demoMark() {
        return path.resolve("demo-complete");
    }

    private static byte[] ownPid() {
        return (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }
}
