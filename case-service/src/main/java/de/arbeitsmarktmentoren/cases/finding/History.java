package de.arbeitsmarktmentoren.cases.finding;

import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import de.arbeitsmarktmentoren.cases.access.Scope;

/** What happened to a case, step by step. */
@ApplicationScoped
class History {

    private static final String STEPS = """
            SELECT s.version, s.step, s.recorded_at, s.recorded_by, s.changes, n.note
            FROM mentoring_case c
            JOIN case_step s ON s.case_id = c.id
            LEFT JOIN LATERAL (SELECT string_agg(note, E'\\n' ORDER BY written_at) AS note FROM person.note
                               WHERE about = 'CASE_STEP' AND about_id = c.id || '/' || s.version) n ON TRUE
            WHERE %s AND s.version > ? ORDER BY s.version LIMIT ?""";

    private final Rows rows;
    private final ObjectMapper json;

    History(Rows rows, ObjectMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /**
     * A step that was taken.
     *
     * @param step its name, which may be of a release that knew others
     */
    record Taken(long version, String step, Instant recordedAt, @Nullable String recordedBy, @Nullable String note,
            List<Change> changes) {

        /** Without what leads to the person outside: what somebody wrote, and where somebody works. */
        Taken pseudonymous() {
            return new Taken(version, step, recordedAt, recordedBy, null, changes.stream()
                    .filter(change -> !change.pointer().endsWith("/employer") && !change.pointer().equals("/externalId"))
                    .toList());
        }
    }

    /** A value that was changed. */
    record Change(String pointer, @Nullable String old, @Nullable String now) {
    }

    /**
     * The steps after a version, in their order; none if there is no such case in the scope.
     */
    List<Taken> of(UUID caseId, Scope scope, long after, int most) {
        Conditions conditions = Conditions.within(scope).and("c.id = ?", caseId);
        List<Object> values = new ArrayList<>(conditions.values());
        values.add(after);
        values.add(most);
        return rows.list(STEPS.formatted(conditions.sql()), values, this::step);
    }

    private Taken step(ResultSet row) throws SQLException {
        return new Taken(row.getLong("version"), row.getString("step"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(), row.getString("recorded_by"),
                row.getString("note"), changes(row.getString("changes")));
    }

    private List<Change> changes(String written) {
        try {
            List<Change> changes = new ArrayList<>();
            for (JsonNode change : json.readTree(written)) {
                changes.add(new Change(change.path("pointer").asText(), text(change.get("old")), text(change.get("new"))));
            }
            return changes;
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String text(@Nullable JsonNode value) {
        return Optional.ofNullable(value).filter(node -> !node.isNull()).map(JsonNode::asText).orElse(null);
    }
}
