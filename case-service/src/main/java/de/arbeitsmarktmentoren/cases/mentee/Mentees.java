package de.arbeitsmarktmentoren.cases.mentee;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;

import org.hibernate.query.NativeQuery;

import de.arbeitsmarktmentoren.cases.access.Scope;
import de.arbeitsmarktmentoren.cases.audit.Audited;
import de.arbeitsmarktmentoren.cases.audit.Kind;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

@ApplicationScoped
public class Mentees implements PanacheRepositoryBase<Mentee, UUID> {

    /**
     * The mentee with whoever was merged into him, locked until the transaction ends: whatever concerns several cases of one
     * person happens one after the other.
     * Empty for somebody who was merged into another.
     */
    public Optional<Mentee> forChange(UUID id) {
        return find("id = ?1 or mergedInto = ?1 order by id", id).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .filter(mentee -> mentee.id().equals(id) && !mentee.isMerged()).findFirst();
    }

    /** The same, empty also for a person whom the caller does not accompany. */
    public Optional<Mentee> forChange(UUID id, Scope scope) {
        return forChange(Set.of(id), scope).stream().findFirst();
    }

    /** Those of them who are people to that scope, locked in the order of their ids. */
    List<Mentee> forChange(Set<UUID> ids, Scope scope) {
        return shown(Mentee.class, "select s.*", ids, scope, " order by s.id for no key update of s").getResultList();
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

    /** The person's rows that are the project's; the caller holds the person's lock. */
    List<Mentee> rowsOf(UUID id, String project) {
        return list("(id = ?1 or mergedInto = ?1) and project = ?2 order by id", id, project);
    }

    /** Those who had been merged before go with whom they had been merged into. */
    void moveMerged(Set<UUID> merged, Mentee to) {
        if (!merged.isEmpty()) {
            update("mergedInto = ?1 where id in ?2", to.id(), merged);
        }
    }

    /** The mentee, unless merged into another or none of the caller's. */
    Optional<Mentee> find(UUID id, Scope scope) {
        return shown(Mentee.class, "select s.*", Set.of(id), scope, "").uniqueResultOptional();
    }

    /** Whether that is a person to that scope: nobody's duplicate, and of one of its projects. */
    boolean isShown(UUID id, Scope scope) {
        return !shown(UUID.class, "select s.id", Set.of(id), scope, "").getResultList().isEmpty();
    }

    /** Whom the scope leaves out is looked for as who is not there, and not found in the same way. */
    private <T> NativeQuery<T> shown(Class<T> type, String what, Set<UUID> ids, Scope scope, String how) {
        NativeQuery<T> query = getSession().createNativeQuery(what + " from person.mentee s where s.id in (:ids)"
                + " and s.merged_into is null and " + MenteeFilter.belongs(scope) + how, type);
        query.setParameter("ids", ids);
        scope.values().forEach(query::setParameter);
        return query;
    }

    /** The person as the audit knows it. */
    Audited audited(Mentee mentee) {
        return new Audited(Kind.MENTEE, mentee.id().toString(), Set.copyOf(projectsOf(mentee.id())));
    }

    /** Several people as the audit knows them, in that order. */
    List<Audited> audited(List<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<UUID, Set<String>> projects = new HashMap<>();
        getSession().createNativeQuery("select mentee_id as id, project as project from person.mentee_project"
                + " where mentee_id in (?1)", Tuple.class).setParameter(1, ids)
                .getResultList().forEach(row -> projects.computeIfAbsent(row.get("id", UUID.class), none -> new HashSet<>())
                        .add(row.get("project", String.class)));
        return ids.stream().map(id -> new Audited(Kind.MENTEE, id.toString(), projects.getOrDefault(id, Set.of()))).toList();
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
