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

/** Work and training over HTTP: agreed, begun, checked, and what leads there. */
@Path("/v1/cases")
@RolesAllowed({ Roles.MENTOR, Roles.COORDINATOR })
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class PlacementResource {

    private final CaseLifecycle lifecycle;
    private final AgreedPlacements agreed;
    private final CaseAnswers answers;
    private final Caller caller;

    PlacementResource(CaseLifecycle lifecycle, AgreedPlacements agreed, CaseAnswers answers, Caller caller) {
        this.lifecycle = lifecycle;
        this.agreed = agreed;
        this.answers = answers;
        this.caller = caller;
    }

    @POST
    @Path("{id}/placements")
    @Operation(operationId = "recordPlacement", summary = "Record a placement", description = "Work or training has begun. The first is the one that counts, and the case goes on in aftercare; every other is a further placement, reported as a milestone of its kind, and cannot lie before the first. Counts at the project that was responsible on that day.")
    @APIResponse(responseCode = "201", description = "Placed", content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response place(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            RecordPlacement request) {
        return answers.of(() -> lifecycle.place(caller.actor(), id, ifMatch, request));
    }

    @POST
    @Path("{id}/agreed-placements")
    @Operation(operationId = "agreePlacement", summary = "Agree on a placement for a later day", description = "A contract was signed for a day to come, at most 24 months ahead. It counts from that day on, without anybody doing anything.")
    @APIResponse(responseCode = "201", description = "Agreed", content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response agree(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            RecordPlacement request) {
        return answers.of(() -> agreed.agree(caller.actor(), id, ifMatch, request));
    }

    @POST
    @Path("{id}/agreed-placements/{placementId}/withdrawal")
    @Operation(operationId = "withdrawAgreedPlacement", summary = "Withdraw an agreed placement", description = "It will not begin.")
    @APIResponse(responseCode = "201", description = "Withdrawn", content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response withdraw(@PathParam("id") UUID id, @PathParam("placementId") UUID placementId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answers.of(() -> agreed.withdraw(caller.actor(), id, ifMatch, placementId));
    }

    @POST
    @Path("{id}/milestones")
    @Operation(operationId = "reachMilestone", summary = "Record a milestone", description = "An internship, a course, an entry qualification and the like: reported apart from placements.")
    @APIResponse(responseCode = "201", description = "Reached", content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response reach(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ReachMilestone request) {
        return answers.of(() -> lifecycle.reachMilestone(caller.actor(), id, ifMatch, request));
    }

    @POST
    @Path("{id}/retention-checks")
    @Operation(operationId = "checkRetention", summary = "Check retention", description = "What became of the counting placement, six months after it or later, also after the end. A later check takes the place of an earlier one.")
    @APIResponse(responseCode = "201", description = "Checked", content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response check(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            CheckRetention request) {
        return answers.of(() -> lifecycle.checkRetention(caller.actor(), id, ifMatch, request));
    }
}
