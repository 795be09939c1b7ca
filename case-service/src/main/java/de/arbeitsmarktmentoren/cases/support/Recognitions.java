package de.arbeitsmarktmentoren.cases.support;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import de.arbeitsmarktmentoren.cases.audit.ChangedFields;
import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.field.InvalidFields;
import de.arbeitsmarktmentoren.cases.field.Violation;
import de.arbeitsmarktmentoren.cases.note.Notes;
import de.arbeitsmarktmentoren.cases.programme.Programme;

/**
 * The recognition procedures of cases. Each method joins the caller's transaction; a case that the caller may not see has none
 * for him.
 */
@ApplicationScoped
class Recognitions {

    /** What notes about statuses are filed under. */
    static final String NOTES = "RECOGNITION_STATUS";

    private final SupportedCases cases;
    private final EntityManager entities;
    private final Programme programme;
    private final Notes notes;
    private final Recorder recorder;
    private final EarlierVersions earlier;

    Recognitions(SupportedCases cases, EntityManager entities, Programme programme, Notes notes, Recorder recorder,
            EarlierVersions earlier) {
        this.cases = cases;
        this.entities = entities;
        this.programme = programme;
        this.notes = notes;
        this.recorder = recorder;
        this.earlier = earlier;
    }

    RecognitionProcedure start(UUID caseId, StartRecognition request) {
        cases.standingStill(caseId);
        Fields fields = new Fields();
        RecognitionProcedure.Content content = request.description().read(fields, programme.today());
        ReachedStatus first = request.first().read(fields, 1);
        String note = fields.note("/note", request.note());
        fields.check();
        RecognitionCourse course = RecognitionCourse.none().with(first.status(), first.reachedOn(), first.result());
        course.check(1, content.regulated(), programme.today());
        RecognitionProcedure procedure = new RecognitionProcedure(caseId, content, course, recorder.first());
        entities.persist(procedure);
        notes.keep(caseId, NOTES, noteId(procedure, 1), note);
        tell(caseId, procedure, null, note);
        return procedure;
    }

    /** Its statuses stay as they are. */
    RecognitionProcedure describe(UUID caseId, UUID id, @Nullable String ifMatch, DescribeRecognition request) {
        RecognitionProcedure procedure = forChange(caseId, id);
        Recording changed = recorder.change(procedure.recording(), ifMatch);
        Fields fields = new Fields();
        RecognitionProcedure.Content content = request.read(fields, programme.today());
        if (!procedure.course().fits(content.regulated())) {
            fields.refuse("/regulated", "fits-result", "passt nicht zum Ergebnis, das erfasst ist",
                    "does not fit the result that is recorded");
        }
        fields.check();
        Kept before = keep(procedure);
        procedure.change(content, changed);
        tell(caseId, procedure, before, null);
        return procedure;
    }

    RecognitionProcedure reach(UUID caseId, UUID id, @Nullable String ifMatch, RecordRecognitionStatus request) {
        RecognitionProcedure procedure = forChange(caseId, id);
        int number = procedure.course().last().number() + 1;
        return take(procedure, ifMatch, request, number, caseId);
    }

    /** A status was recorded wrongly; those before and after it stay as they are. */
    RecognitionProcedure correct(UUID caseId, UUID id, int number, @Nullable String ifMatch, RecordRecognitionStatus request) {
        RecognitionProcedure procedure = forChange(caseId, id);
        procedure.course().find(number).orElseThrow(NotRecorded::new);
        return take(procedure, ifMatch, request, number, caseId);
    }

    private RecognitionProcedure take(RecognitionProcedure procedure, @Nullable String ifMatch, RecordRecognitionStatus request,
            int number, UUID caseId) {
        Recording changed = recorder.change(procedure.recording(), ifMatch);
        Fields fields = new Fields();
        ReachedStatus status = request.read(fields, number);
        String note = fields.note("/note", request.note());
        fields.check();
        RecognitionCourse known = procedure.course();
        RecognitionCourse course = known.find(number).isPresent() ? known.corrected(status)
                : known.with(status.status(), status.reachedOn(), status.result());
        course.check(number, procedure.content().regulated(), programme.today());
        Kept before = keep(procedure);
        procedure.change(course, changed);
        notes.replace(caseId, NOTES, noteId(procedure, number), note);
        tell(caseId, procedure, before, note);
        return procedure;
    }

