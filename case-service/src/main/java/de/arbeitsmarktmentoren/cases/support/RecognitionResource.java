package de.arbeitsmarktmentoren.cases.support;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

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
import de.arbeitsmarktmentoren.cases.note.Notes;
import de.arbeitsmarktmentoren.cases.revision.Revision;
import de.arbeitsmarktmentoren.contracts.Roles;

/** The recognition procedures of a case over HTTP. They are no steps: the case's version stays as it is. */
@Path("/v1/cases/{id}/recognition-procedures")
@RolesAllowed({ Roles.MENTOR, Roles.COORDINATOR })
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Recognition")
class RecognitionResource {

    private final Recognitions recognitions;
    private final Notes notes;
    private final Idempotency idempotency;

    RecognitionResource(Recognitions recognitions, Notes notes, Idempotency idempotency) {
        this.recognitions = recognitions;
        this.notes = notes;
        this.idempotency = idempotency;
    }

    @POST
    @Operation(operationId = "startRecognition", summary = "Start a recognition procedure", description = "A foreign qualification is to be recognised, or advice was given about it. A person may have several, also beside each other. Target groups stay as they were at the start of the mentoring.")
    @APIResponse(responseCode = "201", description = "Recorded", content = @Content(schema = @Schema(implementation = Recorded.class)))
    public Response start(@PathParam("id") UUID caseId, StartRecognition request) {
        return idempotency.once(() -> recorded(recognitions.start(caseId, request)).created(above(caseId)));
    }

    @GET
    @Transactional
    @Operation(operationId = "listRecognitions", summary = "List the recognition procedures of a case", description = "All of them with all their statuses, in the order in which they began.")
    public RecognitionProcedureView.Page list(@PathParam("id") UUID caseId) {
        return new RecognitionProcedureView.Page(recognitions.all(caseId).stream().map(this::view).toList());
    }

    @GET
    @Path("{procedureId}")
    @Transactional
    @Operation(operationId = "getRecognition", summary = "Read a recognition procedure", description = "With the ETag that a change must bring back.")
    @APIResponse(responseCode = "200", description = "The procedure", content = @Content(schema = @Schema(implementation = RecognitionProcedureView.class)))
    public Response get(@PathParam("id") UUID caseId, @PathParam("procedureId") UUID id) {
        RecognitionProcedure procedure = recognitions.get(caseId, id);
        return Response.ok(view(procedure)).header(HttpHeaders.ETAG, Revision.of(procedure.recording().version())).build();
    }

    @GET
    @Path("{procedureId}/versions")
    @Transactional
    @Operation(operationId = "listRecognitionVersions", summary = "Read the earlier versions of a recognition procedure", description = "How it was before each of its changes and those of its statuses, the latest first: who recorded it, when, and what. Notes are not kept.")
    public EarlierVersionView.Page versions(@PathParam("id") UUID caseId, @PathParam("procedureId") UUID id) {
        return new EarlierVersionView.Page(recognitions.versions(caseId, id));
    }

    @PUT
    @Path("{procedureId}")
    @Operation(operationId = "describeRecognition", summary = "Change what a recognition procedure is about", description = "Replaces the description as a whole: a member that is absent is there no more. Its statuses stay.")
    @APIResponse(responseCode = "200", description = "Changed", content = @Content(schema = @Schema(implementation = Recorded.class)))
    public Response describe(@PathParam("id") UUID caseId, @PathParam("procedureId") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, DescribeRecognition request) {
        return changed(caseId, () -> recognitions.describe(caseId, id, ifMatch, request));
    }

    @DELETE
    @Path("{procedureId}")
    @Operation(operationId = "voidRecognition", summary = "Void a recognition procedure entered in error", description = "It is shown no more; its notes are forgotten. Somebody who gives up is WITHDRAWN instead.")
    @APIResponse(responseCode = "200", description = "Voided", content = @Content(schema = @Schema(implementation = Recorded.class)))
    public Response voidIt(@PathParam("id") UUID caseId, @PathParam("procedureId") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(caseId, () -> recognitions.voidIt(caseId, id, ifMatch));
    }

    @POST
    @Path("{procedureId}/statuses")
    @Operation(operationId = "reachRecognitionStatus", summary = "Record the next status of a recognition procedure", description = "The procedure names what is allowed next; anything else is refused with recognition-step-not-allowed. PARTIAL_EQUIVALENCE and ZAB_STATEMENT exist where the profession is not regulated, COMPENSATION_REQUIRED where it is. Nothing comes after FULL_EQUIVALENCE and ZAB_STATEMENT.")
    @APIResponse(responseCode = "201", description = "Recorded", content = @Content(schema = @Schema(implementation = Recorded.class)))
    public Response reach(@PathParam("id") UUID caseId, @PathParam("procedureId") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, RecordRecognitionStatus request) {
        return idempotency.once(() -> recorded(recognitions.reach(caseId, id, ifMatch, request)).created(above(caseId)));
    }

    @PUT
    @Path("{procedureId}/statuses/{number}")
    @Operation(operationId = "correctRecognitionStatus", summary = "Correct a status of a recognition procedure", description = "Replaces a status that was recorded wrongly; together with those before and after it, it must be possible.")
    @APIResponse(responseCode = "200", description = "Corrected", content = @Content(schema = @Schema(implementation = Recorded.class)))
    public Response correct(@PathParam("id") UUID caseId, @PathParam("procedureId") UUID id, @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, RecordRecognitionStatus request) {
        return changed(caseId, () -> recognitions.correct(caseId, id, number, ifMatch, request));
    }

    @DELETE
    @Path("{procedureId}/statuses/{number}")
    @Operation(operationId = "takeBackRecognitionStatus", summary = "Take back a status that was never reached", description = "What is left must be possible, and one status must be left.")
    @APIResponse(responseCode = "200", description = "Taken back", content = @Content(schema = @Schema(implementation = Recorded.class)))
    public Response takeBack(@PathParam("id") UUID caseId, @PathParam("procedureId") UUID id, @PathParam("number") int number,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return changed(caseId, () -> recognitions.takeBack(caseId, id, number, ifMatch));
    }

    private Response changed(UUID caseId, Supplier<RecognitionProcedure> change) {
        return idempotency.once(() -> recorded(change.get()).changed(above(caseId)));
    }

    private RecognitionProcedureView view(RecognitionProcedure procedure) {
        List<String> ids = procedure.course().reached().stream().map(each -> Recognitions.noteId(procedure, each.number()))
                .toList();
        Map<String, String> texts = notes.of(Recognitions.NOTES, ids);
        return RecognitionProcedureView.of(procedure, texts);
    }

    private static Recorded recorded(RecognitionProcedure procedure) {
        return new Recorded(procedure.id(), procedure.recording().version());
    }

    private static URI above(UUID caseId) {
        return URI.create("/v1/cases/" + caseId + "/recognition-procedures");
    }
}
