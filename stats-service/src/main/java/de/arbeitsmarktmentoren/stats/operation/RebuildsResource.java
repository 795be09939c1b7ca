package de.arbeitsmarktmentoren.stats.operation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import de.arbeitsmarktmentoren.contracts.Roles;
import de.arbeitsmarktmentoren.stats.projection.RebuildState;
import de.arbeitsmarktmentoren.stats.projection.Rebuilds;

/** Rebuilding the figures while the old ones answer. */
@Path("/v1/operations/rebuilds")
@RolesAllowed(Roles.OPERATOR)
@Tag(name = "Operations", description = "What those who run the service may ask and decide; no figures, no people")
class RebuildsResource {

    private final Rebuilds rebuilds;

    RebuildsResource(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @POST
    @Operation(operationId = "startRebuild", summary = "Rebuild the figures beside those that answer", description = "Reads the topics from their beginning, compares with the figures that answer and takes over by itself if nothing differs. The generation that could be returned to until now is removed.")
    @APIResponse(responseCode = "202", description = "It has begun; Location leads to it", content = @Content(mediaType = "application/json", schema = @Schema(implementation = RebuildView.class)))
    @APIResponse(responseCode = "409", description = "rebuild-running")
    @APIResponse(responseCode = "503", description = "unavailable")
    public Response start() {
        return accepted(rebuilds.start());
    }

    @GET
    @Path("current")
    @Operation(operationId = "currentRebuild", summary = "The newest rebuild, in whichever replica it runs or ran")
    @APIResponse(responseCode = "200", description = "How far it is, what the comparison found, what came of it")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "503", description = "unavailable")
    public RebuildView current() {
        return rebuilds.newest().map(RebuildView::of).orElseThrow(NotFoundException::new);
    }

    @GET
    @Path("{generation}")
    @Operation(operationId = "rebuild", summary = "One rebuild")
    @APIResponse(responseCode = "200", description = "How far it is, what the comparison found, what came of it")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "503", description = "unavailable")
    public RebuildView one(
            @PathParam("generation") @Parameter(description = "Number of the generation", example = "2") int generation) {
        return rebuilds.find(generation).map(RebuildView::of).orElseThrow(NotFoundException::new);
    }

    @POST
    @Path("{generation}/flip")
    @Operation(operationId = "flipRebuild", summary = "Let rebuilt figures answer although they differ")
    @APIResponse(responseCode = "202", description = "Will be done in a moment, by the replica that runs it", content = @Content(mediaType = "application/json", schema = @Schema(implementation = RebuildView.class)))
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "rebuild-not-compared")
    @APIResponse(responseCode = "503", description = "unavailable")
    public Response flip(
            @PathParam("generation") @Parameter(description = "Number of the generation", example = "2") int generation) {
        rebuilds.flip(generation);
        return accepted(generation);
    }

    @DELETE
    @Path("{generation}")
    @Operation(operationId = "discardRebuild", summary = "Discard rebuilt figures that do not answer, also while they are being filled")
    @APIResponse(responseCode = "202", description = "Will be done in a moment")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "rebuild-running, of another generation")
    @APIResponse(responseCode = "503", description = "unavailable")
    public Response discard(
            @PathParam("generation") @Parameter(description = "Number of the generation", example = "2") int generation) {
        rebuilds.find(generation).filter(it -> it.state() != RebuildState.FLIPPED).orElseThrow(NotFoundException::new);
        rebuilds.discard(generation);
        return Response.accepted().build();
    }

    private Response accepted(int generation) {
        return Response.accepted(one(generation))
                .location(UriBuilder.fromResource(RebuildsResource.class).path("{generation}").build(generation)).build();
    }
}
