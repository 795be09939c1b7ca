package de.arbeitsmarktmentoren.cases.mentoring;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import de.arbeitsmarktmentoren.cases.revision.Revision;

/** Reads cases over HTTP. */
@Path("/v1/cases")
@RolesAllowed("mentor")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class CaseListResource {

    private static final int LARGEST_PAGE = 200;

    private final MentoringCases cases;

    CaseListResource(MentoringCases cases) {
        this.cases = cases;
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(operationId = "getCase", summary = "Read a case", description = "The case as it stands, with the ETag that a change must bring back.")
    @APIResponse(responseCode = "200", description = "The case", content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response get(@PathParam("id") UUID id) {
        MentoringCase mentoring = cases.findByIdOptional(id).orElseThrow(CaseNotFound::new);
        return Response.ok(CaseView.of(mentoring)).header(HttpHeaders.ETAG, Revision.of(mentoring.version())).build();
    }

    @GET
    @Transactional
    @Operation(operationId = "listCases", summary = "List cases", description = "In a stable order, page by page: pass nextCursor of an answer as cursor, with the same filters, to get what follows.")
    public CaseView.Page list(
            @Parameter(description = "Code of the project responsible now", example = "P-14511-1") @QueryParam("project") @Nullable String project,
            @Parameter(description = "ACTIVE, PAUSED, AFTERCARE, ENDED or VOIDED", example = "ACTIVE") @QueryParam("status") @Nullable String status,
            @Parameter(description = "Official key (AGS) of the district responsible now", example = "14511") @QueryParam("district") @Nullable String district,
            @Parameter(description = "1 to 200") @QueryParam("limit") @DefaultValue("50") String limit,
            @Parameter(description = "nextCursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        Fields fields = new Fields();
        CaseFilter filter = CaseFilter.of(fields, project, status, district, cursor);
        int size = size(fields, limit);
        fields.check();
        return page(cases.page(filter, size + 1), size);
    }

    /** One case more than asked for tells whether there is a next page. */
    private static CaseView.Page page(List<MentoringCase> found, int size) {
        List<MentoringCase> shown = found.subList(0, Math.min(size, found.size()));
        String next = found.size() > size ? CaseFilter.cursorAfter(shown.get(size - 1)) : null;
        return new CaseView.Page(shown.stream().map(CaseView::of).toList(), next);
    }

    private static int size(Fields fields, String limit) {
        if (!limit.matches("[1-9][0-9]{0,2}") || Integer.parseInt(limit) > LARGEST_PAGE) {
            fields.refuse("limit", "range", "muss zwischen 1 und " + LARGEST_PAGE + " liegen",
                    "must lie between 1 and " + LARGEST_PAGE);
            return 1;
        }
        return Integer.parseInt(limit);
    }
}
