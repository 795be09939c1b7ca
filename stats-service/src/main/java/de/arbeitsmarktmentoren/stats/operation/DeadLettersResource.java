package de.arbeitsmarktmentoren.stats.operation;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.Roles;
import de.arbeitsmarktmentoren.stats.projection.DeadLetterBook;
import de.arbeitsmarktmentoren.stats.projection.LetterState;
import de.arbeitsmarktmentoren.stats.projection.RefusalReason;

/** Records that could not be counted: what is wrong with them, and what is to become of them. */
@Path("/v1/operations/dead-letters")
@RolesAllowed(Roles.OPERATOR)
@Tag(name = "Operations", description = "What those who run the service may ask and decide; no figures, no people")
class DeadLettersResource {

    private final DeadLetterBook letters;

    DeadLettersResource(DeadLetterBook letters) {
        this.letters = letters;
    }

    @GET
    @Operation(operationId = "deadLetters", summary = "Records that could not be counted, the newest first")
    @APIResponse(responseCode = "200", description = "A page; neither keys nor contents are shown")
    @APIResponse(responseCode = "400", description = "malformed-request, also if after is not a cursor of this list")
    @APIResponse(responseCode = "422", description = "unknown-code, or invalid-field for the limit")
    @APIResponse(responseCode = "503", description = "unavailable")
    public DeadLettersView list(
            @QueryParam("state") @Parameter(description = "OPEN, REDRIVEN or DISCARDED; all if missing", schema = @Schema(implementation = LetterState.class)) @Nullable String state,
            @QueryParam("reason") @Parameter(description = "Code of refusal-reasons; all if missing", schema = @Schema(implementation = RefusalReason.class)) @Nullable String reason,
            @QueryParam("after") @Parameter(description = "nextCursor of the page before") @Nullable String after,
            @QueryParam("limit") @DefaultValue("50") @Parameter(description = "Letters on a page, 1 to 200", example = "50") int limit) {
        int most = Parameters.limit(limit);
        return DeadLettersView.of(letters.page(Parameters.code("state", state, LetterState.class).orElse(null),
                Parameters.code("reason", reason, RefusalReason.class).orElse(null), Cursor.read(after), most + 1), most);
    }

    @GET
    @Path("reasons")
    @Operation(operationId = "deadLetterReasons", summary = "How many there are of each reason, what it means and what to do")
    @APIResponse(responseCode = "200", description = "Every reason, also those that do not occur")
    @APIResponse(responseCode = "503", description = "unavailable")
    public List<ReasonView> reasons() {
        return letters.counts().stream().map(ReasonView::of).toList();
    }

    @POST
    @Path("redrive")
    @Operation(operationId = "redriveDeadLetters", summary = "Send all open letters of a reason again, 2,000 at a time")
    @APIResponse(responseCode = "200", description = "How many were counted, and how many still cannot be")
    @APIResponse(responseCode = "409", description = "figures-of-another-release")
    @APIResponse(responseCode = "422", description = "unknown-code, also if the reason is missing")
    @APIResponse(responseCode = "503", description = "unavailable")
    public OutcomesView redriveAll(
            @QueryParam("reason") @Parameter(description = "Code of refusal-reasons", required = true, schema = @Schema(implementation = RefusalReason.class)) @Nullable String reason) {
        return OutcomesView.of(letters.sendAgain(Parameters.required("reason", reason, RefusalReason.class)));
    }

    @POST
    @Path("{topic}/{partition}/{offset}/redrive")
    @Operation(operationId = "redriveDeadLetter", summary = "Send a letter again; doing it twice changes no figure")
    @APIResponse(responseCode = "200", description = "Whether it was counted")
    @APIResponse(responseCode = "404", description = "not-found, also if it was discarded")
    @APIResponse(responseCode = "409", description = "figures-of-another-release")
    @APIResponse(responseCode = "503", description = "unavailable")
    public OutcomeView redrive(
            @PathParam("topic") @Parameter(description = "Its topic", example = "mentoring.case-events.v1") String topic,
            @PathParam("partition") @Parameter(description = "Its partition", example = "3") int partition,
            @PathParam("offset") @Parameter(description = "Its offset", example = "4711") long offset) {
        return OutcomeView.of(letters.sendAgain(topic, partition, offset));
    }

    @POST
    @Path("{topic}/{partition}/{offset}/discard")
    @Operation(operationId = "discardDeadLetter", summary = "Decide that a letter is never to be counted, not even by a rebuild")
    @APIResponse(responseCode = "204", description = "Is discarded, or was")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "dead-letter-counted")
    @APIResponse(responseCode = "503", description = "unavailable")
    public void discard(
            @PathParam("topic") @Parameter(description = "Its topic", example = "mentoring.case-events.v1") String topic,
            @PathParam("partition") @Parameter(description = "Its partition", example = "3") int partition,
            @PathParam("offset") @Parameter(description = "Its offset", example = "4711") long offset) {
        letters.discard(topic, partition, offset);
    }
}
