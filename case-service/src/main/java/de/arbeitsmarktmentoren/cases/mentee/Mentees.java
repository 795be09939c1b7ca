package de.arbeitsmarktmentoren.cases.mentee;

import java.util.List;
import java.util.Optional;
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
        return forChange(id).filter(mentee -> belongsTo(mentee.id(), scope));
    }

    /** The mentee, unless merged into another or none of the caller's. */
    Optional<Mentee> find(UUID id, Scope scope) {
        return findByIdOptional(id).filter(mentee -> !mentee.isMerged() && belongsTo(mentee.id(), scope));
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
