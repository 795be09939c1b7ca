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

/** Contacts with an employer over HTTP, those that belong to no case; what is done for one is its activity. */
@Path("/v1/employers/{code}/contacts")
@RolesAllowed({ Roles.MENTOR, Roles.COORDINATOR })
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Support")
class EmployerContactResource {

    private final EmployerContacts contacts;
    private final Notes notes;
    private final Cursors cursors;
    private final Idempotency idempotency;

    EmployerContactResource(EmployerContacts contacts, Notes notes, Cursors cursors, Idempotency idempotency) {
        this.contacts = contacts;
        this.notes = notes;
        this.cursors = cursors;
        this.idempotency = idempotency;
    }

    @POST
    @Operation(operationId = "recordEmployerContact", summary = "Record a contact with an employer", description = "A project spoke with an employer without a case in mind. Record it as an activity with this employer where it was for one.")
    @APIResponse(responseCode = "201", description = "Recorded", content = @Content(schema = @Schema(implementation = Recorded.class)))
    public Response record(@PathParam("code") String employer, RecordEmployerContact request) {
        return idempotency.once(() -> recorded(contacts.record(employer, request)).created(above(employer)));
    }

    @GET
    @Transactional
    @Operation(operationId = "listEmployerContacts", summary = "List the contacts with an employer", description = "Those of the caller's projects, the latest first, page by page.")
    public EmployerContactView.Page list(@PathParam("code") String employer,
            @Parameter(description = "Code of the project", example = "P-14511-1") @QueryParam("project") @Nullable String project,
            @Parameter(description = "First day", example = "2025-01-01") @QueryParam("heldFrom") @Nullable String heldFrom,
            @Parameter(description = "Last day", example = "2025-06-30") @QueryParam("heldTo") @Nullable String heldTo,
            @Parameter(description = "1 to 200, else 50") @QueryParam("limit") @Nullable String limit,
            @Parameter(description = "nextCursor of the page before, with the same filters") @QueryParam("cursor") @Nullable String cursor) {
        Fields fields = new Fields();
        HeldFilter filter = HeldFilter.of(fields, project, heldFrom, heldTo);
        Slice slice = cursors.slice(fields, "listEmployerContacts/" + employer, filter.values(), limit, cursor);
        fields.check();
        return slice.page(contacts.page(employer, filter, slice), each -> List.of(each.heldOn(), each.id()), this::page);
    }

    @GET
    @Path("{contactId}")
    @Transactional
    @Operation(operationId = "getEmployerContact", summary = "Read a contact with an employer", description = "With the ETag that a change must bring back.")
    @APIResponse(responseCode = "200", description = "The contact", content = @Content(schema = @Schema(implementation = EmployerContactView.class)))
    public Response get(@PathParam("code") String employer, @PathParam("contactId") UUID id) {
        EmployerContact contact = contacts.get(employer, id);
        String note = notes.of(EmployerContacts.NOTES, id.toString()).orElse(null);
        return Response.ok(EmployerContactView.of(contact, note))
                .header(HttpHeaders.ETAG, Revision.of(contact.recording().version())).build();
    }

    @GET
    @Path("{contactId}/versions")
    @Transactional
    @Operation(operationId = "listEmployerContactVersions", summary = "Read the earlier versions of a contact with an employer", description = "How it was before each of its changes, the latest first: who recorded it, when, and what. Notes are not kept.")
    public EarlierVersionView.Page versions(@PathParam("code") String employer, @PathParam("contactId") UUID id) {
        return new EarlierVersionView.Page(contacts.versions(employer, id));
    }

    @PUT
    @Path("{contactId}")
    @Operation(operationId = "changeEmployerContact", summary = "Change a contact with an employer", description = "Replaces the whole of it: a member that is absent is there no more.")
    @APIResponse(responseCode = "200", description = "Changed", content = @Content(schema = @Schema(implementation = Recorded.class)))
    public Response change(@PathParam("code") String employer, @PathParam("contactId") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, RecordEmployerContact request) {
        return idempotency.once(() -> recorded(contacts.change(employer, id, ifMatch, request)).changed(above(employer)));
    }

    @DELETE
    @Path("{contactId}")
    @Operation(operationId = "voidEmployerContact", summary = "Void a contact entered in error", description = "It is shown and counted nowhere any more; its note is forgotten.")
    @APIResponse(responseCode = "200", description = "Voided", content = @Content(schema = @Schema(implementation = Recorded.class)))
    public Response voidIt(@PathParam("code") String employer, @PathParam("contactId") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return idempotency.once(() -> recorded(contacts.voidIt(employer, id, ifMatch)).changed(above(employer)));
    }

    private EmployerContactView.Page page(List<EmployerContact> shown, @Nullable String next) {
        Map<String, String> texts = notes.of(EmployerContacts.NOTES, shown.stream().map(each -> each.id().toString()).toList());
        return new EmployerContactView.Page(
                shown.stream().map(each -> EmployerContactView.of(each, texts.get(each.id().toString()))).toList(), next);
    }

    private static Recorded recorded(EmployerContact contact) {
        return new Recorded(contact.id(), contact.recording().version());
    }

    private static URI above(String employer) {
        return URI.create("/v1/employers/" + employer + "/contacts");
    }
}
