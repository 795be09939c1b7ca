package de.arbeitsmarktmentoren.cases.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
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

import de.arbeitsmarktmentoren.cases.revision.Revision;
import de.arbeitsmarktmentoren.contracts.Roles;

@Path("/v1/funding-phases")
@RolesAllowed({ Roles.MENTOR, Roles.COORDINATOR, Roles.OFFICE })
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programme")
class FundingPhaseResource {

    private final DirectoryReading reading;
    private final DirectoryWriting writing;

    FundingPhaseResource(DirectoryReading reading, DirectoryWriting writing) {
        this.reading = reading;
        this.writing = writing;
    }

    @GET
    @Operation(operationId = "listFundingPhases", summary = "List funding phases", description = "Every funding phase that is known, in the order of the codes.")
    public FundingPhaseView.Page list() {
        return new FundingPhaseView.Page(reading.all(Kind.FUNDING_PHASE).stream().map(FundingPhaseView::of).toList());
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "getFundingPhase", summary = "Read a funding phase", description = "The funding phase, with the ETag that a change must bring back.")
    @APIResponse(responseCode = "200", description = "The funding phase", content = @Content(schema = @Schema(implementation = FundingPhaseView.class)))
    public Response get(@PathParam("code") String code) {
        FundingPhaseView view = FundingPhaseView.of(reading.entry(Kind.FUNDING_PHASE, code));
        return Response.ok(view).header(HttpHeaders.ETAG, Revision.of(view.version())).build();
    }

    @GET
    @Path("{code}/history")
    @Operation(operationId = "getFundingPhaseHistory", summary = "Read how a funding phase was, is and will be", description = "On which days it was how, and every change with who recorded it and when. Nothing is ever lost from it. Answers also for one that is not there any more.")
    public HistoryOf<FundingPhase> history(@PathParam("code") String code) {
        return reading.history(Kind.FUNDING_PHASE, code);
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(Roles.OFFICE)
    @Operation(operationId = "describeFundingPhase", summary = "Say how a funding phase is from a day on", description = "There is money from the first day to the last. No two phases overlap. A phase is made longer or shorter by saying its days anew; facts already recorded outside the new days stay, and cannot be recorded any more. One that is there already needs If-Match, a new one needs none.")
    @APIResponse(responseCode = "201", description = "It was not there before", content = @Content(schema = @Schema(implementation = DirectoryDesk.Kept.class)))
    @APIResponse(responseCode = "200", description = "Changed", content = @Content(schema = @Schema(implementation = DirectoryDesk.Kept.class)))
    public Response describe(@PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, DescribeFundingPhase description) {
        return writing.write(Kind.FUNDING_PHASE, code, ifMatch, description);
    }
}
