package de.arbeitsmarktmentoren.cases.intake;

import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import de.arbeitsmarktmentoren.cases.field.Violation;

/**
 * Forgets what files said of people. What became of a row stays, but not whose row it was. Joins the caller's transaction.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class ImportForgetting {

    /** How long what became of rows is kept after the end of an import. */
    public static final Period KEPT = Period.ofDays(90);

    // The lock that whoever takes such a row holds: else a row that is taken right now would name the case afterwards.
    private static final String LOCK = """
            SELECT count(pg_advisory_xact_lock(hashtextextended(project || ' ' || external_id, %d)))
            FROM (SELECT project, external_id FROM person.imported WHERE case_id = ANY (?1)
                  ORDER BY project, external_id) row""".formatted(ImportedRows.KIND_OF_LOCK);

    // Not every row says of which project it is. One of another project that has the same external id loses it, too; the other way
    // round, somebody's would stay.
    private static final List<String> FORGET = List.of("""
            UPDATE person.import_row SET case_id = NULL, external_id = NULL
            WHERE case_id = ANY (?1) OR outcome IS NOT NULL AND external_id IN (
                SELECT external_id FROM mentoring_case WHERE id = ANY (?1) AND external_id IS NOT NULL
                UNION ALL SELECT external_id FROM person.imported WHERE case_id = ANY (?1))""",
            "DELETE FROM person.imported WHERE case_id = ANY (?1)");

    private static final String FAIL_WAITING = """
            UPDATE person.import_row SET outcome = 'FAILED', errors = cast(?1 AS jsonb), cells = NULL, external_id = NULL
            WHERE outcome IS NULL""";

    private static final String FINISH = """
            UPDATE import SET started_at = coalesce(started_at, now()), finished_at = now() WHERE finished_at IS NULL""";

    private static final RowError RESTORED = RowError.of(null, Violation.of("", "restored-from-backup",
            "wurde nicht übernommen, weil das System aus einer Sicherung kommt; bitte noch einmal einlesen",
            "was not taken because the system comes from a backup; please import it again"));

    private final EntityManager entities;
    private final Json json;

    ImportForgetting(EntityManager entities, Json json) {
        this.entities = entities;
        this.json = json;
    }

    /** No row that still waits is taken: in a backup it may be of somebody who was erased since, under another id. */
    public void forgetWaiting() {
        entities.createNativeQuery(FAIL_WAITING).setParameter(1, json.write(List.of(RESTORED))).executeUpdate();
        entities.createNativeQuery(FINISH).executeUpdate();
    }

    /** Before the cases themselves, which are locked, are forgotten. */
    public void forget(Collection<UUID> cases) {
        UUID[] ids = cases.toArray(UUID[]::new);
        entities.createNativeQuery(LOCK).setParameter(1, ids).getSingleResult();
        FORGET.forEach(forget -> entities.createNativeQuery(forget).setParameter(1, ids).executeUpdate());
    }
}
