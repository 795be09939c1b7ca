package de.arbeitsmarktmentoren.cases.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Some entries, the latest first; what is not asked for may be anything. */
final class EntryQuery {

    private static final ZoneId HERE = ZoneId.of("Europe/Berlin");

    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final List<Object> values = new ArrayList<>();

    EntryQuery where(String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
        return this;
    }

    /** From the first to the last moment of these days. */
    EntryQuery between(@Nullable LocalDate from, @Nullable LocalDate to) {
        return where("at >= ?", from == null ? null : from.atStartOfDay(HERE).toOffsetDateTime())
                .where("at < ?", to == null ? null : to.plusDays(1).atStartOfDay(HERE).toOffsetDateTime());
    }

    /** What somebody from outside a project looked at, for a reason. */
    EntryQuery accessesOf(String project) {
        conditions.add("purpose IS NOT NULL AND action IN ('READ', 'EXPORT')");
        return where("projects @> ARRAY[?]::text[]", project);
    }

    List<KeptEntry> read(Connection connection, int most) throws SQLException {
        String query = "SELECT " + KeptEntry.COLUMNS + " FROM audit_entry WHERE " + String.join(" AND ", conditions)
                + " ORDER BY seq DESC LIMIT " + most;
        try (PreparedStatement select = connection.prepareStatement(query)) {
            for (int index = 0; index < values.size(); index++) {
                select.setObject(index + 1, values.get(index));
            }
            List<KeptEntry> entries = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(KeptEntry.read(row));
                }
            }
            return entries;
        }
    }
}
