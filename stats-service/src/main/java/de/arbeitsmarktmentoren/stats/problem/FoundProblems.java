package de.arbeitsmarktmentoren.stats.problem;

import jakarta.enterprise.context.ApplicationScoped;

import de.arbeitsmarktmentoren.contracts.problem.ProblemType;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;

/** Puts what the framework found wrong into our catalogue's words; its own would quote what was sent. */
@ApplicationScoped
class FoundProblems implements ProblemPostProcessor {

    private static final int BEFORE_LOGGING = 150;

    private final Problems problems;

    FoundProblems(Problems problems) {
        this.problems = problems;
    }

    @Override
    public HttpProblem apply(HttpProblem found, ProblemContext context) {
        if (found.getType() != null && found.getType().toString().startsWith("urn:")) {
            return found;
        }
        HttpProblem.Builder problem = problems.of(typeOf(found.getStatusCode()));
        found.getHeaders().forEach(problem::withHeader);
        return problem.build();
    }

    @Override
    public int priority() {
        return BEFORE_LOGGING;
    }

    private static ProblemType typeOf(int status) {
        return ProblemType.forStatus(status)
                .orElse(status < 500 ? ProblemType.MALFORMED_REQUEST : ProblemType.INTERNAL_ERROR);
    }
}
