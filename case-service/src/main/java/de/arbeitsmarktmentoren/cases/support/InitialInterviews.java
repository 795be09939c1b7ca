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
import de.arbeitsmarktmentoren.cases.page.Slice;
import de.arbeitsmarktmentoren.contracts.SubjectKey;

/** The first talks of the caller's projects. Each method joins the caller's transaction. */
@ApplicationScoped
class InitialInterviews {

    private final EntityManager entities;
    private final Projects projects;
    private final Recorder recorder;
    private final EarlierVersions earlier;
    private final SupportEvents events;

    InitialInterviews(EntityManager entities, Projects projects, Recorder recorder, EarlierVersions earlier,
            SupportEvents events) {
        this.entities = entities;
        this.projects = projects;
        this.recorder = recorder;
        this.earlier = earlier;
        this.events = events;
    }

    InitialInterview record(RecordInitialInterview request) {
        InitialInterview interview = new InitialInterview(request.read(new Fields(), projects), recorder.first());
        entities.persist(interview);
        events.publish(interview.countedIn());
        recorder.tell(audited(interview), ChangedFields.between("", null, interview.content()));
        return interview;
    }

    InitialInterview change(UUID id, @Nullable String ifMatch, RecordInitialInterview request) {
        InitialInterview interview = forChange(id);
        Recording changed = recorder.change(interview.recording(), ifMatch);
        InitialInterview.Content content = request.read(new Fields(), projects);
        Set<SubjectKey> touched = interview.countedIn();
        Set<String> whose = new HashSet<>(audited(interview).projects());
        List<String> differing = ChangedFields.between("", interview.content(), content);
        earlier.keep(id, interview.recording(), interview.content());
        interview.change(content, changed);
        touched.addAll(interview.countedIn());
        events.publish(touched);
        whose.addAll(audited(interview).projects());
        recorder.tell(new Audited(Kind.INITIAL_INTERVIEW, id.toString(), whose), differing);
        return interview;
    }

    InitialInterview voidIt(UUID id, @Nullable String ifMatch) {
        InitialInterview interview = forChange(id);
        interview.voidIt(recorder.voiding(interview.recording(), ifMatch));
        events.publish(interview.countedIn());
        recorder.tell(audited(interview), List.of("/voided"));
        return interview;
    }

    InitialInterview get(UUID id) {
        return found(entities.find(InitialInterview.class, id));
    }

    /** How it was before each of its changes, the latest first. */
    List<EarlierVersionView> versions(UUID id) {
        return earlier.of(get(id).id());
    }

    List<InitialInterview> page(HeldFilter filter, Slice slice) {
        return filter.on(LatestFirst.of(InitialInterview.class)).in(projects.scope()).read(entities, slice);
    }

    private static Audited audited(InitialInterview interview) {
        return new Audited(Kind.INITIAL_INTERVIEW, interview.id().toString(), Set.of(interview.content().place().project()));
    }

    private InitialInterview forChange(UUID id) {
        return found(entities.find(InitialInterview.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    private InitialInterview found(@Nullable InitialInterview interview) {
        if (interview == null || interview.recording().voided()
                || !projects.scope().includes(interview.content().place().project())) {
            throw new NotRecorded();
        }
        return interview;
    }
}
