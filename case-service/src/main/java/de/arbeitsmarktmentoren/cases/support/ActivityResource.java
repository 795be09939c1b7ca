package de.arbeitsmarktmentoren.cases.support;

import java.net.URI;
import java.util.List;
import java.util.Map;
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
import de.arbeitsmarktmentoren.cases.note.Notes;
import de.arbeitsmarktmentoren.cases.page.Cursors;
import de.arbeitsmarktmentoren.cases.page.Slice;
import de.arbeitsmarktmentoren.cases.revision.Revision;
import de.arbeitsmarktmentoren.contracts.Roles;

/** The activities of a case over HTTP. They are no steps: the case's version stays as it is. */
@Path("/v1/cases/{id}/activities")
@RolesAllowed({ Roles.MENTOR, Roles.COORDINATOR })
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Support")
class ActivityResource {

    private final Activities activities;
    private final Notes notes;
    private final Cursors cursors;
    private final Idempotency idempotency;

    ActivityResource(Activities activities, Notes notes, Cursors cursors, Idempotency idempotency) {
        this.activities = activities;
        this.notes = notes;
        this.cursors = cursors;
        this.idempotency = idempotency;
    }

    @POST
    @Operation(operationId = "recordActivity", summary = "Record an activity", description = "Something was done for the mentee, not in the future and not before the start. Counts for the project that was responsible on that day. Not a step: the case's version stays. Several may be on one day.")
    @APIResponse(responseCode = "201", description = "Recorded", content = @Content(schema = @Schema(implementation = Recorded.class)))
    public Response record(@PathParam("id") UUID caseId, RecordActivity request) {
        return idempotency.once(() -> recorded(activities.record(caseId, request)).created(above(caseId)));
    }

    @GET
    @Transactional
    @Operation(operationId = "listActivities", summary = "List the activities of a case", description = "The latest first, page by page.")
    public ActivityView.Page list(@PathParam("id") UUID caseId,
            @Parameter(description = "1 to 200, else 50") @QueryParam("limit") @Nullable String limit,
            @Parameter(description = "nextCursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        Fields fields = new Fields();
        Slice slice = cursors.slice(fields, "listActivities", Map.of("case", caseId), limit, cursor);
        fields.check();
        return slice.page(activities.page(caseId, slice), each -> List.of(each.heldOn(), each.id()), this::page);
    }

    @GET
    @Path("{activityId}")
    @Transactional
    @Operation(operationId = "getActivity", summary = "Read an activity", description = "With the ETag that a change must bring back.")
    @APIResponse(responseCode = "200", description = "The activity", content = @Content(schema = @Schema(implementation = ActivityView.class)))
    public Response get(@PathParam("id") UUID caseId, @PathParam("activityId") UUID id) {
        Activity activity = activities.get(caseId, id);
        String note = notes.of(Activities.NOTES, id.toString()).orElse(null);
        return Response.ok(ActivityView.of(activity, note))
                .header(HttpHeaders.ETAG, Revision.of(activity.recording().version())).build();
    }

    @GET
    @Path("{activityId}/versions")
    @Transactional
    @Operation(operationId = "listActivityVersions", summary = "Read the earlier versions of an activity", description = "How it was before each of its changes, the latest first: who recorded it, when, and what. Notes are not kept.")
    public EarlierVersionView.Page versions(@PathParam("id") UUID caseId, @PathParam("activityId") UUID id) {
        return new EarlierVersionView.Page(activities.versions(caseId, id));
    }

    @PUT
    @Path("{activityId}")
    @Operation(operationId = "changeActivity", summary = "Change an activity", description = "Replaces the whole of it: a member that is absent is there no more.")
    @APIResponse(responseCode = "200", description = "Changed", content = @Content(schema = @Schema(implementation = Recorded.class)))
    public Response change(@PathParam("id") UUID caseId, @PathParam("activityId") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, RecordActivity request) {
        return idempotency.once(() -> recorded(activities.change(caseId, id, ifMatch, request)).changed(above(caseId)));
    }

    @DELETE
    @Path("{activityId}")
    @Operation(operationId = "voidActivity", summary = "Void an activity entered in error", description = "It is shown and counted nowhere any more; its note is forgotten.")
    @APIResponse(responseCode = "200", description = "Voided", content = @Content(schema = @Schema(implementation = Recorded.class)))
    public Response voidIt(@PathParam("id") UUID caseId, @PathParam("activityId") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return idempotency.once(() -> recorded(activities.voidIt(caseId, id, ifMatch)).changed(above(caseId)));
    }

    private ActivityView.Page page(List<Activity> shown, @Nullable String next) {
        Map<String, String> texts = notes.of(Activities.NOTES, shown.stream().map(each -> each.id().toString()).toList());
        return new ActivityView.Page(
                shown.stream().map(each -> ActivityView.of(each, texts.get(each.id().toString()))).toList(), next);
    }

    private static Recorded recorded(Activity activity) {
        return new Recorded(activity.id(), activity.recording().version());
    }

    private static URI above(UUID caseId) {
        return URI.create("/v1/cases/" + caseId + "/activities");
    }
}
