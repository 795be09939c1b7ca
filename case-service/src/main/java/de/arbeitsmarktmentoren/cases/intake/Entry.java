package de.arbeitsmarktmentoren.cases.intake;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.intake.Column.Part;

/**
 * One row as the API would write it: ISO days, codes, {@code true} and {@code false}.
 *
 * @param values without columns whose cell is empty
 */
record Entry(Map<Column, String> values) {

    Entry {
        values = Map.copyOf(values);
    }

    /** Reads the row; every cell that cannot be read is remembered in {@code errors}. */
    static Entry of(Heading heading, Sheet.Row row, RowErrors errors) {
        Map<Column, String> values = new EnumMap<>(Column.class);
        heading.positions().keySet().forEach(column -> {
            String cell = heading.cell(row, column);
            if (!cell.isEmpty()) {
                values.put(column, cell);
            }
        });
        Entry written = new Entry(values);
        written.findMissing(errors);
        checkCellsWithoutHeading(heading, row, errors);
        return written.read(errors);
    }

    private void findMissing(RowErrors errors) {
        Arrays.stream(Column.values()).filter(column -> column.needed() && has(column.part()) && !values.containsKey(column))
                .forEach(column -> errors.add(column, "required", "fehlt", "is missing"));
    }

    private static void checkCellsWithoutHeading(Heading heading, Sheet.Row row, RowErrors errors) {
        for (int index = 0; index < row.cells().size(); index++) {
            if (!row.cells().get(index).isEmpty() && !heading.positions().containsValue(index)) {
                errors.add("no-heading", "hat mehr Zellen als Überschriften", "has more cells than column names");
                return;
            }
        }
    }

    private Entry read(RowErrors errors) {
        Map<Column, String> read = new EnumMap<>(Column.class);
        values.forEach((column, cell) -> column.form().read(cell, errors.today()).ifPresentOrElse(
                value -> read.put(column, value), () -> errors.add(column, column.form().refusal(column.pointer()))));
        return new Entry(read);
    }

    /** Whether the row says anything of it. */
    boolean has(Part part) {
        return part.always() || values.keySet().stream().anyMatch(column -> column.part() == part);
    }

    @Nullable
    String get(Column column) {
        return values.get(column);
    }

    /** Of a column without which no row is read. */
    String required(Column column) {
        return Objects.requireNonNull(values.get(column));
    }

    /** Says nothing, because it is about a person. */
    @Override
    public String toString() {
        return "Entry";
    }
}
