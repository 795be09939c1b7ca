package de.arbeitsmarktmentoren.stats.problem;

import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;

import de.arbeitsmarktmentoren.contracts.problem.FieldError;
import de.arbeitsmarktmentoren.contracts.problem.ProblemType;
import de.arbeitsmarktmentoren.stats.format.Languages;
import de.arbeitsmarktmentoren.stats.statistics.QuestionRefused;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;

/** Problems of the catalogue, in the language of the request. */
@ApplicationScoped
class Problems {

    private final CurrentVertxRequest request;

    Problems(CurrentVertxRequest request) {
        this.request = request;
    }

    HttpProblem.Builder of(ProblemType type) {
        Locale locale = locale();
        HttpProblem.Builder problem = HttpProblem.builder().withType(type.type()).withTitle(type.title(locale))
                .withStatus(type.status()).withHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
        return type == ProblemType.UNAVAILABLE ? problem.withHeader(HttpHeaders.RETRY_AFTER, "1") : problem;
    }

    HttpProblem of(QuestionRefused refused) {
        Locale locale = locale();
        List<FieldError> errors = refused.faults().stream().map(
                fault -> new FieldError(fault.parameter(), refused.type().slug(), fault.message().in(locale))).toList();
        return of(refused.type()).with("errors", errors).build();
    }

    private Locale locale() {
        RoutingContext current = request.getCurrent();
        return Languages.forHeader(current == null ? null : current.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
