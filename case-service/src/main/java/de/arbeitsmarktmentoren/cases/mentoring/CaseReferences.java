package de.arbeitsmarktmentoren.cases.mentoring;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** All cases with the references under which they are told of, for whoever goes through them without looking into any. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class CaseReferences {

    private final EntityManager entities;

    CaseReferences(EntityManager entities) {
        this.entities = entities;
    }

    /** A case and its reference. */
    public record Known(UUID caseId, UUID reference) {
    }

    /** Those of all cases. To be closed. */
    public Stream<UUID> all() {
        return entities.createQuery("select c.reference from MentoringCase c", UUID.class).getResultStream();
    }

    /** The next cases in the order of ids, in which whoever locks several does it. */
    public List<Known> after(UUID caseId, int most) {
        return entities.createQuery("select c.id, c.reference from MentoringCase c where c.id > ?1 order by c.id", Known.class)
                .setParameter(1, caseId).setMaxResults(most).getResultList();
    }

    /** Nobody changes these cases until the transaction ends. */
    public void lock(List<UUID> caseIds) {
        entities.createNativeQuery("SELECT id FROM mentoring_case WHERE id = ANY (?1) ORDER BY id FOR NO KEY UPDATE")
                .setParameter(1, caseIds.toArray(UUID[]::new)).getResultList();
    }
}
