package de.arbeitsmarktmentoren.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in both services because neither may know the other. */
class TwinsTest {

    @ParameterizedTest
    @ValueSource(strings = { "Settings", "edge/Clients", "edge/CountedRequests", "edge/PlainPaths", "edge/RateLimit",
            "edge/RateLimitConfig", "edge/Refusal", "problem/Origin" })
    void sayTheSame(String name) throws IOException {
        assertThat(source("case-service", "cases", name)).isEqualTo(source("stats-service", "stats", name));
    }

    private static String source(String service, String ours, String name) throws IOException {
        Path file = Repository.root().resolve(service).resolve("src/main/java/de/arbeitsmarktmentoren").resolve(ours)
                .resolve(name + ".java");
        return Files.readString(file).replaceFirst("package de.arbeitsmarktmentoren." + ours, "package ");
    }
}
