package de.arbeitsmarktmentoren.cases.mentoring;

import java.util.UUID;

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

import de.arbeitsmarktmentoren.cases.access.Caller;
import de.arbeitsmarktmentoren.contracts.Roles;

/** The life of a case over HTTP, from the start to the end and back; see {@link OneCaseResource} for reading. */
@Path("/v1/cases")
@RolesAllowed({ Roles.MENTOR, Roles.COORDINATOR })
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class CaseResource {

    private final CaseLifecycle lifecycle;
    private final CaseAnswers answers;
    private final Caller caller;

    CaseResource(CaseLifecycle lifecycle, CaseAnswers answers, Caller caller) {
        this.lifecycle = lifecycle;
        this.answers = answers;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "startMentoring", summary = "Start a mentoring", description = "The agreement was made: the person is accompanied by the mentor from that day on. Target groups follow from the profile and stay with the case. A person has one open case at a time, and a later one starts after the earlier ended. Register the mentee first: the menteeId of the example stands for the id of that answer.")
    @APIResponse(responseCode = "201", description = "Started", content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response start(StartMentoring request) {
        return answers.of(() -> lifecycle.start(caller.actor(), request));
    }

    @POST
    @Path("{id}/transfers")
    @Operation(operationId = "transferMentoring", summary = "Change the mentor", description = "Another mentor is responsible from that day on; what happened before stays where it happened. Within a project this changes no figure.")
    @APIResponse(responseCode = "201", description = "Transferred", content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response transfer(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            TransferMentoring request) {
        return answers.of(() -> lifecycle.transfer(caller.actor(), id, ifMatch, request));
    }

    @POST
    @Path("{id}/end")
    @Operation(operationId = "endMentoring", summary = "End a mentoring", description = "Needs a reason. Without a counting placement it is a drop-out, whose kind follows from the reason; after one it is a completion. GOAL_REACHED needs a placement. Closes a pause. Not possible while a placement is agreed: withdraw it first.")
    @APIResponse(responseCode = "201", description = "Ended", content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response end(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            EndMentoring request) {
        return answers.of(() -> lifecycle.end(caller.actor(), id, ifMatch, request));
    }

    @POST
    @Path("{id}/reopening")
    @Operation(operationId = "reopenMentoring", summary = "Reopen a mentoring", description = "Takes the end back, within six months after it; the same case goes on. The end that was taken back stays in reopenings. Later, or when the person has another case by now, it is a new mentoring.")
    @APIResponse(responseCode = "201", description = "Reopened", content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response reopen(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ReopenMentoring request) {
        return answers.of(() -> lifecycle.reopen(caller.actor(), id, ifMatch, request));
    }

    @POST
    @Path("{id}/corrections")
    @Operation(operationId = "correctMentoring", summary = "Correct facts", description = "A merge patch over the facts, in any status but VOIDED: what is absent stays as it is, lists are given whole, null takes a retention check back. Never opens or closes a case. All rules hold for what comes out of it; places are derived anew from the transfers, target groups from the profile.")
    @APIResponse(responseCode = "201", description = "Corrected", content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response correct(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            CorrectMentoring request) {
        return answers.of(() -> lifecycle.correct(caller.actor(), id, ifMatch, request));
    }

    @POST
    @Path("{id}/voiding")
    @Operation(operationId = "voidMentoring", summary = "Void a case entered in error", description = "The case counts nowhere any more and allows no further step.")
    @APIResponse(responseCode = "201", description = "Voided", content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response voidIt(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            VoidMentoring request) {
        return answers.of(() -> lifecycle.voidIt(caller.actor(), id, ifMatch, request));
    }
}
