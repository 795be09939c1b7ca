package de.arbeitsmarktmentoren.cases.privacy;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import de.arbeitsmarktmentoren.cases.access.Caller;
import de.arbeitsmarktmentoren.cases.access.CaseAccess;
import de.arbeitsmarktmentoren.cases.access.Purpose;
import de.arbeitsmarktmentoren.cases.idempotency.Answer;
import de.arbeitsmarktmentoren.cases.idempotency.Idempotency;
import de.arbeitsmarktmentoren.contracts.Erasure;
import de.arbeitsmarktmentoren.contracts.Erasure.Meaning;
import de.arbeitsmarktmentoren.contracts.Roles;

/** Forgetting people over HTTP. */
@Path("/v1/mentees/{id}/erasure")
@RolesAllowed(Roles.PRIVACY_OFFICER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy")
class ErasureResource {

    private final Erasing erasing;
    private final Idempotency idempotency;
    private final CaseAccess access;
    private final Caller caller;

    ErasureResource(Erasing erasing, Idempotency idempotency, CaseAccess access, Caller caller) {
        this.erasing = erasing;
        this.idempotency = idempotency;
        this.access = access;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "eraseMentee", summary = "Forget a person", description = "With Access-Purpose. Deletes the person, all mentorings with their history, notes and recognition procedures, the registrations merged into the person, and what leads from any of it to what the figures were told; it cannot be taken back. Figures stay as they are (ANONYMISED: breakdowns show UNKNOWN) or lose the mentorings with their activities (VOIDED). Afterwards there is no such person and no such mentoring for anybody. The hash in Location stands on the list of erasures, by which the person is erased again from a backup that is restored. No If-Match is asked for: whatever was changed meanwhile goes, too.")
    @APIResponse(responseCode = "200", description = "Erased; in numbers", content = @Content(schema = @Schema(implementation = Erased.class)))
    @Parameter(name = Purpose.HEADER, in = ParameterIn.HEADER)
    public Response erase(@PathParam("id") UUID id, EraseMentee request) {
        Meaning meaning = request.checked();
        return idempotency.once(() -> {
            access.checkPurpose();
            return Answer.changed(URI.create("/v1/erasures/" + Erasure.keyOf(id)), erasing.erase(caller.actor(), id, meaning));
        });
    }
}
