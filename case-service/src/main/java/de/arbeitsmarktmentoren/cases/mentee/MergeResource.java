package de.arbeitsmarktmentoren.cases.mentee;

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
import de.arbeitsmarktmentoren.cases.audit.Audit;
import de.arbeitsmarktmentoren.cases.idempotency.Answer;
import de.arbeitsmarktmentoren.cases.idempotency.Idempotency;
import de.arbeitsmarktmentoren.cases.mentee.MergeView.Merged;
import de.arbeitsmarktmentoren.cases.note.Notes;
import de.arbeitsmarktmentoren.cases.revision.Revision;
import de.arbeitsmarktmentoren.contracts.Roles;

/** Makes one person of two over HTTP, and two again. */
@Path("/v1/mentees/{id}/merges")
@RolesAllowed({ Roles.MENTOR, Roles.COORDINATOR })
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mentees")
class MergeResource {

    private final Merging merging;
    private final Merges merges;
    private final Mentees mentees;
    private final Notes notes;
    private final Idempotency idempotency;
    private final Caller caller;
    private final CaseAccess access;
    private final Audit audit;

    MergeResource(Merging merging, Merges merges, Mentees mentees, Notes notes, Idempotency idempotency, Caller caller,
            CaseAccess access, Audit audit) {
        this.merging = merging;
        this.merges = merges;
        this.mentees = mentees;
        this.notes = notes;
        this.idempotency = idempotency;
        this.caller = caller;
        this.access = access;
        this.audit = audit;
    }

    @POST
    @Operation(operationId = "mergeMentees", summary = "Make one person of two", description = "All cases of the duplicate are this person's from now on, and the figures say so: whoever starts again is not counted as somebody new. What is known of this person stays; the duplicate is not found any more, but by its name and number this person is. Both must belong to the caller's projects, and not both may have an open case. Nothing is lost, and it can be undone. The ETag, here and in If-Match, is this person's.")
    @APIResponse(responseCode = "201", description = "Merged", content = @Content(schema = @Schema(implementation = Merged.class)))
    public Response merge(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            MergeMentees request) {
        return answer(() -> merging.merge(caller.actor(), id, ifMatch, request));
    }

    @POST
    @Path("{mergeId}/undoing")
    @Operation(operationId = "undoMerge", summary = "Make two people of one again", description = "Gives back exactly the cases that came, as they are by now; cases started since stay. The figures of both are derived anew. The two are not taken for possible duplicates of each other any more. The ETag, here and in If-Match, is the person's who stayed.")
    @APIResponse(responseCode = "201", description = "Undone", content = @Content(schema = @Schema(implementation = Merged.class)))
    public Response undo(@PathParam("id") UUID id, @PathParam("mergeId") UUID mergeId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, UndoMerge request) {
        return answer(() -> merging.undo(caller.actor(), id, mergeId, ifMatch, request));
    }

    @GET
    @Transactional
    @Operation(operationId = "listMerges", summary = "List who was merged into a person", description = "The latest first, with those that were undone.")
    public MergeView.Page list(@PathParam("id") UUID id) {
        return new MergeView.Page(merges.of(survivor(id).id()).stream().map(merge -> MergeView.of(merge, notes)).toList());
    }

    @GET
    @Path("{mergeId}")
    @Transactional
    @Operation(operationId = "getMerge", summary = "Read a merge", description = "Who came with which cases, why, and whether it was undone.")
    public MergeView get(@PathParam("id") UUID id, @PathParam("mergeId") UUID mergeId) {
        return MergeView.of(merges.find(mergeId, survivor(id).id()).orElseThrow(MenteeNotFound::new), notes);
    }

    private Mentee survivor(UUID id) {
        Mentee survivor = mentees.find(id, access.people()).orElseThrow(MenteeNotFound::new);
        audit.showed(mentees.audited(survivor));
        return survivor;
    }

    private Response answer(Supplier<Merging.Done> command) {
        return idempotency.once(() -> {
            Merging.Done done = command.get();
            URI location = URI.create("/v1/mentees/" + done.survivor().id() + "/merges/" + done.merge().id());
            return Answer.created(location, Merged.of(done)).withEtag(Revision.of(done.survivor().version()));
        });
    }
}
