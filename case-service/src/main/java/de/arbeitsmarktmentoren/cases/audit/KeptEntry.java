package de.arbeitsmarktmentoren.cases.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An entry as it stands in the audit.
 *
 * @param status null for everything but a refusal
 */
record KeptEntry(long seq, String transaction, Instant at, @Nullable String subject, List<String> roles, String action,
        String operation, String kind, List<String> objects, List<String> projects, List<String> fields,
        @Nullable String purpose, @Nullable String reference, @Nullable String requestId, @Nullable Integer status,
        int amount) {

    /** What {@link #read} reads, in its order. */
    static final String COLUMNS = """
            seq, transaction::text, at, subject, roles, action, operation, kind, objects, projects, fields, purpose,
            purpose_reference, request_id, status, amount""";

    static KeptEntry read(ResultSet row) throws SQLException {
        return new KeptEntry(row.getLong(1), row.getString(2), row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4),
                texts(row, 5), row.getString(6), row.getString(7), row.getString(8), texts(row, 9), texts(row, 10),
                texts(row, 11), row.getString(12), row.getString(13), row.getString(14), row.getObject(15, Integer.class),
                row.getInt(16));
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    /** All of it. */
    void addTo(Fingerprint fingerprint) {
        fingerprint.number(seq).text(transaction).time(at).text(subject).texts(roles).text(action).text(operation).text(kind)
                .texts(objects).texts(projects).texts(fields).text(purpose).text(reference).text(requestId)
                .number(status == null ? -1 : status).number(amount);
    }
}
