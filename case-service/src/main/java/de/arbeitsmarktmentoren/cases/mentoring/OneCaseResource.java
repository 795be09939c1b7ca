package de.arbeitsmarktmentoren.cases.mentoring;

import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import de.arbeitsmarktmentoren.cases.access.CaseAccess;
import de.arbeitsmarktmentoren.cases.audit.Audit;
import de.arbeitsmarktmentoren.cases.audit.Audited;
import de.arbeitsmarktmentoren.cases.audit.Kind;
import de.arbeitsmarktmentoren.cases.revision.Revision;
import de.arbeitsmarktmentoren.contracts.Roles;

/** Reads a case over HTTP; {@code finding} lists and searches them. */
@Path("/v1/cases")
@RolesAllowed({ Roles.MENTOR, Roles.COORDINATOR, Roles.OFFICE })
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Cases")
class OneCaseResource {

    private final TransferOffers offers;
    private final CaseAccess access;
    private final Audit audit;

    OneCaseResource(TransferOffers offers, CaseAccess access, Audit audit) {
        this.offers = offers;
        this.access = access;
        this.audit = audit;
    }

    @GET
    @Path("{id}")
    @Transactional
    @Operation(operationId = "getCase", summary = "Read a case", description = "The case as it stands, with the ETag that a change must bring back; also for a project to which it is being offered. The office sees it without the project's own number and without employers: both are null.")
    @APIResponse(responseCode = "200", description = "The case", content = @Content(schema = @Schema(implementation = CaseView.class)))
    public Response get(@PathParam("id") UUID id) {
        MentoringCase mentoring = offers.readable(id, access.cases()).orElseThrow(CaseNotFound::new);
        if (!access.seesPseudonymsOnly()) {
            audit.showed(new Audited(Kind.CASE, id.toString(), Set.of(mentoring.project())));
        }
        return Response.ok(CaseView.of(mentoring, access)).header(HttpHeaders.ETAG, Revision.of(mentoring.version())).build();
    }
}
