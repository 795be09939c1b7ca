package de.arbeitsmarktmentoren.cases.mentoring;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Cases by the references under which they are told of, for whoever goes through them without looking into any. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class CaseReferences {

    private final EntityManager entities;

    CaseReferences(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Nobody changes these cases until the transaction ends. Locked in the order of their ids, in which whoever locks several
     * does it; one that is erased has no row any more, and never changes.
     */
    public void lock(List<UUID> references) {
        entities.createNativeQuery("SELECT id FROM mentoring_case WHERE reference = ANY (?1) ORDER BY id FOR NO KEY UPDATE")
                .setParameter(1, references.toArray(UUID[]::new)).getResultList();
    }
}
