package de.arbeitsmarktmentoren.cases.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The columns of the exported file, under the headings that an import knows too. Names of persons are in none of them. */
enum ExportColumn {
    ID("Fall-ID", "c.id", "id"),
    EXTERNAL_ID("Fallnummer", "c.external_id", "external_id"),
    MENTEE("Personen-ID", "c.mentee_id", "mentee_id"),
    PROJECT("Projekt", "c.project", "project"),
    MENTOR("Mentor/in", "c.mentor", "mentor"),
    DISTRICT("Kreis", "c.district", "district", "districts"),
    STATUS("Status", "c.status", "status", "case-statuses"),
    TARGET_GROUPS("Zielgruppen", "array_to_string(c.target_groups, '.') AS target_groups", "target_groups", "target-groups"),
    GENDER("Geschlecht", "c.gender", "gender", "genders"),
    AGE_BAND("Altersgruppe", "c.age_band", "age_band", "age-bands"),
    ORIGIN_GROUP("Herkunftsgruppe", "c.origin_group", "origin_group", "origin-groups"),
    QUALIFICATION("Qualifikation", "c.qualification", "qualification", "qualifications"),
    STARTED_ON("Beginn", "c.started_on", "started_on", ExportColumn::day),
    PLACED_ON("vermittelt am", "p.placed_on", "placed_on", ExportColumn::day),
    PLACEMENT_KIND("Art der Vermittlung", "p.kind", "kind", "placement-kinds"),
    EMPLOYER("Arbeitgeber", "p.employer", "employer"),
    OCCUPATION("Beruf", "p.occupation", "occupation", "occupations"),
    SECTOR("Branche", "p.sector", "sector", "sectors"),
    WEEKLY_HOURS("Wochenstunden", "p.weekly_hours", "weekly_hours", (row, name) -> row.getBigDecimal(name)),
    QUALIFICATION_ADEQUATE("qualifikationsadäquat", "p.qualification_adequate", "qualification_adequate",
            "qualification-adequacy"),
    RETENTION("Verbleib", "c.retention_status", "retention_status", "retention-statuses"),
    RETENTION_CHECKED_ON("Verbleib geprüft am", "c.retention_checked_on", "retention_checked_on", ExportColumn::day),
    ENDED_ON("Ende", "c.ended_on", "ended_on", ExportColumn::day),
    END_REASON("Grund der Beendigung", "c.end_reason", "end_reason", "end-reasons"),
    END_KIND("Art der Beendigung", "c.end_kind", "end_kind", "end-kinds");

    /** What leads to the person outside: the number in the project's own files, and where somebody works. */
    private static final Set<ExportColumn> LEAD_OUTSIDE = EnumSet.of(EXTERNAL_ID, EMPLOYER);

    /** What to select, of cases {@code c} and counting placements {@code p}. */
    static final String COLUMNS = Arrays.stream(values()).map(column -> column.sql).collect(Collectors.joining(", "));

    private final String heading;
    private final String sql;
    private final String name;
    private final Cell cell;
    private final @Nullable String codeList;

    ExportColumn(String heading, String sql, String name) {
        this(heading, sql, name, ResultSet::getString, null);
    }

    ExportColumn(String heading, String sql, String name, Cell cell) {
        this(heading, sql, name, cell, null);
    }

    ExportColumn(String heading, String sql, String name, String codeList) {
        this(heading, sql, name, ResultSet::getString, codeList);
    }

    ExportColumn(String heading, String sql, String name, Cell cell, @Nullable String codeList) {
        this.heading = heading;
        this.sql = sql;
        this.name = name;
        this.cell = cell;
        this.codeList = codeList;
    }

    /** A code has two cells: its label and itself. */
    static List<String> headings() {
        return Arrays.stream(values()).flatMap(column -> column.codeList == null ? Stream.of(column.heading)
                : Stream.of(column.heading, column.heading + " (Code)")).toList();
    }

    /** The cells of the current row, as many as there are headings. */
    static List<@Nullable Object> cells(ResultSet row, boolean pseudonymous) throws SQLException {
        List<@Nullable Object> cells = new ArrayList<>();
        for (ExportColumn column : values()) {
            Object value = pseudonymous && LEAD_OUTSIDE.contains(column) ? null : column.cell.read(row, column.name);
            if (column.codeList != null) {
                cells.add(value == null ? null : FactValue.codes(column.codeList, value.toString(), Locale.GERMAN));
            }
            cells.add(value);
        }
        return cells;
    }

    private static @Nullable Object day(ResultSet row, String name) throws SQLException {
        return row.getObject(name, LocalDate.class);
    }

    /** How a value comes out of a row. */
    private interface Cell {

        @Nullable
        Object read(ResultSet row, String name) throws SQLException;
    }
}
