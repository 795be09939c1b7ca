package de.arbeitsmarktmentoren.cases.mentee;

import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import de.arbeitsmarktmentoren.cases.problem.Problems;
import de.arbeitsmarktmentoren.contracts.problem.ProblemType;

/** What is refused about people, as problems. */
class MenteeProblems {

    private final Problems problems;

    MenteeProblems(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    public Response map(MenteeNotFound refused) {
        return problems.of(ProblemType.NOT_FOUND).build();
    }

    @ServerExceptionMapper
    public Response map(BothHaveOpenCase refused) {
        return problems.of(ProblemType.BOTH_MENTEES_HAVE_OPEN_CASE).build();
    }

    @ServerExceptionMapper
    public Response map(MergeUndone refused) {
        return problems.of(ProblemType.CONFLICT).build();
    }
}
