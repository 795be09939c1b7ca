package de.arbeitsmarktmentoren.cases.problem;

import jakarta.enterprise.context.ApplicationScoped;

import de.arbeitsmarktmentoren.contracts.problem.ProblemType;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;

/**
 * What the framework found wrong, in our catalogue's words. Its own are dropped: they would quote what was sent.
 */
@ApplicationScoped
class FoundProblems implements ProblemPostProcessor {

    private final Problems problems;

    FoundProblems(Problems problems) {
        this.problems = problems;
    }

    @Override
    public HttpProblem apply(HttpProblem found, ProblemContext context) {
        ProblemType type = Overload.in(context.cause) ? ProblemType.UNAVAILABLE : typeOf(found.getStatusCode());
        HttpProblem.Builder problem = problems.of(type, UnreadableJson.violations(context.cause));
        found.getHeaders().forEach(problem::withHeader);
        if (type == ProblemType.UNAVAILABLE) {
            problem.withHeader("Retry-After", "1");
        }
        return problem.build();
    }

    /** Before the library's own, which log and set the path. */
    @Override
    public int priority() {
        return 150;
    }

    private static ProblemType typeOf(int status) {
        return ProblemType.forStatus(status)
                .orElse(status < 500 ? ProblemType.MALFORMED_REQUEST : ProblemType.INTERNAL_ERROR);
    }
}
