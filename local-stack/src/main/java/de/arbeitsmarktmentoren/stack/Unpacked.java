package de.arbeitsmarktmentoren.stack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Programs out of an archive, unpacked once per user into the temporary directory, where every later start finds them. */
final class Unpacked {

    private static final int EXECUTABLE = 0100;

    private Unpacked() {
    }

    /** What lays the programs into an empty directory. */
    @FunctionalInterface
    interface Filling {
        void into(Path directory) throws IOException;
    }

    /**
     * The directory with the programs.
     *
     * @param name of this version of them
     * @param parts files without which it is not whole
     */
    static Path once(String name, List<String> parts, Filling filling) throws IOException {
        Path home = Path.of(System.getProperty("java.io.tmpdir"),
                "arbeitsmarktmentoren-" + name.replaceFirst("-", "-" + System.getProperty("user.name") + "-"));
        if (!isComplete(home, parts)) {
            fillBeside(home, parts, filling);
        }
        return mine(home);
    }

    /** @param leadingNames how many names at the beginning of each path in the archive are left out */
    static void tar(InputStream archive, Path target, int leadingNames) throws IOException {
        try (var tar = new TarArchiveInputStream(archive)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path inside = Path.of(entry.getName());
                if (inside.getNameCount() > leadingNames) {
                    write(entry, tar, target.resolve(inside.subpath(leadingNames, inside.getNameCount())));
                }
            }
        }
    }

    private static boolean isComplete(Path home, List<String> parts) {
        return parts.stream().map(home::resolve).allMatch(Files::isRegularFile);
    }

    /** In a shared temporary directory somebody else could have put a program of his own in this place. */
    private static Path mine(Path home) throws IOException {
        if (!Files.getOwner(home).getName().equals(System.getProperty("user.name"))) {
            throw new CannotStart(home + " belongs to somebody else: remove it or set -Djava.io.tmpdir");
        }
        return home;
    }

    /** Filled beside and then moved, so that a second start at the same time never sees half of it. */
    private static void fillBeside(Path home, List<String> parts, Filling filling) throws IOException {
        Path beside = Files.createTempDirectory(home.getParent(), "arbeitsmarktmentoren-unpacking-");
        try {
            filling.into(beside);
            beside.toFile().setExecutable(true, false);
            beside.toFile().setReadable(true, false);
            if (!isComplete(home, parts)) {
                Trees.delete(home);
                Files.move(beside, home, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            if (!isComplete(home, parts)) {
                throw e;
            }
        } finally {
            Trees.delete(beside);
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            path.toFile().setExecutable((entry.getMode() & EXECUTABLE) != 0, false);
        }
    }
}
