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
import de.arbeitsmarktmentoren.stats.access.Published;
import de.arbeitsmarktmentoren.stats.access.PublishedConfig;

/** What the ministry and those who pass figures on may read. */
@Path("/v1/datasets/{dataset}/data")
@Tag(name = "Published", description = "Figures of years that are over, to be passed on")
class PublishedResource {

    /** Of people who were told them by name; a proxy in between must not keep them. */
    private static final String KEPT_BY_THE_CALLER_ONLY = "private";

    private final FigureAnswers answers;
    private final Published published;

    PublishedResource(FigureAnswers answers, PublishedConfig config) {
        this.answers = answers;
        this.published = new Published(config.closedYears());
    }

    @GET
    @RolesAllowed({ Roles.MINISTRY, Roles.INTEGRATOR, Roles.OFFICE })
    @Operation(operationId = "publishedData", summary = "Published figures", description = "Calendar years that are over, Saxony and its districts, everybody together. A list, by commas or by repeating the parameter, gives a row for each combination of its codes; * is every code there is. What is not said means: all published measures, Saxony, the last year. The description of a dataset tells what of it is published.")
    @APIResponse(responseCode = "200", description = "One row for each combination, zeros included", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DataView.class)),
            @Content(mediaType = Format.JSONSTAT_TYPE, schema = @Schema(implementation = JsonStatView.class)),
            @Content(mediaType = Format.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = Format.CSV_EXCEL_DE_TYPE, schema = @Schema(type = SchemaType.STRING)) })
    @APIResponse(responseCode = "304", description = "No figure has changed since the ETag given")
    @APIResponse(responseCode = "400", description = "malformed-request, invalid-period, mixed-granularity; also what is not published")
    @APIResponse(responseCode = "404", description = "unknown-dataset, nothing-published")
    @APIResponse(responseCode = "406", description = "not-acceptable")
    @APIResponse(responseCode = "413", description = "too-many-cells")
    @APIResponse(responseCode = "422", description = "unknown-code, with what is published")
    @APIResponse(responseCode = "503", description = "unavailable, not-yet-counted")
    public Response data(@PathParam("dataset") @Parameter(description = "Id of a dataset", example = "flows") String dataset,
            @Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        Response answer = answers.answer(View.PUBLISHED, dataset, published::question, uri, headers, request);
        answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, KEPT_BY_THE_CALLER_ONLY);
        return answer;
    }
}
