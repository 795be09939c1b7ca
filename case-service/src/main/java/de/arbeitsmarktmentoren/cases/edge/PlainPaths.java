package de.arbeitsmarktmentoren.cases.edge;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import de.arbeitsmarktmentoren.contracts.problem.ProblemType;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;

/**
 * Answers 404 to a path with a semicolon. Resources are looked for without what follows one, while caches and metrics go by
 * the path as it was sent: they would be passed by, or keep what a caller wrote.
 */
@Singleton
class PlainPaths {

    private static final int BEFORE_ANYBODY_GOES_BY_THE_PATH = 399;

    void register(@Observes Filters filters) {
        filters.register(PlainPaths::check, BEFORE_ANYBODY_GOES_BY_THE_PATH);
    }

    private static void check(RoutingContext context) {
        if (context.normalizedPath().indexOf(';') < 0) {
            context.next();
        } else {
            Refusal.answer(context, ProblemType.NOT_FOUND);
        }
    }
}
