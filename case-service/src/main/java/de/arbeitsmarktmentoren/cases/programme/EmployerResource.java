package de.arbeitsmarktmentoren.cases.programme;

import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import de.arbeitsmarktmentoren.cases.page.Cursors;
import de.arbeitsmarktmentoren.cases.page.Slice;
import de.arbeitsmarktmentoren.cases.programme.EmployerSearch.Found;
import de.arbeitsmarktmentoren.cases.revision.Revision;
import de.arbeitsmarktmentoren.contracts.Roles;

/** Reads employers over HTTP; see {@link EmployerWriteResource} for changes. */
@Path("/v1/employers")
@RolesAllowed({ Roles.MENTOR, Roles.COORDINATOR, Roles.OFFICE })
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Employers")
class EmployerResource {

    private final Employers employers;
    private final EmployerSearch search;
    private final DirectoryReading reading;
    private final Cursors cursors;

    EmployerResource(Employers employers, EmployerSearch search, DirectoryReading reading, Cursors cursors) {
        this.employers = employers;
        this.search = search;
        this.reading = reading;
        this.cursors = cursors;
    }

    @GET
    @Path("{code}")
    @Transactional
    @Operation(operationId = "getEmployer", summary = "Read an employer", description = "The employer as it is on a day, with the ETag that a change must bring back.")
    @APIResponse(responseCode = "200", description = "The employer", content = @Content(schema = @Schema(implementation = EmployerView.class)))
    public Response get(@PathParam("code") String code,
            @Parameter(description = "The day to look at; today, if absent", example = "2025-03-14") @QueryParam("on") @Nullable String on) {
        EmployerView view = EmployerView.of(entry(code), reading.day(on));
        return Response.ok(view).header(HttpHeaders.ETAG, Revision.of(view.version())).build();
    }

    @GET
    @Path("{code}/history")
    @Transactional
    @Operation(operationId = "getEmployerHistory", summary = "Read how an employer was and is", description = "On which days it was how, and every change with who recorded it and when. Nothing is ever lost from it.")
    public HistoryOf<EmployerState> history(@PathParam("code") String code) {
        return HistoryOf.of(entry(code));
    }

    @POST
    @Path("search")
    @Transactional
    @Operation(operationId = "searchEmployers", summary = "Find employers by name", description = "Finds names that contain what was asked for, and names that are written nearly so; the most alike come first. The name stands in the body, for that of a sole trader is a person's.")
    public EmployerView.Page search(SearchEmployers request) {
        Fields fields = new Fields();
        String name = request.name(fields);
        Optional<String> district = request.district(fields);
        Slice slice = cursors.sliceOfBody(fields, "searchEmployers", request.filter(), request.limit(), request.cursor());
        fields.check();
        return slice.page(search.find(name, district, slice), Found::key, EmployerResource::page);
    }

    private static EmployerView.Page page(List<Found> found, @Nullable String next) {
        return new EmployerView.Page(found.stream().map(Found::employer).toList(), next);
    }

    private Entry<EmployerState> entry(String code) {
        return employers.find(code).orElseThrow(NoSuchEntry::new);
    }
}
