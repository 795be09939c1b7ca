package de.arbeitsmarktmentoren.cases.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

/** What is due by the deletion rules. Joins the caller's transaction. */
@ApplicationScoped
class DueTable {

    private static final String ENDED = """
            FROM person.mentee m JOIN LATERAL (
                SELECT max(c.ended_on) AS last, bool_and(c.status = 'ENDED') AS over FROM mentoring_case c
                WHERE c.mentee_id = m.id AND c.status <> 'VOIDED') c ON c.over AND c.last <= ?1
            WHERE m.merged_into IS NULL""";

    private static final String NEVER_BEGAN = """
            FROM person.mentee m WHERE m.merged_into IS NULL AND m.registered_at < ?1 AND NOT EXISTS (
                SELECT FROM mentoring_case c WHERE c.mentee_id = m.id AND c.status <> 'VOIDED')""";

    private static final String EARLIER = "FROM person.earlier_version WHERE recorded_at < ?1";

    private static final String AUDITED = """
            FROM audit_entry WHERE transaction < (SELECT max(end_transaction) FROM audit_seal WHERE sealed_at < ?1)""";

    private static final String FILES = "FROM import WHERE finished_at < ?1";

    private static final String ANSWERS = "FROM idempotency_key WHERE created_at < ?1";

    private final EntityManager entities;

    DueTable(EntityManager entities) {
        this.entities = entities;
    }

    /** @param before what counts from that day or an earlier one is due */
    int count(DeletionRule rule, LocalDate before) {
        return switch (rule) {
            case PERSON -> count(ENDED, before);
            case REGISTRATION -> count(NEVER_BEGAN, before);
            case EARLIER_VERSION -> count(EARLIER, before);
            case AUDIT -> count(AUDITED, before);
            case IMPORTED_FILE -> count(FILES, before);
            case KEPT_ANSWER -> count(ANSWERS, before);
            case COUNTED_STATE, ERASURE_LIST -> 0;
        };
    }

    /** People who are due by the first or the second rule, in no order: the audit tells in which they are erased. */
    @SuppressWarnings("unchecked")
    List<UUID> people(DeletionRule rule, LocalDate before, int most) {
        return entities.createNativeQuery("SELECT m.id " + due(rule) + " ORDER BY random()", UUID.class).setParameter(1, before)
                .setMaxResults(most).getResultList();
    }

    /** Whether that person is due by the first or the second rule. */
    boolean isDue(DeletionRule rule, LocalDate before, UUID mentee) {
        return ((Number) query("SELECT count(*) " + due(rule) + " AND m.id = ?2", before).setParameter(2, mentee)
                .getSingleResult()).intValue() > 0;
    }

    private static String due(DeletionRule rule) {
        return rule == DeletionRule.PERSON ? ENDED : NEVER_BEGAN;
    }

    int deleteEarlierVersions(LocalDate before) {
        return query("DELETE " + EARLIER, before).executeUpdate();
    }

    /** By whole seals; the right to do more nobody has. */
    void deleteAudit(LocalDate before) {
        query("SELECT delete_audit_before(?1)", before).getSingleResult();
    }

    private int count(String due, LocalDate before) {
        return ((Number) query("SELECT count(*) " + due, before).getSingleResult()).intValue();
    }

    private Query query(String statement, LocalDate before) {
        return entities.createNativeQuery(statement).setParameter(1, before);
    }
}
