package de.arbeitsmarktmentoren.cases.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import com.fasterxml.jackson.core.type.TypeReference;

/**
 * The table {@code person.imported}: which rows have become cases. Knows cells by their hashes only. Each method joins the
 * caller's transaction.
 */
@ApplicationScoped
class ImportedRows {

    private static final String LOCK = "SELECT count(*) FROM pg_advisory_xact_lock(hashtextextended(?1, ?2))";
    // A number of our own, so that other locks of this kind never meet ours.
    static final long KIND_OF_LOCK = 12;

    // Without the secret, a hash of a day of birth could be guessed. Eight bytes are enough to see that a cell is another one.
    private static final String HASH = """
            SELECT cast(jsonb_object_agg(key, encode(substr(sha256(
                (SELECT secret FROM person.request_secret) || convert_to(key || '=' || value, 'UTF8')), 1, 8), 'hex')) AS text)
            FROM jsonb_each_text(cast(?1 AS jsonb))""";

    private static final String FIND = """
            SELECT case_id, cast(hashes AS text) FROM person.imported i JOIN mentoring_case c ON c.id = i.case_id
            WHERE i.project = ?1 AND i.external_id = ?2 AND c.status <> 'VOIDED'""";

    private static final String KEEP = """
            INSERT INTO person.imported (project, external_id, case_id, hashes) VALUES (?1, ?2, ?3, cast(?4 AS jsonb))
            ON CONFLICT (project, external_id) DO UPDATE SET case_id = excluded.case_id, hashes = excluded.hashes""";

    private final EntityManager entities;
    private final Json json;

    ImportedRows(EntityManager entities, Json json) {
        this.entities = entities;
        this.json = json;
    }

    /**
     * A case that was made from a row.
     *
     * @param hashes of its cells
     */
    record ImportedRow(UUID caseId, Map<Column, String> hashes) {
    }

    /** The case that the external id stands for, voided ones excepted; nobody else gets to ask until the transaction ends. */
    Optional<ImportedRow> forChange(String project, String externalId) {
        query(LOCK, project + ' ' + externalId).setParameter(2, KIND_OF_LOCK).getSingleResult();
        return rows(query(FIND, project).setParameter(2, externalId))
                .map(row -> new ImportedRow((UUID) row[0], hashes((String) row[1]))).findFirst();
    }

    Map<Column, String> hashesOf(Entry entry) {
        return hashes((String) query(HASH, json.write(new TreeMap<>(entry.values()))).getSingleResult());
    }

    void keep(String project, String externalId, ImportedRow row) {
        query(KEEP, project).setParameter(2, externalId).setParameter(3, row.caseId())
                .setParameter(4, json.write(row.hashes())).executeUpdate();
    }

    private Map<Column, String> hashes(String text) {
        return json.read(text, new TypeReference<>() {
        });
    }

    private Query query(String sql, String first) {
        return entities.createNativeQuery(sql).setParameter(1, first);
    }

    private static Stream<Object[]> rows(Query query) {
        return ((List<?>) query.getResultList()).stream().map(Object[].class::cast);
    }
}
