package de.arbeitsmarktmentoren.stats.format;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.Explode;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.codelist.Languages;
import de.arbeitsmarktmentoren.stats.statistics.Answer;
import de.arbeitsmarktmentoren.stats.statistics.LiveCells;
import de.arbeitsmarktmentoren.stats.statistics.Question;
import de.arbeitsmarktmentoren.stats.statistics.QuestionReader;

/** Exact and current figures, for the programme office only: nothing here is fit to be passed on. */
@Path("/v1/live/datasets")
@Tag(name = "Live", description = "Exact figures of this moment, for the programme office")
class LiveResource {

    private static final ZoneId SAXONY = ZoneId.of("Europe/Berlin");

    private final LiveCells cells;
    private final Clock clock = Clock.systemUTC();

    LiveResource(LiveCells cells) {
        this.cells = cells;
    }

    @GET
    @Path("{dataset}/data")
    @RolesAllowed("office")
    @Operation(operationId = "liveData", summary = "Figures as counted at this moment", description = "A list, by commas or by repeating the parameter, gives a row for each combination of its values. What is not said means the total: all measures, Saxony, all groups, the last complete year.")
    @APIResponse(responseCode = "200", description = "One row for each combination, zeros included")
    @APIResponse(responseCode = "400", description = "malformed-request, invalid-period, mixed-granularity")
    @APIResponse(responseCode = "401", description = "unauthorized")
    @APIResponse(responseCode = "403", description = "forbidden")
    @APIResponse(responseCode = "404", description = "unknown-dataset")
    @APIResponse(responseCode = "413", description = "too-many-cells")
    @APIResponse(responseCode = "422", description = "unknown-code, with the codes that are allowed")
    @APIResponse(responseCode = "503", description = "unavailable")
    public FlowsView data(
            @PathParam("dataset") @Parameter(description = "Id of a dataset", example = "flows") String dataset,
            @QueryParam("measure") @Parameter(description = "Codes of measures", explode = Explode.FALSE, examples = @ExampleObject(name = "two", value = "[\"STARTED\",\"PLACED\"]")) List<String> measure,
            @QueryParam("district") @Parameter(description = "Codes of districts; 14 is Saxony", explode = Explode.FALSE, examples = @ExampleObject(name = "Saxony and Chemnitz", value = "[\"14\",\"14511\"]")) List<String> district,
            @QueryParam("targetGroup") @Parameter(description = "Codes of target-groups, people in several count in each", explode = Explode.FALSE, examples = @ExampleObject(name = "all", value = "[\"ALL\"]")) List<String> targetGroup,
            @QueryParam("groupCombination") @Parameter(description = "Instead of targetGroup: sorted codes joined by a full stop, ALL, or * for every combination that occurs", explode = Explode.FALSE) List<String> groupCombination,
            @QueryParam("period") @Parameter(description = "2025, 2025-Q3, 2025-07; 2025-01..2025-12 for each of twelve months, 2025-01/2025-10 for one period of ten", explode = Explode.FALSE, examples = @ExampleObject(name = "a year", value = "[\"2025\"]")) List<String> period,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(description = "de or en", example = "de") @Nullable String language,
            @Context UriInfo uri) {
        DatasetsResource.refuseUnknown(dataset);
        Instant now = clock.instant();
        // As they were sent, for a parameter that does not exist is an error and not silence.
        Question question = QuestionReader.read(uri.getQueryParameters(), LocalDate.ofInstant(now, SAXONY));
        return FlowsView.live(Answer.to(question, cells), now, Languages.forHeader(language));
    }
}
