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

    private static final String CONTACT_NOTES = "FROM person.note WHERE about = 'EMPLOYER_CONTACT' AND written_at < ?1";

    private static final String EMPLOYERS = """
            FROM person.employer e WHERE e.name <> '' AND NOT EXISTS (
                SELECT 1 FROM person.employer_change WHERE code = e.code AND recorded_at >= ?1
                UNION ALL SELECT 1 FROM employer_contact WHERE employer = e.code AND held_on >= ?1
                UNION ALL SELECT 1 FROM activity WHERE employer = e.code AND held_on >= ?1
                UNION ALL SELECT 1 FROM case_placement WHERE employer = e.code AND placed_on >= ?1
                UNION ALL SELECT 1 FROM case_agreed_placement WHERE employer = e.code AND placed_on >= ?1
                UNION ALL SELECT 1 FROM case_milestone WHERE employer = e.code AND reached_on >= ?1)""";

    // Who is being changed is not due any more. The key is that of a name without letters.
    private static final String BLANK_EMPLOYERS = """
            WITH due AS (SELECT e.code %s FOR UPDATE SKIP LOCKED),
            history AS (UPDATE person.employer_change SET name = '' WHERE code IN (SELECT code FROM due))
            UPDATE person.employer SET name = '', name_key = '-' WHERE code IN (SELECT code FROM due)""".formatted(EMPLOYERS);

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
            case CONTACT_NOTE -> count(CONTACT_NOTES, before);
            case EMPLOYER_NAME -> count(EMPLOYERS, before);
            case AUDIT -> count(AUDITED, before);
            case IMPORTED_FILE -> count(FILES, before);
            case KEPT_ANSWER -> count(ANSWERS, before);
            case STAFF, COUNTED_STATE, ERASURE_LIST -> 0;
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

    int deleteContactNotes(LocalDate before) {
        return query("DELETE " + CONTACT_NOTES, before).executeUpdate();
    }

    int blankEmployers(LocalDate before) {
        return query(BLANK_EMPLOYERS, before).executeUpdate();
    }

    /** By whole seals; the right to do more nobody has. */
    int deleteAudit(LocalDate before) {
        return ((Number) query("SELECT delete_audit_before(?1)", before).getSingleResult()).intValue();
    }

    private int count(String due, LocalDate before) {
        return ((Number) query("SELECT count(*) " + due, before).getSingleResult()).intValue();
    }

    private Query query(String statement, LocalDate before) {
        return entities.createNativeQuery(statement).setParameter(1, before);
    }
}
