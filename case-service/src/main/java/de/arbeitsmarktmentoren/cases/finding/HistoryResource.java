package de.arbeitsmarktmentoren.cases.finding;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.access.CaseAccess;
import de.arbeitsmarktmentoren.cases.audit.Audit;
import de.arbeitsmarktmentoren.cases.audit.Audited;
import de.arbeitsmarktmentoren.cases.audit.Kind;
import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.finding.History.Taken;
import de.arbeitsmarktmentoren.cases.mentoring.CasesInScope;
import de.arbeitsmarktmentoren.cases.page.Cursors;
import de.arbeitsmarktmentoren.cases.page.Slice;
import de.arbeitsmarktmentoren.contracts.Roles;
import de.arbeitsmarktmentoren.contracts.codelist.Languages;

@Path("/v1/cases/{id}/history")
@RolesAllowed({ Roles.MENTOR, Roles.COORDINATOR, Roles.OFFICE })
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Finding")
class HistoryResource {

    private final CasesInScope cases;
    private final History history;
    private final Cursors cursors;
    private final CaseAccess access;
    private final Audit audit;

    HistoryResource(CasesInScope cases, History history, Cursors cursors, CaseAccess access, Audit audit) {
        this.cases = cases;
        this.history = history;
        this.cursors = cursors;
        this.access = access;
        this.audit = audit;
    }

    @GET
    @Transactional
    @Operation(operationId = "getHistory", summary = "Read the history of a case", description = "Every step with who recorded it, when, why, and each value before and after it, the oldest first, in words of the language of Accept-Language. Nothing is ever taken out of it. The office sees no notes and no employers.")
    public HistoryView.Page get(@PathParam("id") UUID id,
            @Parameter(description = "de or en", example = "de") @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @Parameter(description = "1 to 200; 50 if it is not given") @QueryParam("limit") @Nullable String limit,
            @Parameter(description = "nextCursor of the page before") @QueryParam("cursor") @Nullable String cursor) {
        Fields fields = new Fields();
        Slice slice = cursors.slice(fields, "getHistory", Map.of("id", id), limit, cursor);
        fields.check();
        String project = cases.seen(id).responsible().project();
        long after = slice.after().map(key -> Long.valueOf(key.get(0))).orElse(0L);
        List<Taken> steps = history.of(id, access.cases(), after, slice.rowsToRead()).stream()
                .map(step -> access.seesPseudonymsOnly() ? step.pseudonymous() : step).toList();
        if (!access.seesPseudonymsOnly()) {
            audit.showed(new Audited(Kind.CASE, id.toString(), Set.of(project)));
        }
        HistoryInWords words = new HistoryInWords(Languages.forHeader(language));
        return slice.page(steps, step -> List.of(step.version()),
                (shown, next) -> new HistoryView.Page(shown.stream().map(words::of).toList(), next));
    }
}
