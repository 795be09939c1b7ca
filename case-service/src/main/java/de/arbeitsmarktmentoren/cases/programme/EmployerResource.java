package de.arbeitsmarktmentoren.cases.programme;

import java.net.URI;
import java.time.Clock;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
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

import de.arbeitsmarktmentoren.cases.access.Caller;
import de.arbeitsmarktmentoren.cases.idempotency.Answer;
import de.arbeitsmarktmentoren.cases.idempotency.Idempotency;
import de.arbeitsmarktmentoren.cases.revision.Revision;

@Path("/v1/employers")
@RolesAllowed({ "mentor", "office" })
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Employers")
class EmployerResource {

    private final Employers employers;
    private final Directories directories;
    private final Programme programme;
    private final Idempotency idempotency;
    private final Clock clock;
    private final Caller caller;

    EmployerResource(Employers employers, Directories directories, Programme programme, Idempotency idempotency, Clock clock,
            Caller caller) {
        this.employers = employers;
        this.directories = directories;
        this.programme = programme;
        this.idempotency = idempotency;
        this.clock = clock;
        this.caller = caller;
    }

    @POST
    @RolesAllowed("mentor")
    @Operation(operationId = "registerEmployer", summary = "Register an employer", description = "Gives a code by which placements, milestones and contacts refer to the employer. One with the same name is registered nevertheless, and the answer says which others have it: the name of a branch may be that of another. The answer repeats no name, for that of a sole trader is a person's.")
    @APIResponse(responseCode = "201", description = "Registered", content = @Content(schema = @Schema(implementation = EmployerView.Kept.class)))
    public Response register(RegisterEmployer request) {
        return idempotency.once(() -> {
            Employer employer = new Employer(employers.newCode(), request.checked(programme.today()));
            employers.keep(employer, directories.current().firstDay(), clock.instant(), caller.subject());
            return Answer.created(URI.create("/v1/employers/" + employer.code()), kept(employer))
                    .withEtag(Revision.of(employer.version()));
        });
    }

    @GET
    @Path("{code}")
    @Transactional
    @Operation(operationId = "getEmployer", summary = "Read an employer", description = "The employer as it is now, with the ETag that a change must bring back.")
    @APIResponse(responseCode = "200", description = "The employer", content = @Content(schema = @Schema(implementation = EmployerView.class)))
    public Response get(@PathParam("code") String code) {
        Employer employer = employers.find(code).orElseThrow(NotFoundException::new);
        return Response.ok(EmployerView.of(employer)).header(HttpHeaders.ETAG, Revision.of(employer.version())).build();
    }

    private EmployerView.Kept kept(Employer employer) {
        return new EmployerView.Kept(employer.code(), employer.version(), employers.withNameOf(employer));
    }
}
