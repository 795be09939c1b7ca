package de.arbeitsmarktmentoren.cases.mentoring;

import java.net.URI;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.access.Caller;
import de.arbeitsmarktmentoren.cases.access.CaseAccess;
import de.arbeitsmarktmentoren.cases.idempotency.Answer;
import de.arbeitsmarktmentoren.cases.idempotency.Idempotency;
import de.arbeitsmarktmentoren.cases.mentoring.TransferOffers.Offered;
import de.arbeitsmarktmentoren.cases.revision.Revision;
import de.arbeitsmarktmentoren.contracts.Roles;

/** Cases on their way to another project, over HTTP. */
@Path("/v1/cases/{id}/transfer-offers")
@RolesAllowed({ Roles.MENTOR, Roles.COORDINATOR })
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Transfer offers")
class TransferOfferResource {

    private final TransferOffers offers;
    private final Idempotency idempotency;
    private final Caller caller;
    private final CaseAccess access;

    TransferOfferResource(TransferOffers offers, Idempotency idempotency, Caller caller, CaseAccess access) {
        this.offers = offers;
        this.idempotency = idempotency;
        this.caller = caller;
        this.access = access;
    }

    @GET
    @Transactional
    @Operation(operationId = "listTransferOffers", summary = "List the offers of a case", description = "The oldest first, with what became of them; for the project responsible now and, while an offer to it is open, for the one that is asked.")
    @APIResponse(responseCode = "200", description = "The offers", content = @Content(schema = @Schema(implementation = TransferOfferView.All.class)))
    public TransferOfferView.All list(@PathParam("id") UUID id) {
        return new TransferOfferView.All(offers.of(id, access.cases()));
    }

    @GET
    @Path("{offerId}")
    @Transactional
    @Operation(operationId = "getTransferOffer", summary = "Read an offer", description = "With what was said with it and what became of it; for the same two projects.")
    @APIResponse(responseCode = "200", description = "The offer", content = @Content(schema = @Schema(implementation = TransferOfferView.class)))
    public TransferOfferView get(@PathParam("id") UUID id, @PathParam("offerId") UUID offerId) {
        return offers.of(id, access.cases()).stream().filter(offer -> offer.id().equals(offerId)).findFirst()
                .orElseThrow(CaseNotFound::new);
    }

    @POST
    @Operation(operationId = "offerTransfer", summary = "Offer a case to another project", description = "That project may read the case until it has decided. One offer is open at a time; the end of the case and its voiding withdraw it. Changes nothing else, and no figure.")
    @APIResponse(responseCode = "201", description = "Offered", content = @Content(schema = @Schema(implementation = TransferOfferView.Taken.class)))
    public Response offer(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            OfferTransfer request) {
        return answer(() -> offers.offer(caller.actor(), id, ifMatch, request));
    }

    @POST
    @Path("{offerId}/acceptance")
    @Operation(operationId = "acceptTransfer", summary = "Accept an offered case", description = "By the project that was asked: from that day on it is responsible, with that mentor; what happened before stays where it happened. If it was the last case of the person in the project that offered it, the person goes along, and that project's number of the person is forgotten.")
    @APIResponse(responseCode = "201", description = "Transferred", content = @Content(schema = @Schema(implementation = TransferOfferView.Taken.class)))
    public Response accept(@PathParam("id") UUID id, @PathParam("offerId") UUID offerId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, AcceptTransfer request) {
        return answer(() -> offers.accept(caller.actor(), id, offerId, ifMatch, request));
    }

    @POST
    @Path("{offerId}/rejection")
    @Operation(operationId = "rejectTransfer", summary = "Reject an offered case", description = "By the project that was asked; the case stays where it is.")
    @APIResponse(responseCode = "201", description = "Rejected", content = @Content(schema = @Schema(implementation = TransferOfferView.Taken.class)))
    public Response reject(@PathParam("id") UUID id, @PathParam("offerId") UUID offerId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, RejectTransfer request) {
        return answer(() -> offers.reject(caller.actor(), id, offerId, ifMatch, request));
    }

    @POST
    @Path("{offerId}/withdrawal")
    @Operation(operationId = "withdrawTransfer", summary = "Withdraw an offer", description = "By the project that offered; the case stays where it is.")
    @APIResponse(responseCode = "201", description = "Withdrawn", content = @Content(schema = @Schema(implementation = TransferOfferView.Taken.class)))
    public Response withdraw(@PathParam("id") UUID id, @PathParam("offerId") UUID offerId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(() -> offers.withdraw(caller.actor(), id, offerId, ifMatch));
    }

    /** With the ETag of the case, which every one of these steps changes. */
    private Response answer(Supplier<Offered> step) {
        return idempotency.once(() -> {
            Offered offered = step.get();
            TransferOffer offer = offered.offer();
            long version = offered.mentoring().version();
            return Answer.created(URI.create("/v1/cases/" + offer.caseId() + "/transfer-offers/" + offer.id()),
                    new TransferOfferView.Taken(offer.id(), offer.outcome(), version)).withEtag(Revision.of(version));
        });
    }
}
