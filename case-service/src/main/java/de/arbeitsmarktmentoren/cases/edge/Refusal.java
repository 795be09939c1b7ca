package de.arbeitsmarktmentoren.cases.edge;

import java.util.Locale;
import java.util.Map;

import de.arbeitsmarktmentoren.contracts.codelist.Languages;
import de.arbeitsmarktmentoren.contracts.problem.Problem;
import de.arbeitsmarktmentoren.contracts.problem.ProblemType;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** An answer in our catalogue's words to a request that reaches no resource. */
final class Refusal {

    private Refusal() {
    }

    static void answer(RoutingContext context, ProblemType type) {
        Locale locale = Languages.forHeader(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        context.response().setStatusCode(type.status()).putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .end(Problem.of(type, locale, Map.of()).toJson());
    }
}
