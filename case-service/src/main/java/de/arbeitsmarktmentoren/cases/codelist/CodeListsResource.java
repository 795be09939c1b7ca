package de.arbeitsmarktmentoren.cases.codelist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import de.arbeitsmarktmentoren.contracts.Roles;
import de.arbeitsmarktmentoren.contracts.codelist.CodeLists;

@Path("/v1/code-lists")
@RolesAllowed({ Roles.MENTOR, Roles.COORDINATOR, Roles.OFFICE, Roles.MINISTRY, Roles.INTEGRATOR, Roles.PRIVACY_OFFICER,
        Roles.OPERATOR })
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Code lists")
class CodeListsResource {

    @GET
    @Operation(operationId = "listCodeLists", summary = "List code lists", description = "Every list with what it is for, without its codes, in the order in which people look for them.")
    public CodeListSummary.Page list() {
        return new CodeListSummary.Page(CodeLists.all().stream().map(CodeListSummary::of).toList());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getCodeList", summary = "Read a code list", description = "Its codes in the order in which people expect them, with German and English labels and the days on which a fact may have them. Codes may be added to an open list at any time: show one that you do not know as it is. A retired code stays in its list.")
    public CodeListView get(@Parameter(example = "placement-kinds") @PathParam("id") String id) {
        return CodeLists.find(id).map(CodeListView::of).orElseThrow(NotFoundException::new);
    }
}
