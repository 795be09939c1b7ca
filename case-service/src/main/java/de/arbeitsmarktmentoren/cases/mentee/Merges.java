package de.arbeitsmarktmentoren.cases.mentee;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
class Merges implements PanacheRepositoryBase<Merge, UUID> {

    /**
     * Nobody else merges or splits until the transaction ends. People who had been merged into the duplicate before go with
     * him, and who they are is known too late to lock them in their order.
     */
    void oneAtATime() {
        getSession().createNativeMutationQuery("lock table person.mentee_merge in share row exclusive mode").executeUpdate();
    }

    /** The merge by which somebody became that person. */
    Optional<Merge> find(UUID id, UUID survivorId) {
        return findByIdOptional(id).filter(merge -> merge.survivorId().equals(survivorId));
    }

    /** Who became that person by that merge, without reading the merge itself. */
    Optional<UUID> duplicateOf(UUID id, UUID survivorId) {
        return getSession()
                .createQuery("select m.duplicateId from Merge m where m.id = :id and m.survivorId = :survivor", UUID.class)
                .setParameter("id", id).setParameter("survivor", survivorId).uniqueResultOptional();
    }

    /** All merges by which somebody became that person, the latest first. */
    List<Merge> of(UUID survivorId) {
        return list("survivorId = ?1 order by mergedAt desc, id", survivorId);
    }
}
