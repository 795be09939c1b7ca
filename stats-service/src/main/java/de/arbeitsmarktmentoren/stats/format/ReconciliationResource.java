package de.arbeitsmarktmentoren.stats.format;

import java.time.Clock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import de.arbeitsmarktmentoren.contracts.Roles;
import de.arbeitsmarktmentoren.stats.live.Reconciliation;
import de.arbeitsmarktmentoren.stats.projection.Recount;

/** Whether the figures can be trusted, checked when asked. */
@Path("/v1/live/reconciliation")
@Tag(name = "Live")
class ReconciliationResource {

    private final Reconciliation reconciliation;
    private final Recount recount;
    private final Clock clock = Clock.systemUTC();
    private final Object oneAtATime = new Object();

    ReconciliationResource(Reconciliation reconciliation, Recount recount) {
        this.reconciliation = reconciliation;
        this.recount = recount;
    }

    @GET
    @RolesAllowed(Roles.OFFICE)
    @Operation(operationId = "reconciliation", summary = "Whether stocks and flows, districts and Saxony, groups and total agree, and the cells with the facts", description = "Checked when asked: reads every fact, which takes about a second for 100,000 cases.")
    @APIResponse(responseCode = "200", description = "What was compared and how much differed")
    @APIResponse(responseCode = "503", description = "unavailable")
    public ReconciliationView reconcile() {
        synchronized (oneAtATime) {
            return ReconciliationView.of(reconciliation.reconcile(), recount.run().result(), clock.instant());
        }
    }
}
