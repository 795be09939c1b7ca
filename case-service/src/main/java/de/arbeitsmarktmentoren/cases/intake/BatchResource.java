package de.arbeitsmarktmentoren.cases.intake;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import com.fasterxml.jackson.core.type.TypeReference;

import de.arbeitsmarktmentoren.cases.access.Actor;
import de.arbeitsmarktmentoren.cases.access.Caller;
import de.arbeitsmarktmentoren.cases.idempotency.Answer;
import de.arbeitsmarktmentoren.cases.idempotency.Idempotency;
import de.arbeitsmarktmentoren.cases.idempotency.LongBody;
import de.arbeitsmarktmentoren.cases.mentoring.CaseLifecycle;
import de.arbeitsmarktmentoren.cases.mentoring.MentoringCase;
import de.arbeitsmarktmentoren.cases.mentoring.StartMentoring;
import de.arbeitsmarktmentoren.cases.problem.ProblemOf;
import de.arbeitsmarktmentoren.contracts.Roles;

/** Many mentorings in one request, each for itself. */
@Path("/v1/cases/batch")
@RolesAllowed({ Roles.MENTOR, Roles.COORDINATOR })
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
class BatchResource {

    private static final int MOST_BYTES = 512 << 10;
    private static final int UNAVAILABLE = Response.Status.SERVICE_UNAVAILABLE.getStatusCode();

    private final CaseLifecycle lifecycle;
    private final Idempotency idempotency;
    private final ProblemOf problems;
    private final Caller caller;
    private final Json json;

    BatchResource(CaseLifecycle lifecycle, Idempotency idempotency, ProblemOf problems, Caller caller, Json json) {
        this.lifecycle = lifecycle;
        this.idempotency = idempotency;
        this.problems = problems;
        this.caller = caller;
        this.json = json;
    }

    @POST
    @LongBody(MOST_BYTES)
    @Operation(operationId = "startMentorings", summary = "Start many mentorings", description = "Up to 500 in up to 512 KiB, each kept or refused for itself, in the order of the request. Sent again under the same key, items that were done are not done again and answer as the first time, those that were refused are tried again: they may be repaired first. Once the database is away or busy, all that follow are answered so and wait to be sent again.")
    @APIResponse(responseCode = "200", description = "What became of each", content = @Content(schema = @Schema(implementation = BatchView.class)))
    public BatchView start(StartMentorings request) {
        List<StartMentoring> items = request.checked();
        idempotency.checkKey();
        Actor actor = caller.actor();
        return new BatchView(items(actor, items));
    }

    private List<BatchView.Item> items(Actor actor, List<StartMentoring> items) {
        List<BatchView.Item> answers = new ArrayList<>();
        for (int index = 0; index < items.size(); index++) {
            BatchView.Item before = answers.isEmpty() ? null : answers.get(index - 1);
            // Each would wait for the database anew, and all of them for minutes.
            answers.add(before != null && before.status() == UNAVAILABLE ? before.at(index)
                    : item(actor, index, items.get(index)));
        }
        return answers;
    }

    private BatchView.Item item(Actor actor, int index, StartMentoring request) {
        try {
            Response answer = idempotency.onceEach(index, request, () -> started(lifecycle.start(actor, request)));
            return BatchView.Item.started(index, answer.getStatus(),
                    json.read((String) answer.getEntity(), new TypeReference<>() {
                    }));
        } catch (RuntimeException e) {
            Response refusal = problems.refusal(e);
            return BatchView.Item.refused(index, refusal.getStatus(),
                    json.read((String) refusal.getEntity(), new TypeReference<>() {
                    }));
        }
    }

    private static Answer started(MentoringCase mentoring) {
        return Answer.created(URI.create("/v1/cases/" + mentoring.id()),
                new BatchView.Started(mentoring.id(), mentoring.version()));
    }
}
