package de.arbeitsmarktmentoren.stats.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import de.arbeitsmarktmentoren.contracts.codelist.Languages;
import de.arbeitsmarktmentoren.contracts.problem.FieldError;
import de.arbeitsmarktmentoren.contracts.problem.Problem;
import de.arbeitsmarktmentoren.contracts.problem.ProblemType;
import de.arbeitsmarktmentoren.stats.statistics.QuestionRefused;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;

/** Answers with problems in the language of the request. */
@ApplicationScoped
class Problems {

    private final CurrentVertxRequest request;

    Problems(CurrentVertxRequest request) {
        this.request = request;
    }

    ResponseBuilder of(ProblemType type) {
        return of(type, Map.of());
    }

    /** Names each part of the question that is at fault. */
    ResponseBuilder of(QuestionRefused refused) {
        Locale locale = locale();
        List<FieldError> errors = refused.faults().stream().map(
                fault -> new FieldError(fault.parameter(), refused.type().slug(), fault.message().in(locale), null)).toList();
        return of(refused.type(), Map.of("errors", errors));
    }

    /** With members that only this type has. */
    ResponseBuilder of(ProblemType type, Map<String, ?> members) {
        Locale locale = locale();
        return Response.status(type.status()).type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .entity(Problem.of(type, locale, members).toJson());
    }

    /** That of the request: German unless English is asked for. */
    Locale locale() {
        RoutingContext current = request.getCurrent();
        return Languages.forHeader(current == null ? null : current.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
