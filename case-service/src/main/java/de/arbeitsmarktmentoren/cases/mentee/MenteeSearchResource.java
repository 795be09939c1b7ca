package de.arbeitsmarktmentoren.cases.mentee;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.access.Caller;
import de.arbeitsmarktmentoren.cases.access.CaseAccess;
import de.arbeitsmarktmentoren.cases.access.Purpose;
import de.arbeitsmarktmentoren.cases.audit.Audit;
import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.page.Cursors;
import de.arbeitsmarktmentoren.cases.page.Slice;
import de.arbeitsmarktmentoren.cases.programme.Programme;
import de.arbeitsmarktmentoren.contracts.Roles;

/** Finds people over HTTP, without anything personal in an address. */
@Path("/v1/mentees")
@RolesAllowed({ Roles.MENTOR, Roles.COORDINATOR })
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mentees")
class MenteeSearchResource {

    private static final int MOST_SHOWN_OUTSIDE = 10;

    private final Mentees mentees;
    private final Duplicates duplicates;
    private final Cursors cursors;
    private final Caller caller;
    private final CaseAccess access;
    private final Programme programme;
    private final Audit audit;

    MenteeSearchResource(Mentees mentees, Duplicates duplicates, Cursors cursors, Caller caller, CaseAccess access,
            Programme programme, Audit audit) {
        this.mentees = mentees;
        this.duplicates = duplicates;
        this.cursors = cursors;
        this.caller = caller;
        this.access = access;
        this.programme = programme;
        this.audit = audit;
    }

    @POST
    @Path("search")
    @RolesAllowed({ Roles.MENTOR, Roles.COORDINATOR, Roles.OFFICE, Roles.PRIVACY_OFFICER })
    @Transactional
    @Operation(operationId = "searchMentees", summary = "Find people", description = "Only those who belong to the caller's projects, in the order of their names, page by page. Who was merged into another is found by name, day of birth and number as before, and shown as the other. The office and the privacy officer are shown anybody, for a purpose that they state and that the person's projects can see, if they say whom they look for (given and family name, name and day of birth, or number) and no more than ten are found.")
    @Parameter(name = Purpose.HEADER, in = ParameterIn.HEADER)
    public MenteeView.Page search(SearchMentees request) {
        Fields fields = new Fields();
        String name = request.name(fields);
        LocalDate birthDate = request.birthDate(fields);
        String externalId = request.externalId(fields);
        if (!caller.worksInProjects()) {
            request.checkSaysWhom(fields);
        }
        Slice slice = cursors.sliceOfBody(fields, "searchMentees", request.filter(), request.limit(), request.cursor());
        fields.check();
        MenteeFilter filter = new MenteeFilter(name.isEmpty() ? "" : mentees.nameKey(name), birthDate, externalId,
                access.people(), slice.afterId().orElse(null));
        return slice.page(caller.worksInProjects() ? mentees.page(filter, slice.rowsToRead()) : few(filter, slice, fields),
                mentee -> List.of(mentee.id()), this::page);
    }

    /** Whoever is outside is not shown page by page whom a loose question finds, too. */
    private List<Mentee> few(MenteeFilter filter, Slice slice, Fields fields) {
        List<Mentee> found = mentees.page(filter, Math.max(slice.rowsToRead(), MOST_SHOWN_OUTSIDE + 1));
        if (found.size() > MOST_SHOWN_OUTSIDE) {
            fields.refuse("/name", "too-many", "findet mehr als " + MOST_SHOWN_OUTSIDE + " Menschen",
                    "finds more than " + MOST_SHOWN_OUTSIDE + " people");
            fields.check();
        }
        return found.subList(0, Math.min(slice.rowsToRead(), found.size()));
    }

    private MenteeView.Page page(List<Mentee> shown, @Nullable String next) {
        if (shown.isEmpty()) {
            audit.foundNobody();
        } else {
            audit.showed(mentees.audited(shown.stream().map(Mentee::id).toList()));
        }
        return new MenteeView.Page(shown.stream().map(MenteeView::of).toList(), next);
    }

    @POST
    @Path("duplicates")
    @Transactional
    @Operation(operationId = "searchDuplicates", summary = "Ask who may be the same person", description = "Before registering somebody: who has a name that sounds alike, whatever the order and spelling of its words, and the same day of birth or one that differs by a slip (day and month swapped, one digit, one year). Of somebody whom none of the caller's projects accompanies it says nothing but the project to ask, only for the very day, and that project sees who asked.")
    public PossibleDuplicate.Page duplicates(SearchDuplicates request) {
        Fields fields = new Fields();
        PersonFields person = new PersonFields(fields, programme.today());
        String givenName = person.name("/givenName", request.givenName());
        String familyName = person.name("/familyName", request.familyName());
        LocalDate birthDate = person.birthDate(request.birthDate());
        fields.check();
        List<PossibleDuplicate> found = duplicates.of(givenName, familyName, birthDate, caller.actor());
        if (found.isEmpty()) {
            audit.foundNobody();
        }
        return page(found);
    }

    @GET
    @Path("{id}/duplicates")
    @Transactional
    @Operation(operationId = "listDuplicates", summary = "Ask who else may be this person", description = "The same for somebody who is registered. A pair that was merged and split again is two people and not named here.")
    public PossibleDuplicate.Page duplicates(@PathParam("id") UUID id) {
        Mentee mentee = mentees.find(id, access.people()).orElseThrow(MenteeNotFound::new);
        return page(duplicates.of(mentee, caller.actor()));
    }

    /** Those of other projects have been taken down where they were found. */
    private PossibleDuplicate.Page page(List<PossibleDuplicate> found) {
        audit.showed(mentees.audited(found.stream().map(PossibleDuplicate::menteeId).filter(Objects::nonNull).toList()));
        return new PossibleDuplicate.Page(found);
    }
}
