package de.arbeitsmarktmentoren.cases.mentee;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.access.Actor;
import de.arbeitsmarktmentoren.cases.access.Scope;
import de.arbeitsmarktmentoren.cases.audit.Audit;
import de.arbeitsmarktmentoren.cases.audit.Audited;
import de.arbeitsmarktmentoren.cases.audit.ChangedFields;
import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.field.InvalidFields;
import de.arbeitsmarktmentoren.cases.field.Violation;
import de.arbeitsmarktmentoren.cases.programme.Programme;
import de.arbeitsmarktmentoren.cases.revision.Revision;

/** Registers and changes people. Each method joins the caller's transaction; nothing of it remains if the method throws. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class MenteeRegister {

    private final Mentees mentees;
    private final Duplicates duplicates;
    private final Mentorings mentorings;
    private final Programme programme;
    private final Clock clock;
    private final Audit audit;

    MenteeRegister(Mentees mentees, Duplicates duplicates, Mentorings mentorings, Programme programme, Clock clock,
            Audit audit) {
        this.mentees = mentees;
        this.duplicates = duplicates;
        this.mentorings = mentorings;
        this.programme = programme;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * Nothing personal.
     *
     * @param possibleDuplicates who was registered before and may be the same person
     */
    @Schema(name = "RegisteredMentee")
    public record Registered(
            @Schema(examples = "7c0a7f6e-4f0e-4a39-9a57-0b8f0c1d2e3f") UUID id,
            @Schema(examples = "1") long version,
            List<PossibleDuplicate> possibleDuplicates) {
    }

    /** @throws InvalidFields naming every field that is wrong */
    public Registered register(RegisterMentee request, Actor actor) {
        Fields fields = new Fields();
        String project = project(fields, request.project(), actor.scope());
        Particulars known = request.read(new PersonFields(fields, programme.today()));
        fields.check();
        List<PossibleDuplicate> alike = duplicates.of(known.givenName(), known.familyName(), known.birthDate(), actor);
        Mentee mentee = saved(new Mentee(project, known, clock.instant()));
        audit.wrote(actor, mentees.audited(mentee), ChangedFields.between("", null, known));
        return new Registered(mentee.id(), mentee.version(), alike);
    }

    /** @throws MenteeNotFound if there is no such person for this caller */
    Mentee change(UUID id, @Nullable String ifMatch, ChangeMentee request, Actor actor) {
        Mentee mentee = mentees.forChange(id, actor.scope()).orElseThrow(MenteeNotFound::new);
        Revision.check(ifMatch, mentee.version());
        Fields fields = new Fields();
        Particulars known = numbered(fields, mentee, request.read(new PersonFields(fields, programme.today())), actor.scope());
        fields.check();
        boolean born = !known.birthDate().equals(mentee.birthDate());
        List<String> changed = ChangedFields.between("", mentee.particulars(), known);
        mentee.change(known);
        saved(mentee);
        audit.wrote(actor, mentees.audited(mentee), changed);
        if (born) {
            mentorings.birthDateCorrected(actor, mentee);
        }
        return mentee;
    }

    /**
     * What of the person belonged to one project belongs to the other from now on. The number stays behind, for it is of the
     * files of the first. The caller holds the person's lock and has opened the wall.
     */
    public void handOver(Actor actor, UUID id, String from, String to) {
        List<Mentee> rows = mentees.rowsOf(id, from);
        if (rows.isEmpty()) {
            return;
        }
        Audited concernsBoth = mentees.audited(List.of(id)).get(0);
        boolean numbered = rows.stream().anyMatch(row -> row.particulars().externalId() != null);
        rows.forEach(row -> row.handOver(to));
        audit.wrote(actor, concernsBoth, numbered ? List.of("/project", "/externalId") : List.of("/project"));
    }

    /** The number is of the files of that project, and nobody else's to change or to try. */
    private static Particulars numbered(Fields fields, Mentee mentee, Particulars known, Scope scope) {
        String project = mentee.project();
        String number = mentee.particulars().externalId();
        if (project != null && scope.includes(project)) {
            return known;
        }
        if (known.externalId() != null && !known.externalId().equals(number)) {
            fields.refuse("/externalId", "own-project", "gehört zu den Akten eines anderen Projekts",
                    "belongs to the files of another project");
        }
        return known.numbered(number);
    }

    private String project(Fields fields, @Nullable String project, Scope scope) {
        if (fields.missing("/project", project)) {
            return "";
        }
        if (programme.knows(fields, "/project", project) && !scope.includes(project)) {
            fields.refuse("/project", "own-project", "ist keines Ihrer Projekte", "is none of your projects");
        }
        return project;
    }

    private Mentee saved(Mentee mentee) {
        try {
            mentees.persistAndFlush(mentee);
            return mentee;
        } catch (ConstraintViolationException e) {
            if ("mentee_external_id".equals(e.getConstraintName())) {
                throw new InvalidFields(List.of(Violation.of("/externalId", "unique",
                        "hat in diesem Projekt schon eine andere Person", "belongs to another mentee of the project")));
            }
            throw e;
        }
    }
}
