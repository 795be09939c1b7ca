package de.arbeitsmarktmentoren.cases.audit;

import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.page.Cursors;
import de.arbeitsmarktmentoren.cases.page.Slice;
import de.arbeitsmarktmentoren.contracts.Roles;

/** The audit over HTTP, for the privacy officer. */
@Path("/v1/audit")
@RolesAllowed(Roles.PRIVACY_OFFICER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
class AuditResource {

    private final AuditReading reading;
    private final Cursors cursors;

    AuditResource(AuditReading reading, Cursors cursors) {
        this.reading = reading;
        this.cursors = cursors;
    }

    @GET
    @Path("entries")
    @Transactional
    @Operation(operationId = "listAuditEntries", summary = "Read the audit", description = "Who did what, who looked at whom and who was refused, the latest first, page by page. It holds ids and names of fields, and no value of any of them. That it was read is taken down, too.")
    public EntryView.Page entries(@BeanParam AuditQuery query,
            @Parameter(description = "1 to 200, else 50") @QueryParam("limit") @Nullable String limit,
            @Parameter(description = "nextCursor of the page before, with the same filters") @QueryParam("cursor") @Nullable String cursor) {
        Fields fields = new Fields();
        EntryQuery entries = query.read(fields);
        Slice slice = cursors.slice(fields, "listAuditEntries", query.given(), limit, cursor);
        fields.check();
        return slice.page(reading.page(entries, slice), entry -> List.of(entry.seq()),
                (shown, next) -> new EntryView.Page(shown.stream().map(EntryView::of).toList(), next));
    }

    @GET
    @Path("seals")
    @Transactional
    @Operation(operationId = "listAuditSeals", summary = "List the seals of the audit", description = "The latest first. Each stands over all entries since the one before and over that one; its digest was also written to the log when it was made.")
    public SealView.Page seals(
            @Parameter(description = "1 to 200, else 50") @QueryParam("limit") @Nullable String limit,
            @Parameter(description = "nextCursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        Fields fields = new Fields();
        Slice slice = cursors.slice(fields, "listAuditSeals", Map.of(), limit, cursor);
        fields.check();
        return slice.page(reading.seals(slice), seal -> List.of(seal.number()),
                (shown, next) -> new SealView.Page(shown.stream().map(SealView::of).toList(), next));
    }

    @GET
    @Path("verification")
    @Transactional
    @Operation(operationId = "verifyAudit", summary = "Compute the seals anew", description = "Names the first seal that does not fit what stands in the audit: an entry was changed, removed, added or moved, or a seal was. At most 1,000 seals or some more than 100,000 entries at a time: go on with nextSeal. Entries since the last seal are under none yet. Whether the last seals were taken away, only the log says: its last line `audit head` names the same digest.")
    public Verification verification(
            @Parameter(description = "Number of the seal to begin with; 1, if absent", example = "1") @QueryParam("from") @Nullable String from) {
        Fields fields = new Fields();
        if (from != null && !from.matches("[1-9][0-9]{0,17}")) {
            fields.refuse("from", "range", "muss eine Zahl ab 1 sein", "must be a number from 1 on");
        }
        fields.check();
        return reading.verification(from == null ? 1 : Long.parseLong(from));
    }
}
