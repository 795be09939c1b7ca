package de.arbeitsmarktmentoren.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import de.arbeitsmarktmentoren.stack.Addresses;

/**
 * The script in the README, as its reader types it: commands, and behind {@code #>} what each of them prints. Random ids are
 * {@code …} there.
 */
record Walk(String script) {

    private static final String PRINTED = "#> ";
    private static final String RANDOM_ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** The first script below that heading. */
    static Walk ofReadme(String heading) throws IOException {
        String readme = Files.readString(Repository.root().resolve("README.md"));
        String section = readme.substring(readme.indexOf("\n## " + heading + "\n"));
        int begin = section.indexOf("```sh\n") + "```sh\n".length();
        return new Walk(section.substring(begin, section.indexOf("```", begin)));
    }

    List<String> promised() {
        return script.lines().filter(line -> line.startsWith(PRINTED)).map(line -> line.substring(PRINTED.length())).toList();
    }

    /** What the commands print when they meet this system. */
    List<String> printed(Addresses addresses) throws IOException, InterruptedException {
        String here = script.replace("localhost:8082/demo", text(addresses.oidcServer().issuer()))
                .replace("localhost:8080", text(addresses.caseService()))
                .replace("localhost:8081", text(addresses.statsService()));
        Path file = Files.writeString(Files.createTempFile("walk-", ".sh"), here);
        Path output = Files.createTempFile("walk-", ".txt");
        Process bash = new ProcessBuilder("bash", file.toString()).redirectErrorStream(true).redirectOutput(output.toFile())
                .start();
        if (!bash.waitFor(2, TimeUnit.MINUTES)) {
            bash.destroyForcibly();
        }
        try (Stream<String> lines = Files.readString(output, UTF_8).lines()) {
            return lines.map(line -> line.replaceAll(RANDOM_ID, "…")).toList();
        }
    }

    private static String text(Object address) {
        return address.toString().replace("http://", "");
    }
}
