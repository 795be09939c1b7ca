package de.arbeitsmarktmentoren.stats;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** What differs between places. Says in one line what is wrong with it; pure. */
final class Settings {

    private static final String ORIGINS = "QUARKUS_HTTP_CORS_ORIGINS";

    /** The framework would take an asterisk or an expression, which let in more than anybody meant. */
    private static final Pattern EXACT_ORIGIN = Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?");

    private final List<String> required;
    private final Function<String, @Nullable String> environment;
    private final Function<String, @Nullable String> properties;

    Settings(List<String> required, Function<String, @Nullable String> environment,
            Function<String, @Nullable String> properties) {
        this.required = required;
        this.environment = environment;
        this.properties = properties;
    }

    /** Why the service does not start; empty if it may. */
    Optional<String> refusal() {
        List<String> missing = required.stream().filter(variable -> find(variable).isEmpty()).toList();
        if (!missing.isEmpty()) {
            return Optional.of("set " + String.join(", ", missing) + " in the environment");
        }
        boolean exact = Stream.of(find(ORIGINS).orElse("").split(",")).map(String::strip)
                .allMatch(origin -> origin.isEmpty() || EXACT_ORIGIN.matcher(origin).matches());
        return exact ? Optional.empty()
                : Optional.of("set " + ORIGINS + " to exact origins such as https://frontend.example, separated by commas");
    }

    private Optional<String> find(String variable) {
        return Stream.of(environment.apply(variable), properties.apply(propertyOf(variable)))
                .filter(value -> value != null && !value.isBlank()).findFirst();
    }

    /** Such as {@code quarkus.oidc.auth-server-url}: the dash is where a name has two words. */
    private static String propertyOf(String variable) {
        return variable.toLowerCase(Locale.ROOT).replace('_', '.').replace("auth.server.url", "auth-server-url");
    }
}
