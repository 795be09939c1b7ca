package de.arbeitsmarktmentoren.cases.mentoring;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import de.arbeitsmarktmentoren.cases.access.Actor;
import de.arbeitsmarktmentoren.cases.outbox.Outbox;
import de.arbeitsmarktmentoren.contracts.CaseEvent;

/** Keeps what each step changed and tells everybody who must know: who looks at the case, and the figures. */
@ApplicationScoped
class CaseJournal {

    private final MentoringCases cases;
    private final Outbox outbox;
    private final Event<CaseChanged> changed;
    private final ObjectMapper json;
    private final Clock clock;

    CaseJournal(MentoringCases cases, Outbox outbox, Event<CaseChanged> changed, ObjectMapper json, Clock clock) {
        this.cases = cases;
        this.outbox = outbox;
        this.changed = changed;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Once for each version of a case, after the change.
     *
     * @param before null for a case that has just begun
     */
    MentoringCase record(Actor actor, MentoringCase mentoring, Step step, @Nullable Facts before) {
        Facts after = mentoring.facts();
        cases.written("/startedProject");
        keep(actor, mentoring, step, before, after);
        changed.fire(new CaseChanged(mentoring.id(), step, Optional.ofNullable(before), after));
        Happened.between(before, step, after).ifPresent(happened -> outbox.append(mentoring.reference(),
                new CaseEvent(mentoring.version(), ReportableState.of(after)), happened));
        return mentoring;
    }

    private void keep(Actor actor, MentoringCase mentoring, Step step, @Nullable Facts before, Facts after) {
        cases.getEntityManager().createNativeQuery("insert into case_step (case_id, version, step, recorded_at, recorded_by,"
                + " changes) values (?1, ?2, ?3, ?4, ?5, cast(?6 as jsonb))")
                .setParameter(1, mentoring.id()).setParameter(2, mentoring.version()).setParameter(3, step.name())
                .setParameter(4, clock.instant()).setParameter(5, actor.subject())
                .setParameter(6, written(before, after)).executeUpdate();
    }

    private String written(@Nullable Facts before, Facts after) {
        try {
            return json.writeValueAsString(FactChanges.between(before, after));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
