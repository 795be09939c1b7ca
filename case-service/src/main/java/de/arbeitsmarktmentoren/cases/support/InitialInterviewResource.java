package de.arbeitsmarktmentoren.cases.support;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.idempotency.Idempotency;
import de.arbeitsmarktmentoren.cases.page.Cursors;
import de.arbeitsmarktmentoren.cases.page.Slice;
import de.arbeitsmarktmentoren.cases.revision.Revision;
import de.arbeitsmarktmentoren.contracts.Roles;

/** First talks over HTTP, held before there is a case. */
@Path("/v1/initial-interviews")
@RolesAllowed({ Roles.MENTOR, Roles.COORDINATOR })
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Support")
class InitialInterviewResource {

    private static final URI ABOVE = URI.create("/v1/initial-interviews");

    private final InitialInterviews interviews;
    private final Cursors cursors;
    private final Idempotency idempotency;

    InitialInterviewResource(InitialInterviews interviews, Cursors cursors, Idempotency idempotency) {
        this.interviews = interviews;
        this.cursors = cursors;
        this.idempotency = idempotency;
    }

    @POST
    @Operation(operationId = "recordInitialInterview", summary = "Record an initial interview", description = "A first talk was held. Nothing of the person is kept, and no mentoring follows by itself: register the person and start one if that was agreed.")
    @APIResponse(responseCode = "201", description = "Recorded", content = @Content(schema = @Schema(implementation = Recorded.class)))
    public Response record(RecordInitialInterview request) {
        return idempotency.once(() -> recorded(interviews.record(request)).created(ABOVE));
    }

    @GET
    @Transactional
    @Operation(operationId = "listInitialInterviews", summary = "List initial interviews", description = "Those of the caller's projects, the latest first, page by page.")
    public InitialInterviewView.Page list(
            @Parameter(description = "Code of the project", example = "P-14511-1") @QueryParam("project") @Nullable String project,
            @Parameter(description = "First day", example = "2025-01-01") @QueryParam("heldFrom") @Nullable String heldFrom,
            @Parameter(description = "Last day", example = "2025-03-31") @QueryParam("heldTo") @Nullable String heldTo,
            @Parameter(description = "1 to 200, else 50") @QueryParam("limit") @Nullable String limit,
            @Parameter(description = "nextCursor of the page before, with the same filters") @QueryParam("cursor") @Nullable String cursor) {
        Fields fields = new Fields();
        HeldFilter filter = HeldFilter.of(fields, project, heldFrom, heldTo);
        Slice slice = cursors.slice(fields, "listInitialInterviews", filter.values(), limit, cursor);
        fields.check();
        return slice.page(interviews.page(filter, slice), each -> List.of(each.heldOn(), each.id()),
                (shown, next) -> new InitialInterviewView.Page(shown.stream().map(InitialInterviewView::of).toList(), next));
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(operationId = "getInitialInterview", summary = "Read an initial interview", description = "With the ETag that a change must bring back.")
    @APIResponse(responseCode = "200", description = "The interview", content = @Content(schema = @Schema(implementation = InitialInterviewView.class)))
    public Response get(@PathParam("id") UUID id) {
        InitialInterview interview = interviews.get(id);
        return Response.ok(InitialInterviewView.of(interview))
                .header(HttpHeaders.ETAG, Revision.of(interview.recording().version())).build();
    }

    @GET
    @Path("{id}/versions")
    @Transactional
    @Operation(operationId = "listInitialInterviewVersions", summary = "Read the earlier versions of an initial interview", description = "How it was before each of its changes, the latest first: who recorded it, when, and what. Notes are not kept.")
    public EarlierVersionView.Page versions(@PathParam("id") UUID id) {
        return new EarlierVersionView.Page(interviews.versions(id));
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "changeInitialInterview", summary = "Change an initial interview", description = "Replaces the whole of it.")
    @APIResponse(responseCode = "200", description = "Changed", content = @Content(schema = @Schema(implementation = Recorded.class)))
    public Response change(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            RecordInitialInterview request) {
        return idempotency.once(() -> recorded(interviews.change(id, ifMatch, request)).changed(ABOVE));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "voidInitialInterview", summary = "Void an initial interview entered in error", description = "It is shown and counted nowhere any more.")
    @APIResponse(responseCode = "200", description = "Voided", content = @Content(schema = @Schema(implementation = Recorded.class)))
    public Response voidIt(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return idempotency.once(() -> recorded(interviews.voidIt(id, ifMatch)).changed(ABOVE));
    }

    private static Recorded recorded(InitialInterview interview) {
        return new Recorded(interview.id(), interview.recording().version());
    }
}
