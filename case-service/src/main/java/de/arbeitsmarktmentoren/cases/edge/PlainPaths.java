package de.arbeitsmarktmentoren.cases.edge;

import de.arbeitsmarktmentoren.contracts.problem.ProblemType;
import io.vertx.ext.web.RoutingContext;

/**
 * Answers 404 to a path with a semicolon. Resources are looked for without what follows one, while limits, caches and metrics
 * go by the path as it was sent: they would be passed by, or keep what a caller wrote.
 */
final class PlainPaths {

    private PlainPaths() {
    }

    static void check(RoutingContext context) {
        if (context.normalizedPath().indexOf(';') < 0) {
            context.next();
        } else {
            Refusal.answer(context, ProblemType.NOT_FOUND);
        }
    }
}
