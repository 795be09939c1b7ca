package de.arbeitsmarktmentoren.cases.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

import de.arbeitsmarktmentoren.cases.idempotency.Idempotency;
import de.arbeitsmarktmentoren.contracts.Roles;

/** Changes of employers over HTTP; see {@link EmployerResource} for reading. */
@Path("/v1/employers")
@RolesAllowed({ Roles.MENTOR, Roles.COORDINATOR })
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Employers")
class EmployerWriteResource {

    private final EmployerDesk desk;
    private final Idempotency idempotency;

    EmployerWriteResource(EmployerDesk desk, Idempotency idempotency) {
        this.desk = desk;
        this.idempotency = idempotency;
    }

    @POST
    @Operation(operationId = "registerEmployer", summary = "Register an employer", description = "Gives a code by which placements, milestones and contacts refer to the employer. One with the same name is registered nevertheless, and the answer says which others have it: the name of a branch may be that of another. The answer repeats no name, for that of a sole trader is a person's.")
    @APIResponse(responseCode = "201", description = "Registered", content = @Content(schema = @Schema(implementation = EmployerView.Kept.class)))
    public Response register(RegisterEmployer request) {
        return idempotency.once(() -> desk.register(request));
    }

    @PUT
    @Path("{code}")
    @Operation(operationId = "describeEmployer", summary = "Say how an employer is from a day on", description = "From that day on it is as the body says; what held before stays as it was. What is absent is unknown from then on. A change that changes nothing leaves the version as it is.")
    @APIResponse(responseCode = "200", description = "Changed", content = @Content(schema = @Schema(implementation = EmployerView.Kept.class)))
    public Response describe(@PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, DescribeEmployer request) {
        return idempotency.once(() -> desk.describe(code, ifMatch, request));
    }
}
