package de.arbeitsmarktmentoren.cases.mentoring;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import de.arbeitsmarktmentoren.cases.outbox.Outbox;
import de.arbeitsmarktmentoren.contracts.CaseEvent;
import de.arbeitsmarktmentoren.contracts.CaseEventType;
import de.arbeitsmarktmentoren.contracts.Erasure.Meaning;
import de.arbeitsmarktmentoren.contracts.MentoringState;
import de.arbeitsmarktmentoren.contracts.Status;
import de.arbeitsmarktmentoren.contracts.Voided;

/**
 * Forgets cases, and with them the only way from a person to the reference under which they are told of. Each method joins the
 * caller's transaction, in which the person is locked.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class CaseForgetting {

    // The tables of facts before the case to which they belong.
    private static final List<String> TABLES = List.of("case_transfer", "case_placement", "case_agreed_placement",
            "case_milestone", "case_pause", "case_reopening", "case_step", "transfer_offer");

    private final MentoringCases cases;
    private final Outbox outbox;
    private final EntityManager entities;

    CaseForgetting(MentoringCases cases, Outbox outbox, EntityManager entities) {
        this.cases = cases;
        this.outbox = outbox;
        this.entities = entities;
    }

    /** All cases of these mentees, locked in the order of their ids. */
    public List<MentoringCase> lock(Set<UUID> mentees) {
        return cases.ofMenteesForChange(mentees);
    }

    /**
     * Tells the figures what counts from now on, as the case's last version, and forgets what was told before. A case that is
     * void stays so.
     */
    public void conclude(MentoringCase mentoring, Meaning meaning) {
        if (mentoring.status() != Status.VOIDED) {
            CaseEvent last = new CaseEvent(mentoring.version() + 1, left(mentoring.facts(), meaning));
            outbox.append(mentoring.reference(), last, switch (meaning) {
                case ANONYMISED -> CaseEventType.ANONYMISED;
                case VOIDED -> CaseEventType.VOIDED;
            });
        }
        outbox.forgetWay(mentoring.reference());
    }

    private static MentoringState left(Facts facts, Meaning meaning) {
        return switch (meaning) {
            case ANONYMISED -> ReportableState.anonymised(facts);
            case VOIDED -> new Voided();
        };
    }

    /** After everything that belongs to them. */
    public void forget(Collection<UUID> ids) {
        TABLES.forEach(table -> delete(table, "case_id", ids));
        delete("mentoring_case", "id", ids);
    }

    private void delete(String table, String column, Collection<UUID> ids) {
        entities.createNativeQuery("DELETE FROM " + table + " WHERE " + column + " = ANY (?1)")
                .setParameter(1, ids.toArray(UUID[]::new)).executeUpdate();
    }
}
