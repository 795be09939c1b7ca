package de.arbeitsmarktmentoren.cases.audit;

import java.util.List;
import java.util.Map;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.access.CaseAccess;
import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.page.Cursors;
import de.arbeitsmarktmentoren.cases.page.Slice;
import de.arbeitsmarktmentoren.contracts.Roles;

/** What a project learns of those who looked at its people from outside. */
@Path("/v1/projects/{code}/accesses")
@RolesAllowed({ Roles.COORDINATOR, Roles.PRIVACY_OFFICER })
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
class PersonAccessResource {

    private final AuditReading reading;
    private final Cursors cursors;
    private final CaseAccess access;

    PersonAccessResource(AuditReading reading, Cursors cursors, CaseAccess access) {
        this.reading = reading;
        this.cursors = cursors;
        this.access = access;
    }

    @GET
    @Transactional
    @Operation(operationId = "listAccesses", summary = "See who looked at people of a project from outside", description = "Everybody who looked at a person of this project with a purpose, the latest first: who, when, at whom, and for which purpose. For the coordinators of the project and for the privacy officer.")
    public PersonAccessView.Page list(@PathParam("code") String project,
            @Parameter(description = "1 to 200, else 50") @QueryParam("limit") @Nullable String limit,
            @Parameter(description = "nextCursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        if (!access.seesLooksAt(project)) {
            throw new NotFoundException();
        }
        Fields fields = new Fields();
        Slice slice = cursors.slice(fields, "listAccesses", Map.of("project", project), limit, cursor);
        fields.check();
        return slice.page(reading.page(new EntryQuery().accessesOf(project), slice), entry -> List.of(entry.seq()),
                (shown, next) -> new PersonAccessView.Page(shown.stream().map(PersonAccessView::of).toList(), next));
    }
}
