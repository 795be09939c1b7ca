package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.access.Actor;
import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.field.Violation;
import de.arbeitsmarktmentoren.cases.programme.Programme;

/**
 * Takes a case from step to step. Each method joins the caller's transaction, in which the case is locked, changed
 * and what happened recorded; nothing of it remains if the method throws. Each step throws {@link CaseNotFound} for a case that
 * the actor must not see, {@code StaleRevision} for one that was changed since he saw it, {@link StepNotAllowed} where the
 * status forbids the step, and {@code InvalidFields} for facts that cannot be.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class CaseLifecycle {

    private final MenteeCases menteeCases;
    private final CaseSteps steps;
    private final Programme programme;

    CaseLifecycle(MenteeCases menteeCases, CaseSteps steps, Programme programme) {
        this.menteeCases = menteeCases;
        this.steps = steps;
        this.programme = programme;
    }

    /** @throws MenteeHasOpenCase if the person is being accompanied already */
    public MentoringCase start(Actor actor, StartMentoring request) {
        Fields fields = new Fields();
        LocalDate startedOn = fields.day("/startedOn", request.startedOn());
        Optional<StartFact> start = programme.mentorOf(fields, request.project(), request.mentor(), startedOn)
                .map(place -> new StartFact(startedOn, place, request.mentor()));
        programme.checkStart(fields, "/startedOn", request.project(), startedOn);
        if (request.project() != null && !actor.scope().includes(request.project())) {
            fields.refuse("/project", "own-project", "ist keines Ihrer Projekte", "is none of your projects");
        }
        String externalId = fields.externalId("/externalId", request.externalId());
        UUID menteeId = fields.id("/menteeId", request.menteeId());
        checkFuture(fields, startedOn);
        return steps.begun(actor, menteeCases.start(actor, fields, menteeId, externalId, start));
    }

    /** The first is the counting placement, every other a further one. */
    public MentoringCase place(Actor actor, UUID id, @Nullable String ifMatch, RecordPlacement request) {
        MentoringCase mentoring = steps.forChange(actor, id, ifMatch, Step.PLACE);
        Fields fields = new Fields();
        PlacementFact placement = request.read(fields, programme, "");
        return steps.take(actor, mentoring, fields, Change.place(placement), null);
    }

    public MentoringCase reachMilestone(Actor actor, UUID id, @Nullable String ifMatch, ReachMilestone request) {
        MentoringCase mentoring = steps.forChange(actor, id, ifMatch, Step.REACH_MILESTONE);
        Fields fields = new Fields();
        MilestoneFact milestone = request.read(fields, programme, "");
        return steps.take(actor, mentoring, fields, Change.reach(milestone), null);
    }

    public MentoringCase pause(Actor actor, UUID id, @Nullable String ifMatch, PauseMentoring request) {
        MentoringCase mentoring = steps.forChange(actor, id, ifMatch, Step.PAUSE);
        Fields fields = new Fields();
        PauseFact pause = request.read(fields);
        return steps.take(actor, mentoring, fields, Change.pause(pause), null);
    }

    public MentoringCase resume(Actor actor, UUID id, @Nullable String ifMatch, ResumeMentoring request) {
        MentoringCase mentoring = steps.forChange(actor, id, ifMatch, Step.RESUME);
        Fields fields = new Fields();
        LocalDate resumedOn = fields.day("/resumedOn", request.resumedOn());
        return steps.take(actor, mentoring, fields, Change.resume(resumedOn), null);
    }

    /** A later check takes the place of an earlier one. */
    public MentoringCase checkRetention(Actor actor, UUID id, @Nullable String ifMatch, CheckRetention request) {
        MentoringCase mentoring = steps.forChange(actor, id, ifMatch, Step.CHECK_RETENTION);
        Fields fields = new Fields();
        RetentionFact check = request.read(fields);
        String note = fields.note("/note", request.note());
        return steps.take(actor, mentoring, fields, Change.checkRetention(check), note);
    }

    /** To another mentor of the same project; another project is offered the case, see {@link TransferOffers}. */
    public MentoringCase transfer(Actor actor, UUID id, @Nullable String ifMatch, TransferMentoring request) {
        MentoringCase mentoring = steps.forChange(actor, id, ifMatch, Step.CHANGE_MENTOR);
        Fields fields = new Fields();
        if (request.project() != null && !request.project().equals(mentoring.project())) {
            fields.refuse("/project", "offer-needed", "ist ein anderes Projekt, dem das Mentoring erst angeboten wird",
                    "is another project, to which the case is offered first");
        }
        Optional<TransferFact> transfer = request.read(fields, programme, "");
        fields.check();
        TransferFact fact = transfer.orElseThrow();
        return steps.take(actor, mentoring, fields, Change.changeMentor(fact.transferredOn(), fact.mentor()), null);
    }

    public MentoringCase end(Actor actor, UUID id, @Nullable String ifMatch, EndMentoring request) {
        MentoringCase mentoring = steps.forChange(actor, id, ifMatch, Step.END);
        Fields fields = new Fields();
        EndFact end = request.read(fields, "");
        return steps.take(actor, mentoring, fields, Change.end(end), null);
    }

    /** @throws MenteeHasOpenCase if the person is being accompanied in another case by now */
    public MentoringCase reopen(Actor actor, UUID id, @Nullable String ifMatch, ReopenMentoring request) {
        MenteeCases.Locked locked = steps.forChange(menteeCases.forChange(actor, id), ifMatch, Step.REOPEN);
        Fields fields = new Fields();
        LocalDate reopenedOn = fields.day("/reopenedOn", request.reopenedOn());
        String note = fields.note("/note", request.note());
        return steps.move(actor, locked, fields, Change.reopen(reopenedOn), "/reopenedOn", note);
    }

    /** Publishes also the mentee's other cases, as far as the correction changes what they say. */
    public MentoringCase correct(Actor actor, UUID id, @Nullable String ifMatch, CorrectMentoring request) {
        MenteeCases.Locked locked = steps.forChange(menteeCases.forChange(actor, id), ifMatch, Step.CORRECT);
        Fields fields = new Fields();
        Change change = new CorrectionReader(fields, programme, locked.mentoring().facts()).read(request, locked.birthDate());
        String note = fields.note("/note", request.note());
        return steps.move(actor, locked, fields, change, request.startedOn() == null ? "/end/endedOn" : "/startedOn", note);
    }

    /** Publishes also the mentee's other cases, as far as they referred to this one. */
    public MentoringCase voidIt(Actor actor, UUID id, @Nullable String ifMatch, VoidMentoring request) {
        MenteeCases.Locked locked = steps.forChange(menteeCases.forChange(actor, id), ifMatch, Step.VOID);
        Fields fields = new Fields();
        String note = fields.note("/note", request.note());
        return steps.move(actor, locked, fields, Change.voidIt(), "", note);
    }

    private void checkFuture(Fields fields, LocalDate startedOn) {
        if (fields.accepts("/startedOn") && startedOn.isAfter(programme.today())) {
            fields.refuse(List.of(Violation.of("/startedOn", "not-in-future", "darf nicht in der Zukunft liegen",
                    "must not lie in the future").bound(programme.today())));
        }
    }
}
