package de.arbeitsmarktmentoren.cases.mentee;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import de.arbeitsmarktmentoren.cases.access.Scope;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
public class Mentees implements PanacheRepositoryBase<Mentee, UUID> {

    /**
     * The mentee, locked until the transaction ends: whatever concerns several cases of one person happens one after the other.
     * Empty for somebody who was merged into another.
     */
    public Optional<Mentee> forChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).filter(mentee -> !mentee.isMerged());
    }

    /** The same, empty also for a person whom the caller does not accompany. */
    public Optional<Mentee> forChange(UUID id, Scope scope) {
        return forChange(id).filter(mentee -> isShown(mentee, scope));
    }

    /** Several, merged or not, locked in the order of their ids. */
    List<Mentee> forChange(Set<UUID> ids) {
        return find("id in ?1 order by id", ids).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** Who was merged into that person; the caller holds the person's lock. */
    Set<UUID> mergedInto(UUID id) {
        return Set.copyOf(getSession().createQuery("select m.id from Mentee m where m.mergedInto = :id", UUID.class)
                .setParameter("id", id).getResultList());
    }

    /** Those who had been merged before go with whom they had been merged into. */
    void moveMerged(Set<UUID> merged, Mentee to) {
        if (!merged.isEmpty()) {
            update("mergedInto = ?1 where id in ?2", to.id(), merged);
        }
    }

    /** The mentee, unless merged into another or none of the caller's. */
    Optional<Mentee> find(UUID id, Scope scope) {
        return findByIdOptional(id).filter(mentee -> isShown(mentee, scope));
    }

    /** Whether that row is a person to that scope. */
    boolean isShown(Mentee mentee, Scope scope) {
        return !mentee.isMerged() && belongsTo(mentee.id(), scope);
    }

    /** Whether one of the projects to which the person belongs is in that scope. */
    boolean belongsTo(UUID id, Scope scope) {
        return scope.projects() == null || scope.includesAny(projectsOf(id));
    }

    private List<String> projectsOf(UUID id) {
        return getSession().createNativeQuery("select project from person.mentee_project where mentee_id = ?1",
                String.class).setParameter(1, id).getResultList();
    }

    /** How a name sounds, by which it is found. */
    String nameKey(String name) {
        return getSession().createNativeQuery("select person.name_key(?1)", String.class).setParameter(1, name)
                .getSingleResult();
    }

    /** People who are nobody's duplicate, in the order of their names. */
    List<Mentee> page(MenteeFilter filter, int size) {
        var query = getSession().createNativeQuery(filter.query(), Mentee.class).setMaxResults(size);
        filter.values().forEach(query::setParameter);
        return query.getResultList();
    }
}
