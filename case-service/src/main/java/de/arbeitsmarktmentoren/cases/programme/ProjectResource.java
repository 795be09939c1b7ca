package de.arbeitsmarktmentoren.cases.programme;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/projects")
@RolesAllowed("mentor")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programme")
class ProjectResource {

    private final Programme programme;

    ProjectResource(Programme programme) {
        this.programme = programme;
    }

    @GET
    @Operation(operationId = "listProjects", summary = "List projects and mentors", description = "Every project of the programme with its carrier, its district and its mentors, in the order of their codes.")
    public ProjectView.Page list() {
        return new ProjectView.Page(programme.projects().stream().map(ProjectView::of).toList());
    }
}
