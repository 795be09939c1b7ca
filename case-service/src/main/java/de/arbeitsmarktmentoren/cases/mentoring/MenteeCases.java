package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.exception.ConstraintViolationException;

import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.mentee.Mentee;
import de.arbeitsmarktmentoren.cases.mentee.Mentees;
import de.arbeitsmarktmentoren.cases.programme.Programme;
import de.arbeitsmarktmentoren.contracts.Place;
import de.arbeitsmarktmentoren.contracts.codelist.AgeBand;

/**
 * Steps that concern several cases of one person. They lock the mentee first and then the cases in the order of
 * their ids, so that no two of them wait for each other.
 */
@ApplicationScoped
class MenteeCases {

    private final Mentees mentees;
    private final MentoringCases cases;
    private final Programme programme;

    MenteeCases(Mentees mentees, MentoringCases cases, Programme programme) {
        this.mentees = mentees;
        this.cases = cases;
        this.programme = programme;
    }

    /**
     * One case and all cases of the same person, itself among them.
     *
     * @param birthDate of the person
     */
    record Locked(MentoringCase mentoring, List<MentoringCase> all, LocalDate birthDate) {
    }

    /** @throws CaseNotFound if there is no such case */
    Locked forChange(UUID id) {
        UUID menteeId = cases.menteeOf(id).orElseThrow(CaseNotFound::new);
        Mentee mentee = mentees.forChange(menteeId).orElseThrow(CaseNotFound::new);
        List<MentoringCase> all = cases.ofMenteeForChange(menteeId);
        MentoringCase mentoring = all.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(CaseNotFound::new);
        return new Locked(mentoring, all, mentee.birthDate());
    }

    /** Begins a mentoring; {@code fields} holds what is wrong with the request already. */
    MentoringCase start(Fields fields, UUID menteeId, Optional<Place> place, String mentor, LocalDate startedOn) {
        Optional<Mentee> mentee = fields.accepts("/menteeId") ? mentees.forChange(menteeId) : Optional.empty();
        if (mentee.isEmpty()) {
            fields.refuse("/menteeId", "unknown-mentee", "diese Person ist nicht erfasst", "this mentee is not registered");
        }
        mentee.ifPresent(known -> FactRules.checkBirth(fields, known.birthDate(), startedOn));
        fields.check();
        CasesOfMentee history = new CasesOfMentee(cases.ofMentee(menteeId));
        history.checkStart(startedOn);
        Mentee person = mentee.orElseThrow();
        return saved(MentoringCase.start(new MentoringCase.Start(menteeId, person.profile(),
                AgeBand.of(person.birthDate(), startedOn), history.previousStartYear(startedOn), place.orElseThrow(), mentor,
                startedOn), programme.today()));
    }

    private MentoringCase saved(MentoringCase started) {
        try {
            cases.persistAndFlush(started);
            return started;
        } catch (ConstraintViolationException e) {
            if ("mentoring_case_one_open".equals(e.getConstraintName())) {
                throw new MenteeHasOpenCase();
            }
            throw e;
        }
    }
}