    /** A status was never reached; its note goes with it. */
    RecognitionProcedure takeBack(UUID caseId, UUID id, int number, @Nullable String ifMatch) {
        RecognitionProcedure procedure = forChange(caseId, id);
        procedure.course().find(number).orElseThrow(NotRecorded::new);
        Recording changed = recorder.change(procedure.recording(), ifMatch);
        RecognitionCourse course = procedure.course().without(number);
        if (course.reached().isEmpty()) {
            throw new InvalidFields(List.of(Violation.of("", "last-status", "ist der einzige Stand; das Verfahren stornieren",
                    "is the only status; void the procedure")));
        }
        course.check(number, procedure.content().regulated(), programme.today());
        Kept before = keep(procedure);
        procedure.change(course, changed);
        notes.replace(caseId, NOTES, noteId(procedure, number), null);
        tell(caseId, procedure, before, null);
        return procedure;
    }

    /** Its notes go with it. */
    RecognitionProcedure voidIt(UUID caseId, UUID id, @Nullable String ifMatch) {
        RecognitionProcedure procedure = forChange(caseId, id);
        procedure.voidIt(recorder.voiding(procedure.recording(), ifMatch));
        procedure.course().reached()
                .forEach(each -> notes.replace(caseId, NOTES, noteId(procedure, each.number()), null));
        recorder.tell(cases.audited(caseId), List.of(at(procedure) + "/voided"));
        return procedure;
    }

    RecognitionProcedure get(UUID caseId, UUID id) {
        cases.seen(caseId);
        return found(entities.find(RecognitionProcedure.class, id), caseId);
    }

    /** In the order in which they began. */
    List<RecognitionProcedure> all(UUID caseId) {
        cases.seen(caseId);
        return entities.createQuery("select p from RecognitionProcedure p where p.caseId = ?1 and p.recording.voided = false",
                RecognitionProcedure.class).setParameter(1, caseId).getResultStream()
                .sorted(Comparator.comparing((RecognitionProcedure each) -> each.course().reached().get(0).reachedOn())
                        .thenComparing(RecognitionProcedure::id))
                .toList();
    }

    /** How it was before each of its changes and those of its statuses, the latest first. */
    List<EarlierVersionView> versions(UUID caseId, UUID id) {
        return earlier.of(get(caseId, id).id());
    }

    private Kept keep(RecognitionProcedure procedure) {
        Kept before = Kept.of(procedure);
        earlier.keep(procedure.id(), procedure.recording(), before);
        return before;
    }

    private void tell(UUID caseId, RecognitionProcedure procedure, @Nullable Kept before, @Nullable String note) {
        String at = at(procedure);
        recorder.tell(cases.audited(caseId), ChangedFields.between(at, before, Kept.of(procedure)), at, note);
    }

    private static String at(RecognitionProcedure procedure) {
        return "/recognitionProcedures/" + procedure.id();
    }

    private record Kept(@JsonUnwrapped RecognitionProcedure.Content content, List<ReachedStatus> statuses) {

        private static Kept of(RecognitionProcedure procedure) {
            return new Kept(procedure.content(), procedure.course().reached());
        }
    }

    static String noteId(RecognitionProcedure procedure, int number) {
        return procedure.id() + "/" + number;
    }

    private RecognitionProcedure forChange(UUID caseId, UUID id) {
        cases.standingStill(caseId);
        return found(entities.find(RecognitionProcedure.class, id, LockModeType.PESSIMISTIC_WRITE), caseId);
    }

    private static RecognitionProcedure found(@Nullable RecognitionProcedure procedure, UUID caseId) {
        if (procedure == null || !procedure.belongsTo(caseId) || procedure.recording().voided()) {
            throw new NotRecorded();
        }
        return procedure;
    }
}
