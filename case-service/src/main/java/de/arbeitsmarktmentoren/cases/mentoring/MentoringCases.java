package de.arbeitsmarktmentoren.cases.mentoring;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class MentoringCases implements PanacheRepositoryBase<MentoringCase, UUID> {

    /** The case, its row locked until the transaction ends. */
    Optional<MentoringCase> forChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** All cases of a mentee, locked in the order of their ids; the caller holds the mentee's lock. */
    List<MentoringCase> ofMenteeForChange(UUID menteeId) {
        return find("menteeId = ?1 order by id", menteeId).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** All cases of a mentee. */
    List<MentoringCase> ofMentee(UUID menteeId) {
        return list("menteeId", menteeId);
    }

    /** Whose case it is, without reading or locking the case itself. */
    Optional<UUID> menteeOf(UUID id) {
        return getEntityManager().createQuery("select c.menteeId from MentoringCase c where c.id = :id", UUID.class)
                .setParameter("id", id).getResultStream().findFirst();
    }
}
