package de.arbeitsmarktmentoren.cases.mentoring;

import java.util.Map;

import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import de.arbeitsmarktmentoren.cases.problem.Problems;
import de.arbeitsmarktmentoren.contracts.problem.ProblemType;

/** What a case refuses, as problems. */
class CaseProblems {

    private final Problems problems;

    CaseProblems(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    public Response map(CaseNotFound refused) {
        return problems.of(ProblemType.NOT_FOUND).build();
    }

    @ServerExceptionMapper
    public Response map(StepNotAllowed refused) {
        return problems.of(ProblemType.STEP_NOT_ALLOWED,
                Map.of("caseStatus", refused.status(), "allowed", refused.allowed())).build();
    }

    @ServerExceptionMapper
    public Response map(MenteeHasOpenCase refused) {
        return problems.of(ProblemType.MENTEE_HAS_OPEN_CASE).build();
    }

    @ServerExceptionMapper
    public Response map(TransferAlreadyOffered refused) {
        return problems.of(ProblemType.TRANSFER_ALREADY_OFFERED).build();
    }

    @ServerExceptionMapper
    public Response map(TransferOfferDecided refused) {
        return problems.of(ProblemType.TRANSFER_OFFER_DECIDED).build();
    }
}
