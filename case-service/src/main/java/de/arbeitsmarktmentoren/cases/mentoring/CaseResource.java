package de.arbeitsmarktmentoren.cases.mentoring;

import java.net.URI;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.idempotency.Answer;
import de.arbeitsmarktmentoren.cases.idempotency.Idempotency;
import de.arbeitsmarktmentoren.cases.revision.Revision;

/** The steps of a case over HTTP; see {@link OneCaseResource} for reading. */
@Path("/v1/cases")
@RolesAllowed("mentor")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class CaseResource {

    private final CaseLifecycle lifecycle;
    private final Idempotency idempotency;

    CaseResource(CaseLifecycle lifecycle, Idempotency idempotency) {
        this.lifecycle = lifecycle;
        this.idempotency = idempotency;
    }

    @POST
    @Operation(operationId = "startMentoring", summary = "Start a mentoring", description = "The agreement was made: the person is accompanied by the mentor from that day on. Target groups follow from the profile and stay with the case. A person has one open case at a time, and a later one starts after the earlier ended. Register the mentee first: the menteeId of the example stands for the id of that answer.")
    @APIResponse(responseCode = "201", description = "Started", content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response start(StartMentoring request) {
        return answer(() -> lifecycle.start(request));
    }

    @POST
    @Path("{id}/placements")
    @Operation(operationId = "recordPlacement", summary = "Record the first counting placement", description = "Work or training has begun; the case goes on in aftercare. Counts at the project that was responsible on that day.")
    @APIResponse(responseCode = "201", description = "Placed", content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response place(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            RecordPlacement request) {
        return answer(() -> lifecycle.place(id, ifMatch, request));
    }

    @POST
    @Path("{id}/end")
    @Operation(operationId = "endMentoring", summary = "End a mentoring", description = "Needs a reason. Without a counting placement it is a drop-out, whose kind follows from the reason; after one it is a completion. GOAL_REACHED needs a placement.")
    @APIResponse(responseCode = "201", description = "Ended", content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response end(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            EndMentoring request) {
        return answer(() -> lifecycle.end(id, ifMatch, request));
    }

    @POST
    @Path("{id}/transfers")
    @Operation(operationId = "transferMentoring", summary = "Transfer a mentoring", description = "Another project and mentor are responsible from that day on; what happened before stays where it happened. Another mentor of the same project is possible too and changes no figure.")
    @APIResponse(responseCode = "201", description = "Transferred", content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response transfer(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            TransferMentoring request) {
        return answer(() -> lifecycle.transfer(id, ifMatch, request));
    }

    @POST
    @Path("{id}/corrections")
    @Operation(operationId = "correctMentoring", summary = "Correct facts", description = "Replaces wrong facts by right ones, in any status but VOIDED; what is absent stays as it is. Never opens or closes a case. Places of facts are derived anew from the transfers.")
    @APIResponse(responseCode = "201", description = "Corrected", content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response correct(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            CorrectMentoring request) {
        return answer(() -> lifecycle.correct(id, ifMatch, request));
    }

    @POST
    @Path("{id}/voiding")
    @Operation(operationId = "voidMentoring", summary = "Void a case entered in error", description = "The case counts nowhere any more and allows no further step.")
    @APIResponse(responseCode = "201", description = "Voided", content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response voidIt(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            VoidMentoring request) {
        return answer(() -> lifecycle.voidIt(id, ifMatch, request));
    }

    private Response answer(Supplier<MentoringCase> step) {
        return idempotency.once(() -> {
            MentoringCase mentoring = step.get();
            return Answer.created(URI.create("/v1/cases/" + mentoring.id()), CaseView.of(mentoring))
                    .withEtag(Revision.of(mentoring.version()));
        });
    }
}
