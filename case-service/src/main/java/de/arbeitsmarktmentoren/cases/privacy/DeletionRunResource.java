package de.arbeitsmarktmentoren.cases.privacy;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import de.arbeitsmarktmentoren.cases.access.Actor;
import de.arbeitsmarktmentoren.cases.access.Caller;
import de.arbeitsmarktmentoren.cases.idempotency.Answer;
import de.arbeitsmarktmentoren.cases.idempotency.Idempotency;
import de.arbeitsmarktmentoren.contracts.Roles;

/** Runs of the deletion rules over HTTP. */
@Path("/v1/deletion-runs")
@RolesAllowed(Roles.PRIVACY_OFFICER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy")
class DeletionRunResource {

    private static final int CREATED = 201;

    private final DeletionRules rules;
    private final DeletionRuns runs;
    private final Idempotency idempotency;
    private final Caller caller;

    DeletionRunResource(DeletionRules rules, DeletionRuns runs, Idempotency idempotency, Caller caller) {
        this.rules = rules;
        this.runs = runs;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "runDeletion", summary = "Carry out the deletion rules now", description = "As every night: people whose period is over are anonymised, 200 of them at most, and other kinds of data are deleted. A dry run only counts. The answer is a report in numbers, kept for whoever has to prove it.")
    @APIResponse(responseCode = "201", description = "The report", content = @Content(schema = @Schema(implementation = DeletionRunView.class)))
    public Response run(RunDeletion request) {
        boolean dryRun = request.checked();
        Actor actor = caller.actor();
        return idempotency.once(() -> {
            List<DeletionRules.Result> results = rules.run(actor, dryRun);
            DeletionRunView report = runs.keep(UUID.randomUUID(), actor, dryRun, results);
            return new Answer(CREATED, URI.create("/v1/deletion-runs/" + report.id()), null, report);
        });
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(operationId = "getDeletionRun", summary = "Read the report of a run", description = "In numbers, as it was when it ran.")
    public DeletionRunView get(@PathParam("id") UUID id) {
        return runs.find(id).orElseThrow(NotFoundException::new);
    }
}
