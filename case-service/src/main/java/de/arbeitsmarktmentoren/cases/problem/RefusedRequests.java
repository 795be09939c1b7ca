package de.arbeitsmarktmentoren.cases.problem;

import java.util.List;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import de.arbeitsmarktmentoren.cases.access.Purpose;
import de.arbeitsmarktmentoren.cases.access.PurposeRequired;
import de.arbeitsmarktmentoren.cases.field.InvalidFields;
import de.arbeitsmarktmentoren.cases.field.Violation;
import de.arbeitsmarktmentoren.cases.idempotency.AnswerForgotten;
import de.arbeitsmarktmentoren.cases.idempotency.IdempotencyKeyReused;
import de.arbeitsmarktmentoren.cases.idempotency.InvalidIdempotencyKey;
import de.arbeitsmarktmentoren.cases.idempotency.MissingIdempotencyKey;
import de.arbeitsmarktmentoren.cases.idempotency.RequestInProgress;
import de.arbeitsmarktmentoren.cases.revision.RevisionMissing;
import de.arbeitsmarktmentoren.cases.revision.StaleRevision;
import de.arbeitsmarktmentoren.contracts.problem.ProblemType;

/** What any feature may refuse, as problems. */
class RefusedRequests {

    private static final Violation PURPOSE = Violation.of(Purpose.HEADER, "required", "fehlt", "is missing");

    private final Problems problems;

    RefusedRequests(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    public Response map(InvalidFields refused) {
        return problems.of(ProblemType.INVALID_FIELD, refused.violations()).build();
    }

    @ServerExceptionMapper
    public Response map(PurposeRequired refused) {
        return problems.of(ProblemType.PURPOSE_REQUIRED, List.of(PURPOSE)).build();
    }

    @ServerExceptionMapper
    public Response map(MissingIdempotencyKey refused) {
        return problems.of(ProblemType.MISSING_IDEMPOTENCY_KEY).build();
    }

    @ServerExceptionMapper
    public Response map(InvalidIdempotencyKey refused) {
        return problems.of(ProblemType.INVALID_IDEMPOTENCY_KEY, List.of(refused.violation())).build();
    }

    @ServerExceptionMapper
    public Response map(IdempotencyKeyReused refused) {
        return problems.of(ProblemType.IDEMPOTENCY_KEY_REUSED).build();
    }

    @ServerExceptionMapper
    public Response map(AnswerForgotten refused) {
        return problems.of(ProblemType.ANSWER_FORGOTTEN).build();
    }

    @ServerExceptionMapper
    public Response map(RequestInProgress refused) {
        return problems.of(ProblemType.REQUEST_IN_PROGRESS).header(HttpHeaders.RETRY_AFTER, "1").build();
    }

    @ServerExceptionMapper
    public Response map(RevisionMissing refused) {
        return problems.of(ProblemType.PRECONDITION_REQUIRED).build();
    }

    @ServerExceptionMapper
    public Response map(StaleRevision refused) {
        return problems.of(ProblemType.PRECONDITION_FAILED).header(HttpHeaders.ETAG, refused.current()).build();
    }
}
