package de.arbeitsmarktmentoren.cases.programme;

import java.time.LocalDate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;

@Path("/v1/projects")
@RolesAllowed({ "mentor", "office" })
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programme")
class ProjectResource {

    private final Directories directories;
    private final Programme programme;

    ProjectResource(Directories directories, Programme programme) {
        this.directories = directories;
        this.programme = programme;
    }

    @GET
    @Operation(operationId = "listProjects", summary = "List projects and mentors", description = "Every project that is there on a day with its carrier, its district and its mentors of that day, in the order of their codes.")
    public ProjectView.Page list(
            @Parameter(description = "Today, if absent", example = "2025-03-14") @QueryParam("on") @Nullable String on) {
        LocalDate day = day(on);
        Directory directory = directories.current();
        return new ProjectView.Page(day, directory.projects().thereOn(day).stream()
                .map(entry -> ProjectView.of(directory, entry, day)).toList());
    }

    private LocalDate day(@Nullable String on) {
        Fields fields = new Fields();
        LocalDate day = on == null ? programme.today() : fields.day("on", on);
        fields.check();
        return day;
    }
}
