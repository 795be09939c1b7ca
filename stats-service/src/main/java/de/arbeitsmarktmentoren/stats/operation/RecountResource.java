package de.arbeitsmarktmentoren.stats.operation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import de.arbeitsmarktmentoren.contracts.Roles;
import de.arbeitsmarktmentoren.stats.projection.Recount;

/** Whether the figures agree with what is known of the cases. */
@Path("/v1/operations/recount")
@RolesAllowed(Roles.OPERATOR)
@Tag(name = "Operations", description = "What those who run the service may ask and decide; no figures, no people")
class RecountResource {

    private final Recount recount;

    RecountResource(Recount recount) {
        this.recount = recount;
    }

    @GET
    @Operation(operationId = "lastRecount", summary = "The last recount of this replica, on schedule or on demand")
    @APIResponse(responseCode = "200", description = "What it found")
    @APIResponse(responseCode = "404", description = "not-found, while there has been none")
    public RecountView last() {
        return recount.last().map(RecountView::of).orElseThrow(NotFoundException::new);
    }

    @POST
    @Operation(operationId = "recount", summary = "Recount now: count every fact anew and compare with the cells")
    @APIResponse(responseCode = "200", description = "What it found")
    @APIResponse(responseCode = "503", description = "unavailable")
    public RecountView run() {
        return RecountView.of(recount.run());
    }
}
