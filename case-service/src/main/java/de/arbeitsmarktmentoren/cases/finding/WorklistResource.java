package de.arbeitsmarktmentoren.cases.finding;

import java.util.List;
import java.util.Locale;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.access.CaseAccess;
import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.page.Cursors;
import de.arbeitsmarktmentoren.cases.page.Slice;
import de.arbeitsmarktmentoren.cases.programme.Programme;
import de.arbeitsmarktmentoren.contracts.Roles;
import de.arbeitsmarktmentoren.contracts.codelist.Languages;

@Path("/v1/worklist")
@RolesAllowed({ Roles.MENTOR, Roles.COORDINATOR, Roles.OFFICE })
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Finding")
class WorklistResource {

    private final Worklist worklist;
    private final Cursors cursors;
    private final CaseAccess access;
    private final Programme programme;

    WorklistResource(Worklist worklist, Cursors cursors, CaseAccess access, Programme programme) {
        this.worklist = worklist;
        this.cursors = cursors;
        this.access = access;
        this.programme = programme;
    }

    @GET
    @Transactional
    @Operation(operationId = "getWorklist", summary = "See what is due", description = "Of the caller's projects, by the day on which it is due: retention checks, agreed placements that begin or have just begun, transfers offered to them and by them, cases of which nothing was heard for eight weeks, long pauses, recognition procedures without news, ends that are missing when a project's money ends. What was done disappears by itself.")
    public WorkView.Page get(
            @Parameter(description = "Code of the project responsible now, or to which a case is offered", example = "P-14511-1") @QueryParam("project") @Nullable String project,
            @Parameter(description = "Code of the mentor responsible now", example = "M-14511-1-01") @QueryParam("mentor") @Nullable String mentor,
            @Parameter(description = "de or en", example = "de") @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @Parameter(description = "1 to 200; 50 if it is not given") @QueryParam("limit") @Nullable String limit,
            @Parameter(description = "nextCursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        Fields fields = new Fields();
        CaseQuery query = CaseQuery.by(project, mentor);
        Conditions conditions = new CaseFilter(fields, "", query, programme.today(), access).read();
        Slice slice = cursors.slice(fields, "getWorklist", query.given(), limit, cursor);
        fields.check();
        Locale locale = Languages.forHeader(language);
        Worklist.Asked asked = new Worklist.Asked(programme.today(), programme.fundedUntil(), conditions,
                offers(project, mentor));
        List<Worklist.Item> found = worklist.items(asked, slice.after(), slice.rowsToRead());
        return slice.page(found, Worklist.Item::key, (items, next) -> page(items, locale, next));
    }

    /** An offer is the project's to decide, and not yet any mentor's. */
    private Conditions offers(@Nullable String project, @Nullable String mentor) {
        Conditions offers = Conditions.offeredTo(access.cases());
        if (mentor != null) {
            offers.and("FALSE");
        }
        return project == null ? offers : offers.and("o.to_project = ?", project);
    }

    private static WorkView.Page page(List<Worklist.Item> items, Locale locale, @Nullable String next) {
        return new WorkView.Page(items.stream().map(item -> WorkView.of(item, locale)).toList(), next);
    }
}
