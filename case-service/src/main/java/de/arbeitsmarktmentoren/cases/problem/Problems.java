package de.arbeitsmarktmentoren.cases.problem;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import de.arbeitsmarktmentoren.cases.field.Violation;
import de.arbeitsmarktmentoren.contracts.codelist.Languages;
import de.arbeitsmarktmentoren.contracts.problem.FieldError;
import de.arbeitsmarktmentoren.contracts.problem.Problem;
import de.arbeitsmarktmentoren.contracts.problem.ProblemType;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;

/** Answers with problems in the language of the request. */
@ApplicationScoped
public class Problems {

    private final CurrentVertxRequest request;

    Problems(CurrentVertxRequest request) {
        this.request = request;
    }

    public ResponseBuilder of(ProblemType type) {
        return of(type, Map.of());
    }

    /** With a member {@code errors} unless there are none. */
    public ResponseBuilder of(ProblemType type, List<Violation> violations) {
        Locale locale = locale();
        List<FieldError> errors = violations.stream().map(
                violation -> new FieldError(violation.pointer(), violation.rule(), violation.message().in(locale),
                        violation.bound()))
                .toList();
        return of(type, errors.isEmpty() ? Map.of() : Map.of("errors", errors));
    }

    /** With members that only this type has. */
    public ResponseBuilder of(ProblemType type, Map<String, ?> members) {
        Locale locale = locale();
        return Response.status(type.status()).type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                .entity(Problem.of(type, locale, members).toJson());
    }

    private Locale locale() {
        RoutingContext current = request.getCurrent();
        return Languages.forHeader(current == null ? null : current.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
