package de.arbeitsmarktmentoren.cases.problem;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;

import de.arbeitsmarktmentoren.cases.field.Violation;
import de.arbeitsmarktmentoren.contracts.problem.FieldError;
import de.arbeitsmarktmentoren.contracts.problem.ProblemType;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;

/** Makes problems in the language of the request: English where it is asked for, else German. */
@ApplicationScoped
public class Problems {

    private static final List<Locale> SPOKEN = List.of(Locale.GERMAN, Locale.ENGLISH);

    private final CurrentVertxRequest request;
    private final ObjectMapper json;

    Problems(CurrentVertxRequest request, ObjectMapper json) {
        this.request = request;
        this.json = json;
    }

    public Problem of(ProblemType type) {
        return new Problem(type, locale(), json);
    }

    /** With a member {@code errors} unless there are none. */
    public Problem of(ProblemType type, List<Violation> violations) {
        Locale locale = locale();
        List<FieldError> errors = violations.stream().map(
                violation -> new FieldError(violation.pointer(), violation.rule(), violation.message().in(locale))).toList();
        return errors.isEmpty() ? of(type) : of(type).with("errors", errors);
    }

    private Locale locale() {
        RoutingContext current = request.getCurrent();
        @Nullable
        String asked = current == null ? null : current.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        try {
            @Nullable
            Locale found = asked == null ? null : Locale.lookup(LanguageRange.parse(asked), SPOKEN);
            return found == null ? Locale.GERMAN : found;
        } catch (IllegalArgumentException e) {
            return Locale.GERMAN;
        }
    }
}
