package de.arbeitsmarktmentoren.cases.edge;

import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/**
 * The number by which a request is found in answer, log and audit: the caller's own if it is a UUID or the id of a trace, else
 * a new one.
 */
@Singleton
public class RequestNumber {

    private static final String HEADER = "X-Request-Id";
    private static final String KEPT = "request-id";
    private static final Pattern FORM = Pattern
            .compile("(?i)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32}");

    /** Whatever is answered bears the number. */
    private static final int FIRST_OF_ALL = 400;

    RequestNumber() {
    }

    void register(@Observes Filters filters) {
        filters.register(RequestNumber::give, FIRST_OF_ALL);
    }

    private static void give(RoutingContext context) {
        String sent = context.request().getHeader(HEADER);
        String number = sent != null && FORM.matcher(sent).matches() ? sent : UUID.randomUUID().toString();
        context.put(KEPT, number);
        context.response().putHeader(HEADER, number);
        MDC.put("requestId", number);
        context.next();
    }

    /** Of the request in hand; null for one that has none. */
    public static @Nullable String of(RoutingContext context) {
        return context.get(KEPT);
    }
}
