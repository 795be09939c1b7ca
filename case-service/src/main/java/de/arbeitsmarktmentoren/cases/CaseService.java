package de.arbeitsmarktmentoren.cases;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service, or says in one line what it needs to be told. */
@QuarkusMain
public class CaseService {

    private static final List<String> NEEDED = List.of("quarkus.datasource.jdbc.url", "quarkus.datasource.username",
            "quarkus.datasource.password", "quarkus.datasource.relay.username", "quarkus.datasource.relay.password",
            "quarkus.flyway.username", "quarkus.flyway.password", "kafka.bootstrap.servers", "quarkus.oidc.auth-server-url");

    /** As in sysexits.h: whoever starts it again without changing the configuration gets the same. */
    private static final int CONFIGURATION = 78;

    /** The framework would take an asterisk or an expression, which let in more than anybody meant. */
    private static final Pattern EXACT_ORIGIN = Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?");

    private CaseService() {
    }

    public static void main(String... args) {
        Optional<String> refusal = refusal();
        if (refusal.isEmpty()) {
            Quarkus.run(args);
        } else {
            System.err.println("The case service cannot start. Set " + refusal.get() + ".");
            System.exit(CONFIGURATION);
        }
    }

    private static Optional<String> refusal() {
        Config config = ConfigProvider.getConfig();
        try {
            List<String> missing = missing(config);
            return missing.isEmpty() ? inexact(config.getOptionalValue("quarkus.http.cors.origins", String.class).orElse(""))
                    : Optional.of(String.join(", ", missing));
        } finally {
            // Quarkus makes its own, which knows more.
            ConfigProviderResolver.instance().releaseConfig(config);
        }
    }

    /** What to set instead; empty where each origin is one. */
    static Optional<String> inexact(String origins) {
        boolean exact = Stream.of(origins.split(",")).map(String::strip)
                .allMatch(origin -> origin.isEmpty() || EXACT_ORIGIN.matcher(origin).matches());
        return exact ? Optional.empty()
                : Optional.of("QUARKUS_HTTP_CORS_ORIGINS to exact origins such as https://cases.example, separated by commas");
    }

    /** As environment variables, which is how deployments set them. */
    private static List<String> missing(Config config) {
        return NEEDED.stream().filter(name -> config.getOptionalValue(name, String.class).isEmpty())
                .map(name -> name.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z]", "_")).toList();
    }
}
