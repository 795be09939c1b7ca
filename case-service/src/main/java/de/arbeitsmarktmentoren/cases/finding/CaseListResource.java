package de.arbeitsmarktmentoren.cases.finding;

import java.util.List;
import java.util.UUID;

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

import de.arbeitsmarktmentoren.cases.access.CaseAccess;
import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.mentoring.CaseView;
import de.arbeitsmarktmentoren.cases.mentoring.CaseViews;
import de.arbeitsmarktmentoren.cases.page.Cursors;
import de.arbeitsmarktmentoren.cases.page.Slice;
import de.arbeitsmarktmentoren.cases.programme.Programme;
import de.arbeitsmarktmentoren.contracts.Roles;

/** Lists cases over HTTP. */
@Path("/v1/cases")
@RolesAllowed({ Roles.MENTOR, Roles.COORDINATOR, Roles.OFFICE })
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class CaseListResource {

    private final FoundCases found;
    private final CaseViews views;
    private final Cursors cursors;
    private final CaseAccess access;
    private final Programme programme;

    CaseListResource(FoundCases found, CaseViews views, Cursors cursors, CaseAccess access, Programme programme) {
        this.found = found;
        this.views = views;
        this.cursors = cursors;
        this.access = access;
        this.programme = programme;
    }

    @GET
    @Transactional
    @Operation(operationId = "listCases", summary = "List cases", description = "Those of the caller's projects, in a stable order, page by page: pass nextCursor of an answer as cursor, with the same filters, to get what follows. A void case is found by its status or by no filter of days. The office sees all cases, without the project's own number and without employers, and does not find by that number.")
    public CaseView.Page list(@BeanParam CaseQuery query,
            @Parameter(description = "1 to 200; 50 if it is not given") @QueryParam("limit") @Nullable String limit,
            @Parameter(description = "nextCursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        Fields fields = new Fields();
        Conditions conditions = new CaseFilter(fields, "", query, programme.today(), access)
                .read();
        Slice slice = cursors.slice(fields, "listCases", query.given(), limit, cursor);
        fields.check();
        return slice.page(found.ids(conditions, slice.afterId(), slice.rowsToRead()), List::of, this::page);
    }

    private CaseView.Page page(List<UUID> ids, @Nullable String nextCursor) {
        return new CaseView.Page(views.of(ids), nextCursor);
    }
}
