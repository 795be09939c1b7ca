package de.arbeitsmarktmentoren.cases.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import de.arbeitsmarktmentoren.cases.problem.Problems;
import de.arbeitsmarktmentoren.contracts.Status;
import de.arbeitsmarktmentoren.contracts.problem.ProblemType;

/** What support refuses, as problems. */
class SupportProblems {

    private final Problems problems;

    SupportProblems(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    public Response map(NotRecorded refused) {
        return problems.of(ProblemType.NOT_FOUND).build();
    }

    @ServerExceptionMapper
    public Response map(CaseVoided refused) {
        return problems.of(ProblemType.STEP_NOT_ALLOWED, Map.of("caseStatus", Status.VOIDED, "allowed", List.of())).build();
    }

    @ServerExceptionMapper
    public Response map(RecognitionStepNotAllowed refused) {
        Map<String, Object> members = new HashMap<>(Map.of("allowed", refused.allowed()));
        if (refused.status() != null) {
            members.put("recognitionStatus", refused.status());
        }
        return problems.of(ProblemType.RECOGNITION_STEP_NOT_ALLOWED, members).build();
    }
}
