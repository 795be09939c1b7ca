package de.arbeitsmarktmentoren.stats.format;

import java.util.Arrays;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.Roles;
import de.arbeitsmarktmentoren.contracts.codelist.Languages;
import de.arbeitsmarktmentoren.stats.access.Published;
import de.arbeitsmarktmentoren.stats.access.PublishedConfig;
import de.arbeitsmarktmentoren.stats.statistics.Dataset;

/** What there is to ask for. */
@Path("/v1/datasets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ Roles.MENTOR, Roles.COORDINATOR, Roles.OFFICE, Roles.MINISTRY, Roles.INTEGRATOR, Roles.PRIVACY_OFFICER,
        Roles.OPERATOR })
@Tag(name = "Datasets", description = "What there is to ask for, and how it is defined")
class DatasetsResource {

    private static final String UNCHANGED = "Nothing has changed since the ETag given";

    private final CatalogueAnswers answers;
    private final Published published;

    DatasetsResource(CatalogueAnswers answers, PublishedConfig config) {
        this.answers = answers;
        this.published = new Published(config.closedYears());
    }

    @GET
    @Operation(operationId = "datasets", summary = "All datasets with their dimensions and measures")
    @APIResponse(responseCode = "200", description = "In the language asked for; labels and definitions in both", content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = DatasetView.class)))
    @APIResponse(responseCode = "304", description = UNCHANGED)
    public Response list(
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(description = "de or en", example = "de") @Nullable String language,
            @Context Request request) {
        return answers.json(
                Arrays.stream(Dataset.values())
                        .map(dataset -> DatasetView.of(dataset, published, Languages.forHeader(language))).toList(),
                request);
    }

    @GET
    @Path("{dataset}")
    @Operation(operationId = "dataset", summary = "One dataset with its dimensions and measures")
    @APIResponse(responseCode = "200", description = "In the language asked for; labels and definitions in both", content = @Content(schema = @Schema(implementation = DatasetView.class)))
    @APIResponse(responseCode = "304", description = UNCHANGED)
    @APIResponse(responseCode = "404", description = "unknown-dataset")
    public Response one(
            @PathParam("dataset") @Parameter(description = "Id of a dataset", example = "flows") String dataset,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(description = "de or en", example = "de") @Nullable String language,
            @Context Request request) {
        Dataset asked = Dataset.of(dataset).orElseThrow(UnknownDataset::new);
        return answers.json(DatasetView.of(asked, published, Languages.forHeader(language)), request);
    }
}
