package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.note.Notes;
import de.arbeitsmarktmentoren.cases.outbox.Outbox;
import de.arbeitsmarktmentoren.cases.programme.Programme;
import de.arbeitsmarktmentoren.cases.revision.Revision;
import de.arbeitsmarktmentoren.contracts.CaseEvent;
import de.arbeitsmarktmentoren.contracts.CaseEventType;
import de.arbeitsmarktmentoren.contracts.EndKind;
import de.arbeitsmarktmentoren.contracts.Place;
import de.arbeitsmarktmentoren.contracts.codelist.EndReason;

/**
 * Takes a case from step to step. Each method joins the caller's transaction, in which the case is locked, changed
 * and its event recorded; nothing of it remains if the method throws.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class CaseLifecycle {

    private final MentoringCases cases;
    private final MenteeCases menteeCases;
    private final Programme programme;
    private final Outbox outbox;
    private final Notes notes;

    CaseLifecycle(MentoringCases cases, MenteeCases menteeCases, Programme programme, Outbox outbox, Notes notes) {
        this.cases = cases;
        this.menteeCases = menteeCases;
        this.programme = programme;
        this.outbox = outbox;
        this.notes = notes;
    }

    /** @throws MenteeHasOpenCase if the person is being accompanied already */
    MentoringCase start(StartMentoring request) {
        Fields fields = new Fields();
        LocalDate startedOn = fields.day("/startedOn", request.startedOn());
        Optional<Place> place = programme.mentorOf(fields, request.project(), request.mentor(), startedOn);
        programme.checkStart(fields, "/startedOn", request.project(), startedOn);
        UUID menteeId = fields.id("/menteeId", request.menteeId());
        MentoringCase started = menteeCases.start(fields, menteeId, place,
                String.valueOf(request.mentor()), startedOn);
        return publish(started, CaseEventType.STARTED);
    }

    MentoringCase place(UUID id, @Nullable String ifMatch, RecordPlacement request) {
        MentoringCase mentoring = forChange(id, ifMatch);
        Fields fields = new Fields();
        LocalDate placedOn = fields.day("/placedOn", request.placedOn());
        String kind = fields.code("/kind", request.kind(), "placement-kinds", placedOn);
        String sector = fields.optionalCode("/sector", request.sector(), "sectors", placedOn);
        String adequate = fields.code("/qualificationAdequate", request.qualificationAdequate(), "qualification-adequacy",
                placedOn);
        fields.check();
        return publish(mentoring, mentoring.place(placedOn, kind, sector, adequate, programme.today()));
    }

    MentoringCase end(UUID id, @Nullable String ifMatch, EndMentoring request) {
        MentoringCase mentoring = forChange(id, ifMatch);
        Fields fields = new Fields();
        LocalDate endedOn = fields.day("/endedOn", request.endedOn());
        String reason = fields.code("/reason", request.reason(), "end-reasons", endedOn);
        fields.check();
        EndKind kind = EndReason.kindOf(reason).map(EndKind::valueOf).orElseThrow();
        return publish(mentoring, mentoring.end(endedOn, reason, kind, programme.today()));
    }

    /** Publishes nothing if only the mentor changes. */
    MentoringCase transfer(UUID id, @Nullable String ifMatch, TransferMentoring request) {
        MentoringCase mentoring = forChange(id, ifMatch);
        Fields fields = new Fields();
        LocalDate transferredOn = fields.day("/transferredOn", request.transferredOn());
        Optional<Place> place = programme.mentorOf(fields, request.project(), request.mentor(), transferredOn);
        fields.check();
        mentoring.transfer(transferredOn, place.orElseThrow(), String.valueOf(request.mentor()), programme.today())
                .ifPresent(happened -> publish(mentoring, happened));
        return mentoring;
    }

    /** Publishes also the mentee's other cases, as far as the correction changes what they say. */
    MentoringCase correct(UUID id, @Nullable String ifMatch, CorrectMentoring request) {
        if (request.movesTheCase()) {
            MenteeCases.Locked locked = menteeCases.forChange(id);
            return correct(locked.mentoring(), ifMatch, request, Optional.of(locked));
        }
        return correct(forChange(id), ifMatch, request, Optional.empty());
    }

    private MentoringCase correct(MentoringCase mentoring, @Nullable String ifMatch, CorrectMentoring request,
            Optional<MenteeCases.Locked> siblings) {
        Revision.check(ifMatch, mentoring.version());
        Fields fields = new Fields();
        Correction correction = request.read(fields, siblings.map(MenteeCases.Locked::birthDate).orElse(null));
        correction.checkCodes(fields, mentoring.facts());
        siblings.ifPresent(locked -> checkStart(fields, correction.startedOn(), locked));
        String note = fields.note("/note", request.note());
        fields.check();
        CaseEventType happened = mentoring.correct(correction, programme.today());
        siblings.ifPresent(locked -> rederive(locked, request.startedOn() == null ? "/end/endedOn" : "/startedOn"));
        keep(note, mentoring);
        return publish(mentoring, happened);
    }

    private void checkStart(Fields fields, @Nullable LocalDate startedOn, MenteeCases.Locked locked) {
        if (startedOn != null) {
            programme.checkStart(fields, "/startedOn", locked.mentoring().facts().startedAt().project(), startedOn);
            FactRules.checkBirth(fields, locked.birthDate(), startedOn);
        }
    }

    /** Publishes also the mentee's other cases, as far as they referred to this one. */
    MentoringCase voidIt(UUID id, @Nullable String ifMatch, VoidMentoring request) {
        MenteeCases.Locked locked = menteeCases.forChange(id);
        MentoringCase mentoring = locked.mentoring();
        Revision.check(ifMatch, mentoring.version());
        Fields fields = new Fields();
        String note = fields.note("/note", request.note());
        fields.check();
        CaseEventType happened = mentoring.voidIt();
        rederive(locked, "");
        keep(note, mentoring);
        return publish(mentoring, happened);
    }

    private void rederive(MenteeCases.Locked locked, String pointer) {
        CasesOfMentee history = new CasesOfMentee(locked.all());
        history.checkOverlap(locked.mentoring(), pointer);
        for (MentoringCase each : history.cases()) {
            Optional<CaseEventType> happened = each
                    .derivePreviousStartYear(history.previousStartYear(each.facts().startedOn()));
            if (happened.isPresent() && each != locked.mentoring()) {
                publish(each, happened.get());
            }
        }
    }

    private void keep(@Nullable String note, MentoringCase mentoring) {
        notes.keep(mentoring.id(), "CASE_STEP", mentoring.id() + "/" + mentoring.version(), note);
    }

    private MentoringCase publish(MentoringCase mentoring, CaseEventType happened) {
        outbox.append(mentoring.reference(), new CaseEvent(mentoring.version(), ReportableState.of(mentoring)), happened);
        return mentoring;
    }

    private MentoringCase forChange(UUID id, @Nullable String ifMatch) {
        MentoringCase mentoring = forChange(id);
        Revision.check(ifMatch, mentoring.version());
        return mentoring;
    }

    private MentoringCase forChange(UUID id) {
        return cases.forChange(id).orElseThrow(CaseNotFound::new);
    }
}
