package de.arbeitsmarktmentoren.stats.format;

import java.util.Set;

import jakarta.enterprise.event.Observes;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.codelist.Label;
import de.arbeitsmarktmentoren.contracts.problem.ProblemType;
import de.arbeitsmarktmentoren.stats.statistics.QuestionRefused;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** {@code lang=de} or {@code lang=en} in an address stands above {@code Accept-Language}, so that it can be passed on. */
class LanguageChoice {

    static final String PARAMETER = "lang";

    private static final Set<String> SPOKEN = Set.of("de", "en");
    private static final int BEFORE_ALL_OTHERS = 10_000;

    void register(@Observes Filters filters) {
        filters.register(LanguageChoice::prefer, BEFORE_ALL_OTHERS);
    }

    private static void prefer(RoutingContext routing) {
        String asked = routing.request().getParam(PARAMETER);
        if (asked != null && SPOKEN.contains(asked)) {
            routing.request().headers().set(HttpHeaders.ACCEPT_LANGUAGE, asked);
        }
        routing.next();
    }

    static void refuseUnknown(@Nullable String asked) {
        if (asked != null && !SPOKEN.contains(asked)) {
            throw QuestionRefused.because(ProblemType.UNKNOWN_CODE, PARAMETER,
                    new Label("Erlaubt sind: de, en", "Allowed are: de, en"));
        }
    }
}
