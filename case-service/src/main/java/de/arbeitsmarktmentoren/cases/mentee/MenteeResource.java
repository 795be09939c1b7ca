package de.arbeitsmarktmentoren.cases.mentee;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.access.Caller;
import de.arbeitsmarktmentoren.cases.access.CaseAccess;
import de.arbeitsmarktmentoren.cases.access.Purpose;
import de.arbeitsmarktmentoren.cases.audit.Audit;
import de.arbeitsmarktmentoren.cases.idempotency.Answer;
import de.arbeitsmarktmentoren.cases.idempotency.Idempotency;
import de.arbeitsmarktmentoren.cases.mentee.MenteeRegister.Registered;
import de.arbeitsmarktmentoren.cases.revision.Revision;
import de.arbeitsmarktmentoren.contracts.Roles;

/** People over HTTP, one by one; see {@link MenteeSearchResource} for finding them. */
@Path("/v1/mentees")
@RolesAllowed({ Roles.MENTOR, Roles.COORDINATOR })
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mentees")
class MenteeResource {

    private final MenteeRegister register;
    private final Mentees mentees;
    private final Idempotency idempotency;
    private final Caller caller;
    private final CaseAccess access;
    private final Audit audit;

    MenteeResource(MenteeRegister register, Mentees mentees, Idempotency idempotency, Caller caller, CaseAccess access,
            Audit audit) {
        this.register = register;
        this.mentees = mentees;
        this.idempotency = idempotency;
        this.caller = caller;
        this.access = access;
        this.audit = audit;
    }

    @POST
    @Operation(operationId = "registerMentee", summary = "Register a person", description = "Keeps the person with the profile that decides the target groups. The answer repeats nothing personal: its id is what starting a mentoring asks for, and possibleDuplicates says who was registered before and may be the same person. Somebody whom none of the caller's projects accompanies appears there only as the project to ask.")
    @APIResponse(responseCode = "201", description = "Registered", content = @Content(schema = @Schema(implementation = Registered.class)))
    public Response register(RegisterMentee request) {
        return idempotency.once(() -> {
            Registered registered = register.register(request, caller.actor());
            return Answer.created(location(registered.id()), registered).withEtag(Revision.of(registered.version()));
        });
    }

    @GET
    @Path("{id}")
    @RolesAllowed({ Roles.MENTOR, Roles.COORDINATOR, Roles.OFFICE, Roles.PRIVACY_OFFICER })
    @Transactional
    @Operation(operationId = "getMentee", summary = "Read what is known of a person", description = "With the ETag that a change must bring back. A person belongs to the projects of the cases and to the one that registered the person, until another takes over the last case of that one and the person with it; for everybody else there is no such person, and neither for anybody once merged into another. The office and the privacy officer are shown anybody, for a purpose that they state and that the person's projects can see.")
    @APIResponse(responseCode = "200", description = "The person", content = @Content(schema = @Schema(implementation = MenteeView.class)))
    @Parameter(name = Purpose.HEADER, in = ParameterIn.HEADER)
    public Response get(@PathParam("id") UUID id) {
        Mentee mentee = mentees.find(id, access.people()).orElseThrow(MenteeNotFound::new);
        audit.showed(mentees.audited(mentee));
        return Response.ok(MenteeView.of(mentee)).header(HttpHeaders.ETAG, Revision.of(mentee.version())).build();
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "changeMentee", summary = "Change what is known of a person", description = "Replaces all of it: what is absent is not known any more. Only externalId stays, and is not changed, unless the person's project is one of the caller's. The profile of cases that have begun stays as it was at their start; correct the case if it was wrong then. A corrected day of birth gives the person's cases the right age bands.")
    @APIResponse(responseCode = "200", description = "Changed", content = @Content(schema = @Schema(implementation = Changed.class)))
    public Response change(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            ChangeMentee request) {
        return idempotency.once(() -> {
            Mentee mentee = register.change(id, ifMatch, request, caller.actor());
            return Answer.changed(location(id), new Changed(id, mentee.version())).withEtag(Revision.of(mentee.version()));
        });
    }

    private static URI location(UUID id) {
        return URI.create("/v1/mentees/" + id);
    }

    /** Which person, how often changed, and nothing personal. */
    @Schema(name = "ChangedMentee")
    record Changed(
            @Schema(examples = "7c0a7f6e-4f0e-4a39-9a57-0b8f0c1d2e3f") UUID id,
            @Schema(examples = "2") long version) {
    }
}
