package de.arbeitsmarktmentoren.cases.finding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.access.CaseAccess;
import de.arbeitsmarktmentoren.cases.audit.Audit;
import de.arbeitsmarktmentoren.cases.audit.Audited;
import de.arbeitsmarktmentoren.cases.audit.Kind;
import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.finding.Search.Found;
import de.arbeitsmarktmentoren.cases.finding.SearchView.PlaceView;
import de.arbeitsmarktmentoren.cases.mentoring.CaseView;
import de.arbeitsmarktmentoren.cases.mentoring.CaseViews;
import de.arbeitsmarktmentoren.cases.page.Cursors;
import de.arbeitsmarktmentoren.cases.page.Slice;
import de.arbeitsmarktmentoren.cases.programme.Programme;
import de.arbeitsmarktmentoren.contracts.Roles;

@Path("/v1/cases/search")
@RolesAllowed({ Roles.MENTOR, Roles.COORDINATOR })
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Finding")
class SearchResource {

    private static final int LONGEST_TEXT = 100;

    private final Search search;
    private final CaseViews views;
    private final Cursors cursors;
    private final CaseAccess access;
    private final Programme programme;
    private final Audit audit;

    SearchResource(Search search, CaseViews views, Cursors cursors, CaseAccess access, Programme programme,
            Audit audit) {
        this.search = search;
        this.views = views;
        this.cursors = cursors;
        this.access = access;
        this.programme = programme;
        this.audit = audit;
    }

    @POST
    @Transactional
    @Operation(operationId = "searchCases", summary = "Search cases", description = "Cases of the caller's projects that have the text in a note, in the name of the person or of an employer, or in a recognition procedure, with where it was found. The filter is that of the list. Not for the office: who finds a case by a name knows whose it is. Changes nothing and needs no Idempotency-Key.")
    public SearchView.Page search(SearchCases request) {
        Fields fields = new Fields();
        String text = text(fields, request.text());
        CaseQuery query = request.filter() == null ? CaseQuery.all() : request.filter();
        Conditions conditions = new CaseFilter(fields, "/filter/", query, programme.today(), access).read();
        Map<String, String> bound = new HashMap<>(query.given());
        bound.put("text", text);
        Slice slice = cursors.sliceOfBody(fields, "searchCases", bound, request.limit(), request.cursor());
        fields.check();
        List<UUID> found = search.ids(text, conditions, slice.afterId(), slice.rowsToRead());
        return slice.page(found, List::of, (ids, next) -> page(text, ids, next));
    }

    private static String text(Fields fields, @Nullable String text) {
        String read = fields.text("/text", text, LONGEST_TEXT);
        if (read.length() < 2) {
            fields.refuse("/text", "length", "muss 2 bis " + LONGEST_TEXT + " Zeichen haben",
                    "must have 2 to " + LONGEST_TEXT + " characters");
        }
        return read;
    }

    private SearchView.Page page(String text, List<UUID> ids, @Nullable String nextCursor) {
        Map<UUID, List<Found>> places = search.places(text, ids, mine());
        List<CaseView> shown = views.of(ids);
        audit.showed(shown.stream().map(each -> new Audited(Kind.CASE, each.id().toString(), Set.of(each.project()))).toList());
        return new SearchView.Page(shown.stream().map(each -> view(each, places)).toList(), nextCursor);
    }

    private static SearchView view(CaseView mentoring, Map<UUID, List<Found>> places) {
        return new SearchView(mentoring, places.getOrDefault(mentoring.id(), List.of()).stream().map(PlaceView::of).toList());
    }

    private Conditions mine() {
        return Conditions.within(access.cases());
    }
}
