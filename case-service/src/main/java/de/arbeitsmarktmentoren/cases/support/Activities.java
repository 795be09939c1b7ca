package de.arbeitsmarktmentoren.cases.support;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.audit.ChangedFields;
import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.mentoring.Facts;
import de.arbeitsmarktmentoren.cases.note.Notes;
import de.arbeitsmarktmentoren.cases.page.Slice;
import de.arbeitsmarktmentoren.cases.programme.Programme;
import de.arbeitsmarktmentoren.contracts.SubjectKey;

/**
 * The activities of cases. Each method joins the caller's transaction; a case that the caller may not see has none for him. The
 * case stands still while one of its activities is written, so that its place stays true.
 */
@ApplicationScoped
class Activities {

    /** What notes about activities are filed under. */
    static final String NOTES = "ACTIVITY";

    private final SupportedCases cases;
    private final EntityManager entities;
    private final Programme programme;
    private final Notes notes;
    private final Recorder recorder;
    private final EarlierVersions earlier;
    private final SupportEvents events;

    Activities(SupportedCases cases, EntityManager entities, Programme programme, Notes notes, Recorder recorder,
            EarlierVersions earlier, SupportEvents events) {
        this.cases = cases;
        this.entities = entities;
        this.programme = programme;
        this.notes = notes;
        this.recorder = recorder;
        this.earlier = earlier;
        this.events = events;
    }

    Activity record(UUID caseId, RecordActivity request) {
        Facts facts = cases.standingStill(caseId);
        Fields fields = new Fields();
        Activity.Content content = read(fields, facts, request);
        String note = fields.note("/note", request.note());
        fields.check();
        Activity activity = new Activity(caseId, content, facts.placeOn(content.heldOn()), recorder.first());
        entities.persist(activity);
        notes.keep(caseId, NOTES, activity.id().toString(), note);
        events.publish(activity.countedIn());
        String at = at(activity.id());
        recorder.tell(cases.audited(caseId), ChangedFields.between(at, null, content), at, note);
        return activity;
    }

    Activity change(UUID caseId, UUID id, @Nullable String ifMatch, RecordActivity request) {
        Facts facts = cases.standingStill(caseId);
        Activity activity = forChange(caseId, id);
        Recording changed = recorder.change(activity.recording(), ifMatch);
        Fields fields = new Fields();
        Activity.Content content = read(fields, facts, request);
        String note = fields.note("/note", request.note());
        fields.check();
        Set<SubjectKey> touched = activity.countedIn();
        List<String> differing = ChangedFields.between(at(id), activity.content(), content);
        earlier.keep(id, activity.recording(), activity.content());
        activity.change(content, facts.placeOn(content.heldOn()), changed);
        notes.replace(caseId, NOTES, id.toString(), note);
        touched.addAll(activity.countedIn());
        events.publish(touched);
        recorder.tell(cases.audited(caseId), differing, at(id), note);
        return activity;
    }

    /** Its note goes with it. */
    Activity voidIt(UUID caseId, UUID id, @Nullable String ifMatch) {
        cases.standingStill(caseId);
        Activity activity = forChange(caseId, id);
        activity.voidIt(recorder.voiding(activity.recording(), ifMatch));
        notes.replace(caseId, NOTES, id.toString(), null);
        events.publish(activity.countedIn());
        recorder.tell(cases.audited(caseId), List.of(at(id) + "/voided"));
        return activity;
    }

    Activity get(UUID caseId, UUID id) {
        cases.seen(caseId);
        return found(entities.find(Activity.class, id), caseId);
    }

    /** How it was before each of its changes, the latest first. */
    List<EarlierVersionView> versions(UUID caseId, UUID id) {
        return earlier.of(get(caseId, id).id());
    }

    List<Activity> page(UUID caseId, Slice slice) {
        cases.seen(caseId);
        return LatestFirst.of(Activity.class).where("e.caseId = :caseId", "caseId", caseId).read(entities, slice);
    }

    private static String at(UUID id) {
        return "/activities/" + id;
    }

    private Activity.Content read(Fields fields, Facts facts, RecordActivity request) {
        Activity.Content content = request.read(fields, programme.today());
        HeldOn.notBeforeStart(fields, content.heldOn(), facts.startedOn());
        programme.checkDay(fields, "/heldOn", facts.placeOn(content.heldOn()).project(), content.heldOn());
        programme.checkEmployer(fields, "/employer", content.employer());
        return content;
    }

    private Activity forChange(UUID caseId, UUID id) {
        return found(entities.find(Activity.class, id, LockModeType.PESSIMISTIC_WRITE), caseId);
    }

    private static Activity found(@Nullable Activity activity, UUID caseId) {
        if (activity == null || !activity.belongsTo(caseId) || activity.recording().voided()) {
            throw new NotRecorded();
        }
        return activity;
    }
}
