package de.arbeitsmarktmentoren.cases.privacy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import de.arbeitsmarktmentoren.cases.access.Actor;
import de.arbeitsmarktmentoren.cases.access.Wall;
import de.arbeitsmarktmentoren.cases.audit.Audit;
import de.arbeitsmarktmentoren.cases.idempotency.Idempotency;
import de.arbeitsmarktmentoren.cases.mentee.MenteeForgetting;
import de.arbeitsmarktmentoren.cases.mentoring.CaseForgetting;
import de.arbeitsmarktmentoren.cases.mentoring.MentoringCase;
import de.arbeitsmarktmentoren.contracts.Erasure.Meaning;

/**
 * Forgets a person: in one transaction, the caller's, in which the person and then the cases are locked as by everybody who
 * changes them. So whoever is in the middle of a change comes first, and whoever comes later finds nobody.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Erasing {

    private final MenteeForgetting mentees;
    private final CaseForgetting cases;
    private final AroundCases around;
    private final Idempotency answers;
    private final ErasureList list;
    private final Audit audit;
    private final Wall wall;

    Erasing(MenteeForgetting mentees, CaseForgetting cases, AroundCases around, Idempotency answers, ErasureList list,
            Audit audit, Wall wall) {
        this.mentees = mentees;
        this.cases = cases;
        this.around = around;
        this.answers = answers;
        this.list = list;
        this.audit = audit;
        this.wall = wall;
    }

    /** @throws de.arbeitsmarktmentoren.cases.mentee.MenteeNotFound if there is no such person */
    Erased erase(Actor actor, UUID mentee, Meaning meaning) {
        return eraseIf(actor, mentee, meaning, () -> true).orElseThrow();
    }

    /**
     * @param still whether the reason for it stands, asked when nobody can change anything about the person any more
     * @throws de.arbeitsmarktmentoren.cases.mentee.MenteeNotFound if there is no such person
     */
    Optional<Erased> eraseIf(Actor actor, UUID mentee, Meaning meaning, BooleanSupplier still) {
        // All of it goes, whichever project it belongs to.
        wall.open();
        Set<UUID> rows = mentees.lock(mentee);
        List<MentoringCase> all = cases.lock(rows);
        return still.getAsBoolean() ? Optional.of(erase(actor, mentee, rows, all, meaning)) : Optional.empty();
    }

    private Erased erase(Actor actor, UUID mentee, Set<UUID> rows, List<MentoringCase> all, Meaning meaning) {
        audit.wrote(actor, mentees.audited(mentee), List.of("/erasure"));
        Set<UUID> ids = new TreeSet<>(all.stream().map(MentoringCase::id).toList());
        int aboutMerges = mentees.forgetMerges(rows, ids);
        AroundCases.Gone gone = around.forget(ids, meaning);
        all.forEach(each -> cases.conclude(each, meaning));
        cases.forget(ids);
        mentees.forget(rows);
        around.tell(gone);
        int requests = answers.forget(both(rows, ids));
        return new Erased(meaning, list.add(rows, meaning).toString(), ids.size(), rows.size() - 1,
                gone.support().activities(), gone.support().recognitionProcedures(), gone.notes() + aboutMerges, requests);
    }

    private static Set<UUID> both(Set<UUID> rows, Set<UUID> cases) {
        Set<UUID> both = new TreeSet<>(rows);
        both.addAll(cases);
        return both;
    }
}
