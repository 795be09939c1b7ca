package de.arbeitsmarktmentoren.stats.operation;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import de.arbeitsmarktmentoren.contracts.Roles;
import de.arbeitsmarktmentoren.stats.projection.Digests;

/** Whether anything was lost between the case service and here. */
@Path("/v1/operations/digests")
@RolesAllowed(Roles.OPERATOR)
@Tag(name = "Operations", description = "What those who run the service may ask and decide; no figures, no people")
class DigestsResource {

    private final Digests digests;

    DigestsResource(Digests digests) {
        this.digests = digests;
    }

    @GET
    @Operation(operationId = "digests", summary = "The latest digest of each partition beside what was known at its place", description = "Where they disagree, have the cases sent again by the case service; the difference stands until the next digest.")
    @APIResponse(responseCode = "200", description = "By partition; one without a digest is missing")
    @APIResponse(responseCode = "503", description = "unavailable")
    public List<DigestView> list() {
        return digests.latest().stream().map(DigestView::of).toList();
    }
}
