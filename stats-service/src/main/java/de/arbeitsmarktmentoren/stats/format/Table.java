package de.arbeitsmarktmentoren.stats.format;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** Cells under headings. A cell is a text, a number, a day, a truth or nothing. */
record Table(List<String> headings, List<? extends List<? extends @Nullable Object>> rows) {

    /** A row of each of these. */
    static <T> Table of(List<Column<T>> columns, List<T> all) {
        return new Table(columns.stream().map(Column::heading).toList(),
                all.stream().map(one -> columns.stream().map(column -> column.cell.apply(one)).toList()).toList());
    }

    /** What stands under one heading. */
    record Column<T>(String heading, Function<T, @Nullable Object> cell) {
    }
}
