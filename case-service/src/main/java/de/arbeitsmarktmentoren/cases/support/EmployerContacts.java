package de.arbeitsmarktmentoren.cases.support;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.audit.Audited;
import de.arbeitsmarktmentoren.cases.audit.ChangedFields;
import de.arbeitsmarktmentoren.cases.audit.Kind;
import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.note.Notes;
import de.arbeitsmarktmentoren.cases.page.Slice;
import de.arbeitsmarktmentoren.cases.programme.Programme;
import de.arbeitsmarktmentoren.contracts.SubjectKey;

/**
 * The contacts of the caller's projects with employers. Everybody may see an employer, but only his own projects' contacts.
 * Each method joins the caller's transaction.
 */
@ApplicationScoped
class EmployerContacts {

    /** What notes about contacts are filed under. */
    static final String NOTES = "EMPLOYER_CONTACT";

    private final EntityManager entities;
    private final Projects projects;
    private final Programme programme;
    private final Notes notes;
    private final Recorder recorder;
    private final EarlierVersions earlier;
    private final SupportEvents events;

    EmployerContacts(EntityManager entities, Projects projects, Programme programme, Notes notes, Recorder recorder,
            EarlierVersions earlier, SupportEvents events) {
        this.entities = entities;
        this.projects = projects;
        this.programme = programme;
        this.notes = notes;
        this.recorder = recorder;
        this.earlier = earlier;
        this.events = events;
    }

    EmployerContact record(String employer, RecordEmployerContact request) {
        checkEmployer(employer);
        Fields fields = new Fields();
        EmployerContact.Content content = request.read(fields, projects);
        String note = fields.note("/note", request.note());
        fields.check();
        EmployerContact contact = new EmployerContact(employer, content, recorder.first());
        entities.persist(contact);
        notes.keep(null, NOTES, contact.id().toString(), note);
        events.publish(contact.countedIn());
        String at = at(contact.id());
        recorder.tell(audited(contact), ChangedFields.between(at, null, content), at, note);
        return contact;
    }

    EmployerContact change(String employer, UUID id, @Nullable String ifMatch, RecordEmployerContact request) {
        EmployerContact contact = forChange(employer, id);
        Recording changed = recorder.change(contact.recording(), ifMatch);
        Fields fields = new Fields();
        EmployerContact.Content content = request.read(fields, projects);
        String note = fields.note("/note", request.note());
        fields.check();
        Set<SubjectKey> touched = contact.countedIn();
        Set<String> whose = new HashSet<>(audited(contact).projects());
        List<String> differing = ChangedFields.between(at(id), contact.content(), content);
        earlier.keep(id, contact.recording(), contact.content());
        contact.change(content, changed);
        notes.replace(null, NOTES, id.toString(), note);
        touched.addAll(contact.countedIn());
        events.publish(touched);
        whose.addAll(audited(contact).projects());
        recorder.tell(new Audited(Kind.EMPLOYER, employer, whose), differing, at(id), note);
        return contact;
    }

    /** Its note goes with it. */
    EmployerContact voidIt(String employer, UUID id, @Nullable String ifMatch) {
        EmployerContact contact = forChange(employer, id);
        contact.voidIt(recorder.voiding(contact.recording(), ifMatch));
        notes.replace(null, NOTES, id.toString(), null);
        events.publish(contact.countedIn());
        recorder.tell(audited(contact), List.of(at(id) + "/voided"));
        return contact;
    }

    EmployerContact get(String employer, UUID id) {
        return found(entities.find(EmployerContact.class, id), employer);
    }

    /** How it was before each of its changes, the latest first. */
    List<EarlierVersionView> versions(String employer, UUID id) {
        return earlier.of(get(employer, id).id());
    }

    List<EmployerContact> page(String employer, HeldFilter filter, Slice slice) {
        checkEmployer(employer);
        return filter.on(LatestFirst.of(EmployerContact.class)).where("e.employer = :employer", "employer", employer)
                .in(projects.scope()).read(entities, slice);
    }

    private void checkEmployer(String employer) {
        Fields path = new Fields();
        programme.checkEmployer(path, "code", employer);
        if (!path.accepts("code")) {
            throw new NotRecorded();
        }
    }

    private static Audited audited(EmployerContact contact) {
        return new Audited(Kind.EMPLOYER, contact.employer(), Set.of(contact.content().place().project()));
    }

    private static String at(UUID id) {
        return "/contacts/" + id;
    }

    private EmployerContact forChange(String employer, UUID id) {
        return found(entities.find(EmployerContact.class, id, LockModeType.PESSIMISTIC_WRITE), employer);
    }

    private EmployerContact found(@Nullable EmployerContact contact, String employer) {
        if (contact == null || !contact.employer().equals(employer) || contact.recording().voided()
                || !projects.scope().includes(contact.content().place().project())) {
            throw new NotRecorded();
        }
        return contact;
    }
}
