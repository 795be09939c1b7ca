package de.arbeitsmarktmentoren.cases.mentee;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import de.arbeitsmarktmentoren.cases.idempotency.Answer;
import de.arbeitsmarktmentoren.cases.idempotency.Idempotency;
import de.arbeitsmarktmentoren.cases.mentee.RegisterMentee.Registration;

@Path("/v1/mentees")
@RolesAllowed("mentor")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mentees")
class MenteeResource {

    private final Mentees mentees;
    private final Idempotency idempotency;
    private final Clock clock;

    MenteeResource(Mentees mentees, Idempotency idempotency, Clock clock) {
        this.mentees = mentees;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    @POST
    @Operation(operationId = "registerMentee", summary = "Register a person", description = "Keeps the person with the profile that decides the target groups. The answer repeats nothing personal; its id is what starting a mentoring asks for.")
    @APIResponse(responseCode = "201", description = "Registered", content = @Content(schema = @Schema(implementation = Registered.class)))
    public Response register(RegisterMentee request) {
        return idempotency.once(() -> {
            Mentee mentee = mentee(request.checked(LocalDate.now(clock)));
            mentees.persist(mentee);
            return Answer.created(URI.create("/v1/mentees/" + mentee.id()), new Registered(mentee.id()));
        });
    }

    private Mentee mentee(Registration registration) {
        return new Mentee(registration.givenName(), registration.familyName(), registration.birthDate(),
                registration.profile(), clock.instant());
    }

    /** The id and nothing personal. */
    @Schema(name = "RegisteredMentee")
    record Registered(@Schema(examples = "7c0a7f6e-4f0e-4a39-9a57-0b8f0c1d2e3f") UUID id) {
    }
}
