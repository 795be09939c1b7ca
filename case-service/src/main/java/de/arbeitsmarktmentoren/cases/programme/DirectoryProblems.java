package de.arbeitsmarktmentoren.cases.programme;

import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import de.arbeitsmarktmentoren.cases.problem.Problems;
import de.arbeitsmarktmentoren.contracts.problem.ProblemType;

/** What the directory refuses, as problems. */
class DirectoryProblems {

    private final Problems problems;

    DirectoryProblems(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    public Response map(NoSuchEntry refused) {
        return problems.of(ProblemType.NOT_FOUND).build();
    }
}
