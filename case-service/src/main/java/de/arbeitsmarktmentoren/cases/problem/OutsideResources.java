package de.arbeitsmarktmentoren.cases.problem;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import de.arbeitsmarktmentoren.contracts.codelist.Languages;
import de.arbeitsmarktmentoren.contracts.problem.Problem;
import de.arbeitsmarktmentoren.contracts.problem.ProblemType;
import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** What the HTTP layer refuses or fails at where no resource is asked, in our catalogue's words. */
@ApplicationScoped
class OutsideResources {

    // The framework's own limits come after this, with bare answers; the headers of all answers before it.
    private static final int FIRST = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1;

    void register(@Observes Router router) {
        router.route().order(FIRST).handler(this::check).failureHandler(this::fail);
        Stream.of(ProblemType.values()).map(ProblemType::status).distinct()
                .forEach(status -> router.errorHandler(status, this::fail));
    }

    private void check(RoutingContext context) {
        RequestLimits.refusalOf(context.request()).ifPresentOrElse(refused -> answer(context, refused, Map.of()),
                context::next);
    }

    private void fail(RoutingContext context) {
        int status = context.statusCode();
        if (context.failure() instanceof IOException || context.response().headWritten()) {
            // The caller is gone, or has half an answer that must not look like a whole one.
            context.request().connection().close();
        } else if (status >= 400 && status < 500) {
            answer(context, ProblemType.forStatus(status).orElse(ProblemType.MALFORMED_REQUEST), Map.of());
        } else if (context.failure() instanceof AuthenticationFailedException) {
            context.response().putHeader("WWW-Authenticate", "Bearer");
            answer(context, ProblemType.UNAUTHORIZED, Map.of());
        } else if (context.failure() instanceof OIDCException) {
            context.response().putHeader(HttpHeaders.RETRY_AFTER, "5");
            answer(context, ProblemType.UNAVAILABLE, Map.of());
        } else {
            answer(context, ProblemType.INTERNAL_ERROR, Failures.logged(context.failure()));
        }
    }

    private static void answer(RoutingContext context, ProblemType type, Map<String, ?> members) {
        Locale locale = Languages.forHeader(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        context.response().setStatusCode(type.status()).putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag())
                // What fails before any route never met the one that sets these.
                .putHeader("X-Content-Type-Options", "nosniff").putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .end(Problem.of(type, locale, members).toJson());
    }
}
