package de.arbeitsmarktmentoren.stats.format;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
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
import de.arbeitsmarktmentoren.contracts.codelist.CodeList;
import de.arbeitsmarktmentoren.contracts.codelist.CodeLists;

/** What codes mean, with German and English labels. */
@Path("/v1/code-lists")
@RolesAllowed({ Roles.MENTOR, Roles.COORDINATOR, Roles.OFFICE, Roles.MINISTRY, Roles.INTEGRATOR, Roles.PRIVACY_OFFICER,
        Roles.OPERATOR })
@Tag(name = "Code lists", description = "What codes mean, with German and English labels")
class CodeListsResource {

    private static final String UNCHANGED = "Nothing has changed since the ETag given";

    private final CatalogueAnswers answers;

    CodeListsResource(CatalogueAnswers answers) {
        this.answers = answers;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "codeLists", summary = "All code lists, without their codes")
    @APIResponse(responseCode = "200", description = "In the order in which people look for them", content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.ARRAY, implementation = CodeListView.class)))
    @APIResponse(responseCode = "304", description = UNCHANGED)
    public Response list(@Context Request request) {
        return answers.json(CodeLists.all().stream().map(CodeListView::of).toList(), request);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "codeList", summary = "One code list with its codes")
    @APIResponse(responseCode = "200", description = "Codes in the order in which people expect them", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = CodeList.class)),
            @Content(mediaType = Format.CSV_TYPE, schema = @Schema(type = SchemaType.STRING)),
            @Content(mediaType = Format.CSV_EXCEL_DE_TYPE, schema = @Schema(type = SchemaType.STRING)) })
    @APIResponse(responseCode = "304", description = UNCHANGED)
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "406", description = "not-acceptable")
    @APIResponse(responseCode = "422", description = "unknown-code, with the formats there are")
    public Response one(@PathParam("id") @Parameter(description = "Id of a code list", example = "districts") String id,
            @QueryParam(Format.PARAMETER) @Parameter(description = "json, csv or csv-excel-de; stands above Accept", example = "csv") @Nullable String asked,
            @HeaderParam(HttpHeaders.ACCEPT) @Parameter(hidden = true) @Nullable String accept, @Context Request request) {
        Format format = Format.of(asked, accept, Format.OF_CODE_LISTS);
        CodeList list = CodeLists.find(id).orElseThrow(NotFoundException::new);
        return format.isFile()
                ? answers.csv(CodeListTable.of(list), format, request)
                        .header(HttpHeaders.CONTENT_DISPOSITION, Rendering.file(id)).build()
                : answers.json(list, request);
    }
}
