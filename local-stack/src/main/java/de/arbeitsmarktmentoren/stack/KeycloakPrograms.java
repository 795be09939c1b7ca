package de.arbeitsmarktmentoren.stack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.zip.GZIPInputStream;

/**
 * Keycloak's programs from their Maven artefact, unpacked once per user and version into the temporary directory and there made
 * ready for the few features that we use: a server that is asked to start with others would make itself ready anew each time.
 */
final class KeycloakPrograms {

    private static final List<String> PARTS = List.of("lib/quarkus-run.jar", "lib/quarkus/quarkus-application.dat");

    /** Nobody administers it over HTTP, and people only sign in. */
    private static final List<String> WITHOUT = List.of("account", "account-api", "admin", "admin-api",
            "admin-fine-grained-authz", "authorization", "ciba", "device-flow", "docker", "impersonation", "kerberos",
            "organization", "par", "passkeys", "persistent-user-sessions", "token-exchange-standard", "web-authn", "workflows");

    private static final List<String> JAVA = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xms64m", "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "--add-opens=java.base/java.util=ALL-UNNAMED", "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED");

    private KeycloakPrograms() {
    }

    /**
     * A home of its own for one server, which shares the programs with others.
     *
     * @return the command that starts the server there, to which its options are added
     */
    static List<String> layOut(Path home) {
        Path programs = unpacked();
        try {
            for (String shared : List.of("lib", "conf", "providers", "themes")) {
                Files.createSymbolicLink(home.resolve(shared), programs.resolve(shared));
            }
            return command(home);
        } catch (IOException e) {
            throw new CannotStart("cannot write " + home + " (" + e.getMessage() + ")", e);
        }
    }

    private static synchronized Path unpacked() {
        Path archive = archive();
        String version = archive.getFileName().toString().replaceAll("[^0-9]*([0-9.]+[0-9]).*", "$1");
        String name = "keycloak-" + version + "-" + Integer.toHexString(WITHOUT.hashCode());
        try (InputStream in = Files.newInputStream(archive)) {
            return Unpacked.once(name, PARTS, target -> {
                Unpacked.tar(new GZIPInputStream(in), target, 1);
                makeReady(target);
            });
        } catch (IOException e) {
            throw new CannotStart("Keycloak cannot be unpacked into " + System.getProperty("java.io.tmpdir")
                    + ": make room there or set -Djava.io.tmpdir (" + e.getMessage() + ")", e);
        }
    }

    private static void makeReady(Path home) {
        List<String> words = command(home);
        words.addAll(List.of("build", "--db=dev-mem", "--health-enabled=false", "--metrics-enabled=false",
                "--features-disabled=" + String.join(",", WITHOUT)));
        Command build = Command.run(words);
        if (!build.succeeded()) {
            throw new CannotStart("Keycloak cannot be made ready: " + build.line());
        }
    }

    private static List<String> command(Path home) {
        List<String> words = new ArrayList<>(JAVA);
        words.addAll(List.of("-Dkc.home.dir=" + home, "-cp", home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        return words;
    }

    /** Where Maven has put it, which only Maven knows: written down when this module was built. */
    private static Path archive() {
        try (InputStream in = KeycloakPrograms.class.getResourceAsStream("keycloak.properties")) {
            Properties built = new Properties();
            built.load(in);
            Path archive = Path.of(built.getProperty("archive"));
            if (!Files.exists(archive)) {
                throw new CannotStart(archive + " is missing: build local-stack again with mvn install");
            }
            return archive;
        } catch (IOException e) {
            throw new CannotStart("local-stack was not built by Maven: there is no keycloak.properties", e);
        }
    }
}
