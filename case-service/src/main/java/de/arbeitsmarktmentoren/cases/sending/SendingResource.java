package de.arbeitsmarktmentoren.cases.sending;

import java.net.URI;
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

import de.arbeitsmarktmentoren.cases.access.Caller;
import de.arbeitsmarktmentoren.cases.idempotency.Answer;
import de.arbeitsmarktmentoren.cases.idempotency.Idempotency;
import de.arbeitsmarktmentoren.contracts.Roles;

/** What an operator does when a reader has lost something. */
@Path("/v1/operations/sendings")
@RolesAllowed(Roles.OPERATOR)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
class SendingResource {

    private static final int ACCEPTED = 202;

    private final SendingDesk desk;
    private final Sendings sendings;
    private final Idempotency idempotency;
    private final Caller caller;

    SendingResource(SendingDesk desk, Sendings sendings, Idempotency idempotency, Caller caller) {
        this.desk = desk;
        this.sendings = sendings;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Operation(operationId = "sendAgain", summary = "Have events sent again", description = "The current version of every key in these partitions is published once more, as it is, while work goes on; readers that have it already lose nothing by it. For a partition in which a reader's figures differ from the digest. When all cases of it are handed out a digest is taken, and the reader compares anew. Orders are worked off one after the other and survive a restart.")
    @APIResponse(responseCode = "202", description = "Ordered; goes on by itself", content = @Content(schema = @Schema(implementation = SendingView.class)))
    public Response sendAgain(SendAgain request) {
        Part part = request.checked();
        return idempotency.once(() -> {
            SendingView ordered = SendingView.of(desk.order(caller.actor(), part));
            return new Answer(ACCEPTED, URI.create("/v1/operations/sendings/" + ordered.id()), null, ordered);
        });
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(operationId = "getSending", summary = "See how far a sending is", description = "For every operator, whoever ordered it.")
    public SendingView get(@PathParam("id") UUID id) {
        return sendings.findByIdOptional(id).map(SendingView::of).orElseThrow(NotFoundException::new);
    }
}
