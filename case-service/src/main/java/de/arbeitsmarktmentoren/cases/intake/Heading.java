package de.arbeitsmarktmentoren.cases.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import de.arbeitsmarktmentoren.cases.field.InvalidFields;
import de.arbeitsmarktmentoren.cases.field.Violation;

/**
 * Which column stands where.
 *
 * @param positions index in a row, from 0
 */
record Heading(Map<Column, Integer> positions) {

    Heading {
        positions = Map.copyOf(positions);
    }

    /**
     * @throws InvalidFields naming all columns that are unknown, there twice or missing; the pointer is the cell or the name of
     *         the missing column
     */
    static Heading of(Sheet.Row row) {
        Map<Column, Integer> positions = new EnumMap<>(Column.class);
        List<Violation> violations = new ArrayList<>();
        for (int index = 0; index < row.cells().size(); index++) {
            place(row, index, positions).ifPresent(violations::add);
        }
        if (positions.isEmpty()) {
            throw new InvalidFields(List.of(Violation.of(String.valueOf(row.number()), "heading",
                    "muss die Überschriften der Spalten enthalten", "must hold the names of the columns")));
        }
        Arrays.stream(Column.values())
                .filter(column -> column.part().always() && column.needed() && !positions.containsKey(column))
                .map(Heading::missing).forEach(violations::add);
        if (!violations.isEmpty()) {
            throw new InvalidFields(violations);
        }
        return new Heading(positions);
    }

    /** The heading of these names, as {@link #names()} gave them. */
    static Heading named(List<String> names) {
        Map<Column, Integer> positions = new EnumMap<>(Column.class);
        for (int index = 0; index < names.size(); index++) {
            if (!names.get(index).isEmpty()) {
                positions.put(Column.valueOf(names.get(index)), index);
            }
        }
        return new Heading(positions);
    }

    /** The columns from the first to the last; an empty name where the file has none. */
    List<String> names() {
        int width = positions.values().stream().mapToInt(index -> index + 1).max().orElse(0);
        String[] names = new String[width];
        Arrays.fill(names, "");
        positions.forEach((column, index) -> names[index] = column.name());
        return List.of(names);
    }

    /** What stands in that column, empty if nothing does. */
    String cell(Sheet.Row row, Column column) {
        Integer index = positions.get(column);
        return index == null || index >= row.cells().size() ? "" : row.cells().get(index);
    }

    /** How the spreadsheet calls the cell; empty if the file does not have the column. */
    Optional<String> cellOf(Column column, int row) {
        return Optional.ofNullable(positions.get(column)).map(index -> new Sheet.Row(row, List.of()).cell(index));
    }

    private static Optional<Violation> place(Sheet.Row row, int index, Map<Column, Integer> positions) {
        String heading = row.cells().get(index);
        Optional<Column> column = Column.called(heading);
        if (column.isEmpty()) {
            return heading.isEmpty() ? Optional.empty()
                    : Optional.of(Violation.of(row.cell(index), "unknown-column", "ist keine Überschrift, die der Import kennt",
                            "is not a column that the import knows"));
        }
        Integer earlier = positions.putIfAbsent(column.get(), index);
        return earlier == null ? Optional.empty()
                : Optional.of(Violation.of(row.cell(index), "column-twice", "steht schon in einer anderen Spalte",
                        "stands in another column already").bound(row.cell(earlier)));
    }

    private static Violation missing(Column column) {
        return Violation.of(column.field(), "missing-column", "die Spalte „" + column.german() + "“ fehlt",
                "the column “" + column.german() + "” is missing");
    }
}
