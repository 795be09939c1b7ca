package de.arbeitsmarktmentoren.cases.mentoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.access.Actor;
import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.field.InvalidFields;
import de.arbeitsmarktmentoren.cases.field.Violation;
import de.arbeitsmarktmentoren.cases.mentoring.Change.Outcome;
import de.arbeitsmarktmentoren.cases.mentoring.MenteeCases.Locked;
import de.arbeitsmarktmentoren.cases.mentoring.Moment.Kind;
import de.arbeitsmarktmentoren.cases.note.Notes;
import de.arbeitsmarktmentoren.cases.programme.Programme;
import de.arbeitsmarktmentoren.cases.revision.Revision;

/** The one way in which every step is taken: locked, held to its version, its status and all rules, kept and told. */
@ApplicationScoped
class CaseSteps {

    private static final String ABOUT = "CASE_STEP";

    private final MentoringCases cases;
    private final CaseJournal journal;
    private final Programme programme;
    private final Notes notes;

    CaseSteps(MentoringCases cases, CaseJournal journal, Programme programme, Notes notes) {
        this.cases = cases;
        this.journal = journal;
        this.programme = programme;
        this.notes = notes;
    }

    /** The case, locked, as the actor saw it and in a status that allows the step. */
    MentoringCase forChange(Actor actor, UUID id, @Nullable String ifMatch, Step step) {
        return checked(cases.forChange(id, actor.scope()).orElseThrow(CaseNotFound::new), ifMatch, step);
    }

    Locked forChange(Locked locked, @Nullable String ifMatch, Step step) {
        checked(locked.mentoring(), ifMatch, step);
        return locked;
    }

    private static MentoringCase checked(MentoringCase mentoring, @Nullable String ifMatch, Step step) {
        Revision.check(ifMatch, mentoring.version());
        step.checkAllowedIn(mentoring.status());
        return mentoring;
    }

    MentoringCase begun(Actor actor, MentoringCase started) {
        return journal.record(actor, started, Step.START, null, false);
    }

    /** A step that concerns no other case. */
    MentoringCase take(Actor actor, MentoringCase mentoring, Fields fields, Change change, @Nullable String note) {
        Facts before = mentoring.facts();
        return changed(actor, mentoring, change.step(), before, allowed(fields, change, before).facts(), note);
    }

    /**
     * A step that may change how the cases of a person lie to each other, and what they say of each other.
     *
     * @param pointer what in the request moves the case
     */
    MentoringCase move(Actor actor, Locked locked, Fields fields, Change change, String pointer, @Nullable String note) {
        Facts before = locked.mentoring().facts();
        Outcome outcome = allowed(fields, change, before);
        Facts after = outcome.facts();
        checkKept(actor, before, outcome);
        if (!after.voided()) {
            locked.history().checkMove(before, after, pointer);
        }
        Facts derived = after.person(after.person()
                .previousStartYear(locked.history().previousStartYear(locked.mentoring().id(), after.startedOn())));
        MentoringCase moved = changed(actor, locked.mentoring(), change.step(), before, derived, note);
        rederive(actor, locked);
        return moved;
    }

    private Outcome allowed(Fields fields, Change change, Facts before) {
        fields.check();
        Outcome outcome = change.taken(before, programme.today());
        checkProgramme(fields, outcome);
        fields.check();
        return outcome;
    }

    /** A correction gives no case away, and puts nothing into the figures of others: another project is offered the case. */
    private static void checkKept(Actor actor, Facts before, Outcome outcome) {
        Facts after = outcome.facts();
        Set<String> named = after.projects();
        named.removeAll(before.projects());
        named.add(after.responsible().project());
        named.removeIf(actor.scope()::includes);
        if (!named.isEmpty()) {
            boolean begun = named.contains(after.start().startedAt().project());
            throw new InvalidFields(List.of(Violation.of(
                    begun || !outcome.brought().brings("/transfers") ? "/startedProject" : "/transfers", "own-project",
                    "nennt ein Projekt, das keines von Ihren ist; ihm wird das Mentoring angeboten",
                    "names a project that is none of yours; it is offered the case")));
        }
    }

    /** What happens on a day happens in the time of the project that was responsible on it. */
    private void checkProgramme(Fields fields, Outcome outcome) {
        Moments moments = new Moments(outcome.facts());
        for (List<Moment> days : List.of(moments.past(), moments.agreed())) {
            for (Moment moment : days) {
                String pointer = outcome.brought().pointerOf(moment.pointer());
                if (pointer != null && moment.kind() != Kind.STARTED && moment.kind() != Kind.CHECKED) {
                    programme.checkDay(fields, pointer, outcome.facts().placeOn(moment.day()).project(), moment.day());
                }
            }
        }
    }

    /** The other cases say anew when the person started before. */
    private void rederive(Actor actor, Locked locked) {
        List<MentoringCase> all = new ArrayList<>(locked.others());
        all.add(locked.mentoring());
        CasesOfMentee history = CasesOfMentee.of(all);
        for (MentoringCase other : locked.others()) {
            Facts before = other.facts();
            Integer year = history.previousStartYear(other.id(), before.startedOn());
            if (!before.voided() && !Objects.equals(before.person().previousStartYear(), year)) {
                derive(actor, other, before.person().previousStartYear(year));
            }
        }
    }

    /** What is known of the person from elsewhere has changed; does nothing if the case says so already. */
    void derive(Actor actor, MentoringCase mentoring, PersonFact person) {
        Facts before = mentoring.facts();
        if (!before.voided() && !before.person().equals(person)) {
            Facts after = Change.derive(person).taken(before, programme.today()).facts();
            changed(actor, mentoring, Step.DERIVE, before, after, null);
        }
    }

    /** The case is that person's from now on, and says of the person what is known of him. */
    void reassign(Actor actor, MentoringCase mentoring, UUID menteeId, PersonFact person) {
        Facts before = mentoring.facts();
        Facts after = Change.reassign(person).taken(before, programme.today()).facts();
        mentoring.reassign(menteeId);
        changed(actor, mentoring, Step.REASSIGN, before, after, null);
    }

    /** What was noted with the step that made that version. */
    @Nullable
    String noteOf(UUID id, long version) {
        return notes.of(ABOUT, aboutId(id, version)).orElse(null);
    }

    private static String aboutId(UUID id, long version) {
        return id + "/" + version;
    }

    private MentoringCase changed(Actor actor, MentoringCase mentoring, Step step, Facts before, Facts after,
            @Nullable String note) {
        if (step == Step.CORRECT && after.equals(before)) {
            throw new InvalidFields(List.of(Violation.of("", "nothing-to-correct", "ändert nichts", "changes nothing")));
        }
        mentoring.changeTo(after);
        notes.keep(mentoring.id(), ABOUT, aboutId(mentoring.id(), mentoring.version()), note);
        return journal.record(actor, mentoring, step, before, note != null);
    }
}
