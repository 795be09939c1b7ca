package de.arbeitsmarktmentoren.cases.mentoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.exception.ConstraintViolationException;

import de.arbeitsmarktmentoren.cases.access.Scope;
import de.arbeitsmarktmentoren.cases.field.InvalidFields;
import de.arbeitsmarktmentoren.cases.field.Violation;
import de.arbeitsmarktmentoren.contracts.Status;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The cases; every question for one of them is asked within a scope, and what is not in it is not there. */
@ApplicationScoped
public class MentoringCases implements PanacheRepositoryBase<MentoringCase, UUID> {

    /** The case, its row locked until the transaction ends, if it is in that scope. */
    Optional<MentoringCase> forChange(UUID id, Scope scope) {
        return within(scope, id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** The case, kept from being changed until the transaction ends, if it is in that scope. */
    Optional<MentoringCase> standingStill(UUID id, Scope scope) {
        return within(scope, id).withLock(LockModeType.PESSIMISTIC_READ).firstResultOptional();
    }

    /** The case, if it is in that scope. */
    public Optional<MentoringCase> find(UUID id, Scope scope) {
        return within(scope, id).firstResultOptional();
    }

    /** The same, also if it is offered to a project of the scope. */
    Optional<MentoringCase> readable(UUID id, Scope scope) {
        return question(
                "(" + scope.condition("c.project") + " or exists (select o.id from TransferOffer o where o.caseId = c.id"
                        + " and o.outcome is null and " + scope.condition("o.toProject") + "))",
                id, scope).firstResultOptional();
    }

    private PanacheQuery<MentoringCase> within(Scope scope, UUID id) {
        return question(scope.condition("c.project"), id, scope);
    }

    /** What the scope leaves out is looked for as what is not there, and not found in the same way. */
    private PanacheQuery<MentoringCase> question(String condition, UUID id, Scope scope) {
        Map<String, Object> values = new HashMap<>(scope.values());
        values.put("id", id);
        return find("from MentoringCase c where c.id = :id and " + condition, values);
    }

    /** All cases of these mentees, locked in the order of their ids; the caller holds the mentees' locks. */
    List<MentoringCase> ofMenteesForChange(Set<UUID> menteeIds) {
        return find("menteeId in ?1 order by id", menteeIds).withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    /** All cases of a mentee. */
    List<MentoringCase> ofMentee(UUID menteeId) {
        return list("menteeId", menteeId);
    }

    /** Whether the project is responsible for a case of the mentee; void ones are not there. */
    boolean has(String project, UUID menteeId) {
        return count("project = ?1 and menteeId = ?2 and status <> ?3", project, menteeId, Status.VOIDED) > 0;
    }

    /** Whose case it is, if it is in that scope, without reading or locking the case itself. */
    Optional<UUID> menteeOf(UUID id, Scope scope) {
        var query = getEntityManager().createQuery("select c.menteeId from MentoringCase c where c.id = :id and "
                + scope.condition("c.project"), UUID.class).setParameter("id", id);
        scope.values().forEach(query::setParameter);
        return query.getResultStream().findFirst();
    }

    /**
     * Sends what has changed to the database, which knows also of cases that nobody has locked.
     *
     * @param pointer what in the request gives the case its name, or moves it to where another has that name
     * @throws MenteeHasOpenCase if the person has another open case
     */
    void written(String pointer) {
        try {
            flush();
        } catch (ConstraintViolationException e) {
            if ("mentoring_case_one_open".equals(e.getConstraintName())) {
                throw new MenteeHasOpenCase();
            }
            if ("mentoring_case_external_id".equals(e.getConstraintName())) {
                throw new InvalidFields(List.of(Violation.of(pointer, "unique", "heißt wie ein anderes Mentoring des Projekts",
                        "is called as another case of the project")));
            }
            throw e;
        }
    }
}
