package de.arbeitsmarktmentoren.cases;

import java.util.List;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service, or says in one line what it needs to be told. */
@QuarkusMain
public class CaseService {

    private static final List<String> NEEDED = List.of("quarkus.datasource.jdbc.url", "quarkus.datasource.username",
            "quarkus.datasource.password", "kafka.bootstrap.servers", "quarkus.oidc.auth-server-url");

    private CaseService() {
    }

    public static void main(String... args) {
        List<String> missing = missing();
        if (missing.isEmpty()) {
            Quarkus.run(args);
        } else {
            System.err.println("The case service cannot start. Set " + String.join(", ", missing) + ".");
            System.exit(1);
        }
    }

    /** As environment variables, which is how deployments set them. */
    private static List<String> missing() {
        Config config = ConfigProvider.getConfig();
        try {
            return NEEDED.stream().filter(name -> config.getOptionalValue(name, String.class).isEmpty())
                    .map(name -> name.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z]", "_")).toList();
        } finally {
            // Quarkus makes its own, which knows more.
            ConfigProviderResolver.instance().releaseConfig(config);
        }
    }
}
