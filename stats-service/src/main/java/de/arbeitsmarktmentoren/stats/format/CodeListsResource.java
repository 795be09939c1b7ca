package de.arbeitsmarktmentoren.stats.format;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import de.arbeitsmarktmentoren.contracts.codelist.CodeList;
import de.arbeitsmarktmentoren.contracts.codelist.CodeLists;
import io.quarkus.security.Authenticated;

/** What codes mean, with German and English labels. */
@Path("/v1/code-lists")
@Tag(name = "Code lists", description = "What codes mean, with German and English labels")
class CodeListsResource {

    @GET
    @Authenticated
    @Operation(operationId = "codeLists", summary = "All code lists, without their codes")
    @APIResponse(responseCode = "200", description = "In the order in which people look for them")
    @APIResponse(responseCode = "401", description = "unauthorized")
    public List<CodeListView> list() {
        return CodeLists.all().stream().map(CodeListView::of).toList();
    }

    @GET
    @Path("{id}")
    @Authenticated
    @Operation(operationId = "codeList", summary = "One code list with its codes")
    @APIResponse(responseCode = "200", description = "Codes in the order in which people expect them")
    @APIResponse(responseCode = "401", description = "unauthorized")
    @APIResponse(responseCode = "404", description = "not-found")
    public CodeList one(@PathParam("id") @Parameter(description = "Id of a code list", example = "districts") String id) {
        return CodeLists.find(id).orElseThrow(NotFoundException::new);
    }
}
