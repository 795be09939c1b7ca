package de.arbeitsmarktmentoren.cases.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.spreadsheet.GermanSheet;

/**
 * Writes cases into a file for Excel, some at a time, so that neither memory nor a connection is held for as long as it takes.
 */
@ApplicationScoped
class Export {

    private static final int AT_A_TIME = 500;

    private static final String CASES = "SELECT " + ExportColumn.COLUMNS + """
             FROM mentoring_case c
            LEFT JOIN case_placement p ON p.case_id = c.id AND p.position = 0
            WHERE %s ORDER BY c.id LIMIT ?""";

    private final Rows rows;

    Export(Rows rows) {
        this.rows = rows;
    }

    /** How many cases there are to write. */
    int count(Conditions conditions) {
        return rows.list("SELECT count(*) FROM mentoring_case c WHERE " + conditions.sql(), conditions.values(),
                row -> row.getInt(1)).get(0);
    }

    /**
     * In the order of ids, if pseudonymous without what leads to the person outside; a case that changes meanwhile is in it
     * once, as it was or as it is.
     */
    void write(Conditions conditions, boolean pseudonymous, GermanSheet file) {
        file.row(ExportColumn.headings());
        @Nullable
        UUID last = null;
        do {
            List<Exported> some = some(conditions, pseudonymous, last);
            some.forEach(each -> file.row(each.cells()));
            last = some.size() < AT_A_TIME ? null : some.get(some.size() - 1).id();
        } while (last != null);
    }

    private List<Exported> some(Conditions conditions, boolean pseudonymous, @Nullable UUID after) {
        List<Object> values = new ArrayList<>(conditions.values());
        if (after != null) {
            values.add(after);
        }
        values.add(AT_A_TIME);
        String where = after == null ? conditions.sql() : conditions.sql() + " AND c.id > ?";
        return rows.list(CASES.formatted(where), values,
                row -> new Exported(row.getObject(1, UUID.class), ExportColumn.cells(row, pseudonymous)));
    }

    private record Exported(UUID id, List<@Nullable Object> cells) {
    }
}
