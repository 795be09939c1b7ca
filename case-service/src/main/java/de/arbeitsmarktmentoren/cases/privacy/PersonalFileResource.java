package de.arbeitsmarktmentoren.cases.privacy;

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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import de.arbeitsmarktmentoren.cases.access.CaseAccess;
import de.arbeitsmarktmentoren.cases.access.Purpose;
import de.arbeitsmarktmentoren.contracts.Roles;

/** What a person may know of what is kept, over HTTP. */
@Path("/v1/mentees/{id}/personal-file")
@RolesAllowed(Roles.PRIVACY_OFFICER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy")
class PersonalFileResource {

    private final PersonalFiles files;
    private final CaseAccess access;

    PersonalFileResource(PersonalFiles files, CaseAccess access) {
        this.files = files;
        this.access = access;
    }

    @GET
    @Transactional
    @Operation(operationId = "getPersonalFile", summary = "Everything that is kept about a person", description = "For the person, who may ask for it (GDPR, Article 15): particulars and merged registrations, mentorings with all facts, every step with old and new values, notes, activities, recognition procedures with their earlier versions, offers, where it came from, who saw it and what for, what it is kept for and how long. Codes come with German and English labels. For the privacy officer, for a purpose that he states.")
    @APIResponse(responseCode = "200", description = "The file, to be saved", content = @Content(schema = @Schema(implementation = PersonalFile.class)))
    @Parameter(name = Purpose.HEADER, in = ParameterIn.HEADER)
    public Response get(@PathParam("id") UUID id) {
        return Response.ok(files.of(id, access.people()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"personal-file.json\"").build();
    }
}
