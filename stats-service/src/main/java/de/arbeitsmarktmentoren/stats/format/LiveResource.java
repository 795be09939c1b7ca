package de.arbeitsmarktmentoren.stats.format;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

import de.arbeitsmarktmentoren.contracts.codelist.Languages;
import de.arbeitsmarktmentoren.stats.live.LiveSource;
import de.arbeitsmarktmentoren.stats.statistics.Answer;
import de.arbeitsmarktmentoren.stats.statistics.Dataset;
import de.arbeitsmarktmentoren.stats.statistics.Question;
import de.arbeitsmarktmentoren.stats.statistics.QuestionReader;

/** Exact and current figures, for the programme office only: nothing here is fit to be passed on. */
@Path("/v1/live/datasets")
@Tag(name = "Live", description = "Exact figures of this moment, for the programme office")
class LiveResource {

    private static final ZoneId SAXONY = ZoneId.of("Europe/Berlin");

    private final LiveSource source;
    private final AtLeast atLeast;
    private final Clock clock = Clock.systemUTC();

    LiveResource(LiveSource source, AtLeast atLeast) {
        this.source = source;
        this.atLeast = atLeast;
    }

    @GET
    @Path("{dataset}/data")
    @RolesAllowed("office")
    @Operation(operationId = "liveData", summary = "Figures as counted at this moment", description = "A list, by commas or by repeating the parameter, gives a row for each combination of its codes; * is every code there is. What is not said means the total: all measures, Saxony, all groups, the last complete year. Which parameters a dataset has, its description tells.")
    @APIResponse(responseCode = "200", description = "One row for each combination, zeros included", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = DataView.class)),
            @Content(mediaType = Format.JSONSTAT_TYPE, schema = @Schema(implementation = JsonStatView.class)),
            @Content(mediaType = Format.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = Format.CSV_EXCEL_DE_TYPE, schema = @Schema(type = SchemaType.STRING)) })
    @APIResponse(responseCode = "304", description = "No figure has changed since the ETag given")
    @APIResponse(responseCode = "400", description = "malformed-request, invalid-period, mixed-granularity")
    @APIResponse(responseCode = "401", description = "unauthorized")
    @APIResponse(responseCode = "403", description = "forbidden")
    @APIResponse(responseCode = "404", description = "unknown-dataset")
    @APIResponse(responseCode = "406", description = "not-acceptable")
    @APIResponse(responseCode = "413", description = "too-many-cells")
    @APIResponse(responseCode = "422", description = "unknown-code, not-combinable, with what is allowed")
    @APIResponse(responseCode = "503", description = "unavailable, not-yet-counted")
    public Response data(@PathParam("dataset") @Parameter(description = "Id of a dataset", example = "flows") String dataset,
            @Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        Dataset asked = DatasetsResource.find(dataset);
        // As they were sent, for a parameter that does not exist is an error and not silence.
        Map<String, List<String>> parameters = new HashMap<>(uri.getQueryParameters());
        Format format = Format.of(uri.getQueryParameters().getFirst(Format.PARAMETER),
                headers.getHeaderString(HttpHeaders.ACCEPT),
                Format.OF_FIGURES);
        LanguageChoice.refuseUnknown(uri.getQueryParameters().getFirst(LanguageChoice.PARAMETER));
        atLeast.await(uri.getQueryParameters().getFirst(AtLeast.PARAMETER));
        parameters.keySet().removeAll(QuestionReader.ABOUT_THE_ANSWER);
        Instant now = clock.instant();
        Question question = QuestionReader.read(asked, parameters, LocalDate.ofInstant(now, SAXONY));
        Rendering rendering = new Rendering(format, now,
                Languages.forHeader(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        return rendering.of(Answer.to(question, source), request);
    }
}
