package de.arbeitsmarktmentoren.cases.mentoring;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import de.arbeitsmarktmentoren.cases.access.Actor;
import de.arbeitsmarktmentoren.cases.audit.Audit;
import de.arbeitsmarktmentoren.cases.audit.Audited;
import de.arbeitsmarktmentoren.cases.audit.Kind;
import de.arbeitsmarktmentoren.cases.outbox.Outbox;
import de.arbeitsmarktmentoren.contracts.CaseEvent;

/** Keeps what each step changed and tells everybody who must know: who looks at the case, the audit, and the figures. */
@ApplicationScoped
class CaseJournal {

    private final MentoringCases cases;
    private final Outbox outbox;
    private final Audit audit;
    private final Event<CaseChanged> changed;
    private final ObjectMapper json;
    private final Clock clock;

    CaseJournal(MentoringCases cases, Outbox outbox, Audit audit, Event<CaseChanged> changed, ObjectMapper json, Clock clock) {
        this.cases = cases;
        this.outbox = outbox;
        this.audit = audit;
        this.changed = changed;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Once for each version of a case, after the change.
     *
     * @param before null for a case that has just begun
     * @param noted whether something was written with it
     */
    MentoringCase record(Actor actor, MentoringCase mentoring, Step step, @Nullable Facts before, boolean noted) {
        Facts after = mentoring.facts();
        cases.written("/startedProject");
        List<FactChange> changes = FactChanges.between(before, after);
        keep(actor, mentoring, step, changes);
        audit.wrote(actor, new Audited(Kind.CASE, mentoring.id().toString(), whose(before, after)),
                Stream.concat(changes.stream().map(FactChange::pointer), noted ? Stream.of("/note") : Stream.of()).toList());
        changed.fire(new CaseChanged(actor, mentoring.id(), step, Optional.ofNullable(before), after));
        Happened.between(before, step, after).ifPresent(happened -> outbox.append(mentoring.reference(),
                new CaseEvent(mentoring.version(), ReportableState.of(after)), happened));
        return mentoring;
    }

    /** A case that is handed over concerns both. */
    private static Set<String> whose(@Nullable Facts before, Facts after) {
        Set<String> projects = new HashSet<>(Set.of(after.responsible().project()));
        if (before != null) {
            projects.add(before.responsible().project());
        }
        return projects;
    }

    private void keep(Actor actor, MentoringCase mentoring, Step step, List<FactChange> changes) {
        cases.getEntityManager().createNativeQuery("insert into case_step (case_id, version, step, recorded_at, recorded_by,"
                + " changes) values (?1, ?2, ?3, ?4, ?5, cast(?6 as jsonb))")
                .setParameter(1, mentoring.id()).setParameter(2, mentoring.version()).setParameter(3, step.name())
                .setParameter(4, clock.instant()).setParameter(5, actor.subject())
                .setParameter(6, written(changes)).executeUpdate();
    }

    private String written(List<FactChange> changes) {
        try {
            return json.writeValueAsString(changes);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
