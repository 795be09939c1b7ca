package de.arbeitsmarktmentoren.cases.intake;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.type.TypeReference;

/** The table {@code person.import_row}. Each method joins the caller's transaction. */
@ApplicationScoped
class ImportRows {

    private static final String ADD = """
            INSERT INTO person.import_row (import_id, number, cells, external_id, same_as)
            SELECT ?1, number, cells, "externalId", "sameAs" FROM jsonb_to_recordset(cast(?2 AS jsonb))
            AS row (number integer, cells jsonb, "externalId" text, "sameAs" integer)""";

    private static final String CLAIM = """
            SELECT number, cast(cells AS text), external_id, same_as FROM person.import_row
            WHERE import_id = ?1 AND outcome IS NULL ORDER BY number LIMIT 1 FOR UPDATE SKIP LOCKED""";

    private static final String DONE = """
            UPDATE person.import_row SET outcome = ?3, case_id = cast(?4 AS uuid), errors = cast(?5 AS jsonb),
            alike = cast(?6 AS jsonb), cells = NULL
            WHERE import_id = ?1 AND number = ?2 AND outcome IS NULL""";

    private static final String PROGRESS = """
            SELECT count(*), count(*) FILTER (WHERE outcome = 'CREATED'), count(*) FILTER (WHERE outcome = 'UNCHANGED'),
            count(*) FILTER (WHERE outcome = 'FAILED'), count(*) FILTER (WHERE alike <> '[]')
            FROM person.import_row WHERE import_id = ?1""";

    private static final String ERRORS = """
            SELECT r.number, e.position, cast(e.error AS text)
            FROM person.import_row r CROSS JOIN jsonb_array_elements(r.errors) WITH ORDINALITY AS e (error, position)
            WHERE import_id = ?1 AND (r.number, e.position) > (?2, ?3) ORDER BY 1, 2 LIMIT ?4""";

    private static final String RESULTS = """
            SELECT number, external_id, outcome, case_id, cast(alike AS text), cast(errors AS text) FROM person.import_row
            WHERE import_id = ?1 ORDER BY number""";

    private final EntityManager entities;
    private final Json json;

    ImportRows(EntityManager entities, Json json) {
        this.entities = entities;
        this.json = json;
    }

    void add(UUID importId, List<WaitingRow> rows) {
        query(ADD, importId).setParameter(2, json.write(rows)).executeUpdate();
    }

    /** The next row that nobody has in hand, locked until the transaction ends. */
    Optional<WaitingRow> claim(UUID importId) {
        return rows(query(CLAIM, importId)).map(row -> new WaitingRow((Integer) row[0],
                json.read((String) row[1], new TypeReference<List<String>>() {
                }), (String) row[2], (Integer) row[3])).findFirst();
    }

    /** Deletes what the row says. A row that has been done in the meantime stays as it is. */
    void done(UUID importId, int number, Outcome outcome, boolean withCase) {
        query(DONE, importId).setParameter(2, number).setParameter(3, outcome.kind().name())
                .setParameter(4, withCase ? String.valueOf(outcome.caseId()) : null)
                .setParameter(5, json.write(outcome.errors()))
                .setParameter(6, json.write(outcome.alike())).executeUpdate();
    }

    Progress progress(UUID importId) {
        return rows(query(PROGRESS, importId)).map(
                row -> new Progress(number(row[0]), number(row[1]), number(row[2]), number(row[3]),
                        number(row[4])))
                .findFirst().orElseThrow();
    }

    /**
     * Errors in the order of rows.
     *
     * @param row of the last error before, 0 for none
     * @param position of that error in its row, from 1
     */
    List<FoundError> errors(UUID importId, int row, int position, int limit) {
        return rows(query(ERRORS, importId).setParameter(2, row).setParameter(3, (long) position).setParameter(4, limit))
                .map(found -> new FoundError(number(found[0]), number(found[1]),
                        json.read((String) found[2], new TypeReference<RowError>() {
                        })))
                .toList();
    }

    /** What became of each row, those that wait too. */
    List<RowResult> results(UUID importId) {
        return rows(query(RESULTS, importId)).map(row -> new RowResult(number(row[0]), (String) row[1],
                row[2] == null ? null : Outcome.Kind.valueOf((String) row[2]), (UUID) row[3],
                json.read((String) row[4], new TypeReference<List<String>>() {
                }), json.read((String) row[5], new TypeReference<List<RowError>>() {
                }))).toList();
    }

    private Query query(String sql, UUID importId) {
        return entities.createNativeQuery(sql).setParameter(1, importId);
    }

    private static Stream<Object[]> rows(Query query) {
        return ((List<?>) query.getResultList()).stream().map(Object[].class::cast);
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    /**
     * A row that has not been gone through.
     *
     * @param number as the spreadsheet numbers it
     * @param externalId null if it has none that could be kept
     * @param sameAs an earlier row of the file with the same external id in the same project, or null
     */
    record WaitingRow(int number, List<String> cells, @Nullable String externalId, @Nullable Integer sameAs) {

        /** Says nothing, because it is about a person. */
        @Override
        public String toString() {
            return "WaitingRow";
        }
    }

    /** How many rows there are and what has become of them so far. */
    record Progress(int rows, int created, int unchanged, int failed, int possibleDuplicates) {
    }

    /** @param position in its row, from 1 */
    record FoundError(int row, int position, RowError error) {
    }

    /** @param outcome null while the row waits */
    record RowResult(int number, @Nullable String externalId, Outcome.@Nullable Kind outcome, @Nullable UUID caseId,
            List<String> alike, List<RowError> errors) {
    }
}
