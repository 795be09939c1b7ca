package de.arbeitsmarktmentoren.stats.operation;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import de.arbeitsmarktmentoren.contracts.Roles;
import de.arbeitsmarktmentoren.stats.projection.Rebuilds;

/** The sets of figures side by side. */
@Path("/v1/operations/generations")
@RolesAllowed(Roles.OPERATOR)
@Tag(name = "Operations", description = "What those who run the service may ask and decide; no figures, no people")
class GenerationsResource {

    private final Rebuilds rebuilds;

    GenerationsResource(Rebuilds rebuilds) {
        this.rebuilds = rebuilds;
    }

    @GET
    @Operation(operationId = "generations", summary = "All generations: the one that answers, one to return to, one being filled")
    @APIResponse(responseCode = "200", description = "The oldest first")
    @APIResponse(responseCode = "503", description = "unavailable")
    public List<GenerationView> list() {
        return rebuilds.generations().stream().map(GenerationView::of).toList();
    }

    @POST
    @Path("{generation}/return")
    @Operation(operationId = "returnToGeneration", summary = "Return to figures that answered before", description = "They first count what has happened since, are compared and take over, as rebuilt figures do.")
    @APIResponse(responseCode = "202", description = "It has begun; Location leads to the rebuild")
    @APIResponse(responseCode = "404", description = "not-found, also if it never answered or was filled by another release")
    @APIResponse(responseCode = "409", description = "rebuild-running")
    @APIResponse(responseCode = "503", description = "unavailable")
    public Response goBack(
            @PathParam("generation") @Parameter(description = "Number of the generation", example = "1") int generation) {
        rebuilds.goBack(generation);
        return Response.accepted()
                .location(UriBuilder.fromResource(RebuildsResource.class).path("{generation}").build(generation)).build();
    }

    @DELETE
    @Path("{generation}")
    @Operation(operationId = "removeGeneration", summary = "Remove figures that do not answer")
    @APIResponse(responseCode = "202", description = "Has begun; nobody waits for it")
    @APIResponse(responseCode = "404", description = "not-found, also if it answers")
    @APIResponse(responseCode = "409", description = "rebuild-running")
    @APIResponse(responseCode = "503", description = "unavailable")
    public Response remove(
            @PathParam("generation") @Parameter(description = "Number of the generation", example = "1") int generation) {
        rebuilds.discard(generation);
        return Response.accepted().build();
    }
}
