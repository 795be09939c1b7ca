package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.access.Actor;
import de.arbeitsmarktmentoren.cases.access.Scope;
import de.arbeitsmarktmentoren.cases.access.Wall;
import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.mentee.Mentee;
import de.arbeitsmarktmentoren.cases.mentee.Mentees;

/**
 * Steps that concern several cases of one person. They lock the mentee first and then the cases in the order of
 * their ids, so that no two of them wait for each other.
 */
@ApplicationScoped
class MenteeCases {

    private static final int MOST_ATTEMPTS = 3;

    private final Mentees mentees;
    private final MentoringCases cases;
    private final Wall wall;

    MenteeCases(Mentees mentees, MentoringCases cases, Wall wall) {
        this.mentees = mentees;
        this.cases = cases;
        this.wall = wall;
    }

    /**
     * One case and the other cases of the same person.
     *
     * @param birthDate of the person
     */
    record Locked(MentoringCase mentoring, List<MentoringCase> others, LocalDate birthDate) {

        /** How the other cases lie to that one. */
        CasesOfMentee history() {
            return CasesOfMentee.of(others);
        }
    }

    /** @throws CaseNotFound if there is no such case, at least not for that actor */
    Locked forChange(Actor actor, UUID id) {
        Mentee mentee = menteeOf(id, actor.scope());
        // What the person's cases say of each other holds across projects.
        wall.open();
        List<MentoringCase> all = cases.ofMenteesForChange(Set.of(mentee.id()));
        MentoringCase mentoring = all.stream().filter(each -> each.id().equals(id))
                .filter(each -> actor.scope().includes(each.project())).findFirst().orElseThrow(CaseNotFound::new);
        return new Locked(mentoring, all.stream().filter(each -> each != mentoring).toList(), mentee.birthDate());
    }

    /**
     * A merge may take the case to somebody else between reading whose it is and having the lock: then it is asked once more.
     */
    private Mentee menteeOf(UUID id, Scope scope) {
        for (int attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
            UUID menteeId = cases.menteeOf(id, scope).orElseThrow(CaseNotFound::new);
            Optional<Mentee> mentee = mentees.forChange(menteeId);
            if (mentee.isPresent() && cases.menteeOf(id, scope).filter(menteeId::equals).isPresent()) {
                return mentee.get();
            }
        }
        throw new CaseNotFound();
    }

    /** A new case that begins so; {@code fields} holds what is wrong with the request already. */
    MentoringCase start(Actor actor, Fields fields, UUID menteeId, @Nullable String externalId,
            Optional<StartFact> agreed) {
        Optional<Mentee> mentee = fields.accepts("/menteeId") ? mentees.forChange(menteeId, actor.scope()) : Optional.empty();
        if (mentee.isEmpty()) {
            fields.refuse("/menteeId", "unknown-mentee", "diese Person ist nicht erfasst", "this mentee is not registered");
        }
        mentee.ifPresent(
                known -> agreed.ifPresent(start -> FactRules.checkBirth(fields, known.birthDate(), start.startedOn())));
        fields.check();
        wall.open();
        StartFact start = agreed.orElseThrow();
        CasesOfMentee history = CasesOfMentee.of(cases.ofMentee(menteeId));
        history.checkStart(start.startedOn());
        Mentee person = mentee.orElseThrow();
        return saved(new MentoringCase(menteeId, externalId, Facts.begun(start, PersonFact.of(person.profile(),
                person.birthDate(), start.startedOn(), history.lastStartYear()))));
    }

    private MentoringCase saved(MentoringCase started) {
        cases.persist(started);
        cases.written("/externalId");
        return started;
    }
}
