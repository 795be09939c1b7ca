package de.arbeitsmarktmentoren.stats.format;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.codelist.Languages;
import io.quarkus.security.Authenticated;

/** What there is to ask for. */
@Path("/v1/datasets")
@Tag(name = "Datasets", description = "What there is to ask for, and how it is defined")
class DatasetsResource {

    private static final String FLOWS = "flows";

    @GET
    @Authenticated
    @Operation(operationId = "datasets", summary = "All datasets with their dimensions and measures")
    @APIResponse(responseCode = "200", description = "In the language asked for; labels and definitions in both")
    @APIResponse(responseCode = "401", description = "unauthorized")
    public List<DatasetView> list(
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(description = "de or en", example = "de") @Nullable String language) {
        return List.of(DatasetView.flows(Languages.forHeader(language)));
    }

    static void refuseUnknown(String dataset) {
        if (!FLOWS.equals(dataset)) {
            throw new UnknownDataset();
        }
    }
}
