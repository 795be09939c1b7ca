package de.arbeitsmarktmentoren.cases.edge;

import java.util.UUID;
import java.util.regex.Pattern;

import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

import io.vertx.ext.web.RoutingContext;

/**
 * The number by which a request is found in answer, log and audit: the caller's own if it has the form of one, else a new one.
 */
public final class RequestNumber {

    private static final String HEADER = "X-Request-Id";
    private static final String KEPT = "request-id";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private RequestNumber() {
    }

    static void give(RoutingContext context) {
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
