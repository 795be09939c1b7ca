package de.arbeitsmarktmentoren.stats.format;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import de.arbeitsmarktmentoren.contracts.Roles;
import de.arbeitsmarktmentoren.stats.access.Caller;

/** Exact and current figures, for the programme office and a project's own cases: nothing here is fit to be passed on. */
@Path("/v1/live/datasets")
@Tag(name = "Live", description = "Exact figures of this moment: for the programme office all, for a project those of its own cases")
class LiveResource {

    private final FigureAnswers answers;
    private final Caller caller;

    LiveResource(FigureAnswers answers, Caller caller) {
        this.answers = answers;
        this.caller = caller;
    }

    @GET
    @Path("{dataset}/data")
    @RolesAllowed({ Roles.MENTOR, Roles.COORDINATOR, Roles.OFFICE })
    @Operation(operationId = "liveData", summary = "Figures as counted at this moment", description = "A list, by commas or by repeating the parameter, gives a row for each combination of its codes; * is every code there is. What is not said means the total: all measures, Saxony, all groups, the last complete year. Which parameters a dataset has, its description tells. Whoever works for projects is answered for these only, one by one where project is not said; ALL, measures that look beyond one project, and every other project are unknown codes to him.")
    @APIResponse(responseCode = "200", description = "One row for each combination, zeros included", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DataView.class)),
            @Content(mediaType = Format.JSONSTAT_TYPE, schema = @Schema(implementation = JsonStatView.class)),
            @Content(mediaType = Format.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = Format.CSV_EXCEL_DE_TYPE, schema = @Schema(type = SchemaType.STRING)) })
    @APIResponse(responseCode = "304", description = "No figure has changed since the ETag given")
    @APIResponse(responseCode = "400", description = "malformed-request, invalid-period, mixed-granularity")
    @APIResponse(responseCode = "404", description = "unknown-dataset")
    @APIResponse(responseCode = "406", description = "not-acceptable")
    @APIResponse(responseCode = "413", description = "too-many-cells")
    @APIResponse(responseCode = "422", description = "unknown-code, not-combinable, with what is allowed")
    @APIResponse(responseCode = "503", description = "unavailable, not-yet-counted")
    public Response data(@PathParam("dataset") @Parameter(description = "Id of a dataset", example = "flows") String dataset,
            @Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        return answers.answer(View.LIVE, dataset, caller.figures()::question, uri, headers, request);
    }
}
