package de.arbeitsmarktmentoren.cases.membership;

import java.net.URI;
import java.util.List;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import de.arbeitsmarktmentoren.cases.access.Caller;
import de.arbeitsmarktmentoren.cases.access.CaseAccess;
import de.arbeitsmarktmentoren.cases.access.Memberships;
import de.arbeitsmarktmentoren.cases.audit.Audit;
import de.arbeitsmarktmentoren.cases.audit.Audited;
import de.arbeitsmarktmentoren.cases.audit.Kind;
import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.idempotency.Answer;
import de.arbeitsmarktmentoren.cases.idempotency.Idempotency;
import de.arbeitsmarktmentoren.cases.membership.Membership.Key;
import de.arbeitsmarktmentoren.cases.programme.Programme;
import de.arbeitsmarktmentoren.contracts.Roles;

/** Who belongs to a project, over HTTP. A project that a coordinator does not belong to has no members for him. */
@Path("/v1/projects/{code}/members")
@RolesAllowed({ Roles.COORDINATOR, Roles.OFFICE })
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Members")
class MemberResource {

    private static final String SUBJECT = "[A-Za-z0-9._:-]{1,64}";

    private final Members members;
    private final Memberships memberships;
    private final Programme programme;
    private final Idempotency idempotency;
    private final Caller caller;
    private final CaseAccess access;
    private final Audit audit;

    MemberResource(Members members, Memberships memberships, Programme programme, Idempotency idempotency, Caller caller,
            CaseAccess access, Audit audit) {
        this.members = members;
        this.memberships = memberships;
        this.programme = programme;
        this.idempotency = idempotency;
        this.caller = caller;
        this.access = access;
        this.audit = audit;
    }

    @GET
    @Transactional
    @Operation(operationId = "listMembers", summary = "List who belongs to a project", description = "By the office, and by coordinators of the project. Subjects only: who that is, the OIDC server knows.")
    public MemberView.All list(@PathParam("code") String code) {
        checkMine(code);
        return new MemberView.All(members.of(code).stream().map(MemberView::of).toList());
    }

    @PUT
    @Path("{subject}")
    @Operation(operationId = "addMember", summary = "Add a member to a project", description = "By the office, and by coordinators of the project. Mentors and coordinators see and change the cases of their projects from the next request on; which role somebody has, the OIDC server says. Once more for a member changes nothing.")
    @APIResponse(responseCode = "201", description = "Was no member before", content = @Content(schema = @Schema(implementation = MemberState.class)))
    @APIResponse(responseCode = "200", description = "Was a member before", content = @Content(schema = @Schema(implementation = MemberState.class)))
    public Response add(@PathParam("code") String code,
            @Parameter(description = "The sub of the OIDC server's tokens: 1 to 64 letters, digits and ._:- that say nothing about a person, hence no address") @PathParam("subject") String subject) {
        return idempotency.once(() -> {
            Key member = member(code, subject);
            MemberState state = new MemberState(code, subject, true);
            tell(member);
            boolean isNew = members.add(member, caller.subject());
            checkStillMine(member, isNew);
            return isNew ? Answer.created(address(code), state) : Answer.changed(address(code), state);
        });
    }

    @DELETE
    @Path("{subject}")
    @Operation(operationId = "removeMember", summary = "Remove a member from a project", description = "By the office, and by coordinators of the project. Sees nothing of the project from the next request on; what he recorded stays. For somebody who is no member it changes nothing.")
    @APIResponse(responseCode = "200", description = "Is no member now", content = @Content(schema = @Schema(implementation = MemberState.class)))
    public Response remove(@PathParam("code") String code,
            @Parameter(description = "The sub of the OIDC server's tokens") @PathParam("subject") String subject) {
        return idempotency.once(() -> {
            Key member = member(code, subject);
            members.remove(member);
            tell(member);
            return Answer.changed(address(code), new MemberState(code, subject, false));
        });
    }

    private Key member(String code, String subject) {
        checkMine(code);
        Fields fields = new Fields();
        if (!subject.matches(SUBJECT)) {
            fields.refuse("subject", "form", "muss aus 1 bis 64 Buchstaben, Ziffern und den Zeichen ._:- bestehen",
                    "must be 1 to 64 letters, digits and ._:-");
        }
        fields.check();
        return new Key(code, subject);
    }

    private void tell(Key member) {
        audit.wrote(caller.actor(), new Audited(Kind.MEMBERSHIP, member.subject(), Set.of(member.project())),
                List.of("/member"));
    }

    /**
     * Whoever was taken out while this waited for it has no say any more; that he is a member now says nothing, if it is new.
     */
    private void checkStillMine(Key member, boolean isNew) {
        String by = caller.subject();
        if (caller.worksInProjects() && (isNew && member.subject().equals(by)
                || !memberships.of(by).includes(member.project()))) {
            throw new NotFoundException();
        }
    }

    private void checkMine(String code) {
        if (!access.cases().includes(code) || !programme.knows(code)) {
            throw new NotFoundException();
        }
    }

    private static URI address(String code) {
        return URI.create("/v1/projects/" + code + "/members");
    }
}
