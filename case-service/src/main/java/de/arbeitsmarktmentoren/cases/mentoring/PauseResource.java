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

/** Interruptions of a case over HTTP. */
@Path("/v1/cases")
@RolesAllowed({ Roles.MENTOR, Roles.COORDINATOR })
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class PauseResource {

    private final CaseLifecycle lifecycle;
    private final CaseAnswers answers;
    private final Caller caller;

    PauseResource(CaseLifecycle lifecycle, CaseAnswers answers, Caller caller) {
        this.lifecycle = lifecycle;
        this.answers = answers;
        this.caller = caller;
    }

    @POST
    @Path("{id}/pauses")
    @Operation(operationId = "pauseMentoring", summary = "Pause a mentoring", description = "Support is interrupted from that day on; the case stays open.")
    @APIResponse(responseCode = "201", description = "Paused", content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response pause(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            PauseMentoring request) {
        return answers.of(() -> lifecycle.pause(caller.actor(), id, ifMatch, request));
    }

    @POST
    @Path("{id}/resumption")
    @Operation(operationId = "resumeMentoring", summary = "Resume a mentoring", description = "Support goes on from that day on.")
    @APIResponse(responseCode = "201", description = "Resumed", content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response resume(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ResumeMentoring request) {
        return answers.of(() -> lifecycle.resume(caller.actor(), id, ifMatch, request));
    }
}
