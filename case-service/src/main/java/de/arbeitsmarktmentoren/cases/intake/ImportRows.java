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

import de.arbeitsmarktmentoren.cases.access.Scope;

/** The table {@code person.import_row}. Each method joins the caller's transaction. */
@ApplicationScoped
class ImportRows {

    private static final String ADD = """
            INSERT INTO person.import_row (import_id, number, cells, external_id, same_as)
            SELECT :import, number, cells, "externalId", "sameAs" FROM jsonb_to_recordset(cast(:rows AS jsonb))
            AS row (number integer, cells jsonb, "externalId" text, "sameAs" integer)""";

    private static final String CLAIM = """
            SELECT number, cast(cells AS text), external_id, same_as FROM person.import_row
            WHERE import_id = :import AND outcome IS NULL ORDER BY number LIMIT 1 FOR UPDATE SKIP LOCKED""";

    private static final String DONE = """
            UPDATE person.import_row SET outcome = :outcome, project = cast(:project AS text), case_id = cast(:case AS uuid),
            errors = cast(:errors AS jsonb), alike = cast(:alike AS jsonb), cells = NULL
            WHERE import_id = :import AND number = :number AND outcome IS NULL""";

    // A row that is none of his projects' says no more than the uploader sent.
    private static final String SEEN = "import_id = :import AND (project IS NULL OR %s)";

    private static final String PROGRESS = """
            SELECT count(*), count(*) FILTER (WHERE outcome = 'CREATED'), count(*) FILTER (WHERE outcome = 'UNCHANGED'),
            count(*) FILTER (WHERE outcome = 'FAILED'), count(*) FILTER (WHERE alike <> '[]')
            FROM person.import_row WHERE\s""" + SEEN;

    private static final String ERRORS = """
            SELECT r.number, e.position, cast(e.error AS text)
            FROM person.import_row r CROSS JOIN jsonb_array_elements(r.errors) WITH ORDINALITY AS e (error, position)
            WHERE\s""" + SEEN + " AND (r.number, e.position) > (:row, :position) ORDER BY 1, 2 LIMIT :most";

    private static final String RESULTS = """
            SELECT number, external_id, outcome, case_id, cast(alike AS text), cast(errors AS text) FROM person.import_row
            WHERE\s""" + SEEN + " ORDER BY number";

    private final EntityManager entities;
    private final Json json;

    ImportRows(EntityManager entities, Json json) {
        this.entities = entities;
        this.json = json;
    }

    void add(UUID importId, List<WaitingRow> rows) {
        query(ADD, importId).setParameter("rows", json.write(rows)).executeUpdate();
    }

    /** The next row that nobody has in hand, locked until the transaction ends. */
    Optional<WaitingRow> claim(UUID importId) {
        return rows(query(CLAIM, importId)).map(row -> new WaitingRow((Integer) row[0],
                json.read((String) row[1], new TypeReference<List<String>>() {
                }), (String) row[2], (Integer) row[3])).findFirst();
    }

    /** Deletes what the row says. A row that has been done in the meantime stays as it is. */
    void done(UUID importId, int number, Outcome outcome, boolean withCase) {
        query(DONE, importId).setParameter("number", number).setParameter("outcome", outcome.kind().name())
                .setParameter("project", outcome.project())
                .setParameter("case", withCase ? String.valueOf(outcome.caseId()) : null)
                .setParameter("errors", json.write(outcome.errors()))
                .setParameter("alike", json.write(outcome.alike())).executeUpdate();
    }

    /** Of the rows that the scope may see. */
    Progress progress(UUID importId, Scope scope) {
        return rows(seen(PROGRESS, importId, scope)).map(
                row -> new Progress(number(row[0]), number(row[1]), number(row[2]), number(row[3]),
                        number(row[4])))
                .findFirst().orElseThrow();
    }

    /**
     * Errors of the rows that the scope may see, in their order.
     *
     * @param row of the last error before, 0 for none
     * @param position of that error in its row, from 1
     */
    List<FoundError> errors(UUID importId, Scope scope, int row, int position, int most) {
        return rows(seen(ERRORS, importId, scope).setParameter("row", row).setParameter("position", (long) position)
                .setParameter("most", most))
                .map(found -> new FoundError(number(found[0]), number(found[1]),
                        json.read((String) found[2], new TypeReference<RowError>() {
                        })))
                .toList();
    }

    /** What became of each row that the scope may see, those that wait too. */
    List<RowResult> results(UUID importId, Scope scope) {
        return rows(seen(RESULTS, importId, scope)).map(row -> new RowResult(number(row[0]), (String) row[1],
                row[2] == null ? null : Outcome.Kind.valueOf((String) row[2]), (UUID) row[3],
                json.read((String) row[4], new TypeReference<List<String>>() {
                }), json.read((String) row[5], new TypeReference<List<RowError>>() {
                }))).toList();
    }

    private Query query(String sql, UUID importId) {
        return entities.createNativeQuery(sql).setParameter("import", importId);
    }

    private Query seen(String sql, UUID importId, Scope scope) {
        Query query = query(sql.formatted(scope.condition("project")), importId);
        scope.values().forEach(query::setParameter);
        return query;
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
