package de.arbeitsmarktmentoren.cases.intake;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * Forgets that cases came from files. What became of a row stays, but not whose row it was. Joins the caller's transaction, in
 * which the cases are locked.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ImportForgetting {

    // The lock that whoever takes such a row holds: else a row that is taken right now would name the case afterwards.
    private static final String LOCK = """
            SELECT count(pg_advisory_xact_lock(hashtextextended(project || ' ' || external_id, %d)))
            FROM (SELECT project, external_id FROM person.imported WHERE case_id = ANY (?1)
                  ORDER BY project, external_id) row""".formatted(ImportedRows.KIND_OF_LOCK);

    // A row that is done does not say any more of which project it is. One of another project that has the same external id loses
    // it, too; the other way round, somebody's would stay.
    private static final List<String> FORGET = List.of("""
            UPDATE person.import_row SET case_id = NULL, external_id = NULL
            WHERE case_id = ANY (?1) OR outcome IS NOT NULL AND external_id IN (
                SELECT external_id FROM mentoring_case WHERE id = ANY (?1) AND external_id IS NOT NULL
                UNION ALL SELECT external_id FROM person.imported WHERE case_id = ANY (?1))""",
            "DELETE FROM person.imported WHERE case_id = ANY (?1)");

    private final EntityManager entities;

    ImportForgetting(EntityManager entities) {
        this.entities = entities;
    }

    /** Before the cases themselves are forgotten. */
    public void forget(Collection<UUID> cases) {
        UUID[] ids = cases.toArray(UUID[]::new);
        entities.createNativeQuery(LOCK).setParameter(1, ids).getSingleResult();
        FORGET.forEach(forget -> entities.createNativeQuery(forget).setParameter(1, ids).executeUpdate());
    }
}
