package de.arbeitsmarktmentoren.cases.programme;

import java.time.LocalDate;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.revision.Revision;
import de.arbeitsmarktmentoren.contracts.Roles;

@Path("/v1/mentors")
@RolesAllowed({ Roles.MENTOR, Roles.COORDINATOR, Roles.OFFICE })
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programme")
class MentorResource {

    private final DirectoryReading reading;
    private final DirectoryWriting writing;

    MentorResource(DirectoryReading reading, DirectoryWriting writing) {
        this.reading = reading;
        this.writing = writing;
    }

    @GET
    @Operation(operationId = "listMentors", summary = "List mentors", description = "Every mentor who is there on a day, in the order of the codes.")
    public MentorView.Page list(
            @Parameter(description = "The day to look at; today, if absent", example = "2025-03-14") @QueryParam("on") @Nullable String on) {
        LocalDate day = reading.day(on);
        return new MentorView.Page(day, reading.thereOn(Kind.MENTOR, day).stream().map(MentorView::of).toList());
    }

    @GET
    @Path("{code}")
    @Operation(operationId = "getMentor", summary = "Read a mentor", description = "The mentor as on a day, with the ETag that a change must bring back; 404 if he is not there then.")
    @APIResponse(responseCode = "200", description = "As it is on that day", content = @Content(schema = @Schema(implementation = MentorView.class)))
    public Response get(@PathParam("code") String code,
            @Parameter(description = "The day to look at; today, if absent", example = "2025-03-14") @QueryParam("on") @Nullable String on) {
        LocalDate day = reading.day(on);
        MentorView view = MentorView.of(reading.on(Kind.MENTOR, code, day));
        return Response.ok(view).header(HttpHeaders.ETAG, Revision.of(view.version())).build();
    }

    @GET
    @Path("{code}/history")
    @Operation(operationId = "getMentorHistory", summary = "Read how a mentor was, is and will be", description = "On which days it was how, and every change with who recorded it and when. Nothing is ever lost from it. Answers also for one that is not there any more.")
    public HistoryOf<Mentor> history(@PathParam("code") String code) {
        return reading.history(Kind.MENTOR, code);
    }

    @PUT
    @Path("{code}")
    @RolesAllowed(Roles.OFFICE)
    @Operation(operationId = "describeMentor", summary = "Say how a mentor is from a day on", description = "From the first day on it is as the body says, up to the last day if there is one; what held before that day stays as it was, and what had been said of later days holds no more. One that is there already needs If-Match, also if it has ended; a new one needs none. A change that changes nothing leaves the version as it is. A mentor who leaves gets a last day: from then on he can take no case.")
    @APIResponse(responseCode = "201", description = "It was not there before", content = @Content(schema = @Schema(implementation = DirectoryDesk.Kept.class)))
    @APIResponse(responseCode = "200", description = "Changed", content = @Content(schema = @Schema(implementation = DirectoryDesk.Kept.class)))
    public Response describe(@PathParam("code") String code,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, DescribeMentor description) {
        return writing.write(Kind.MENTOR, code, ifMatch, description);
    }
}
