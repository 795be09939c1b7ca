package de.arbeitsmarktmentoren.stats.projection;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * The columns of rows that go to the database as one array each: a statement then costs the same whether it carries one row or
 * two thousand.
 *
 * @param <T> what a row is made of
 */
final class Columns<T> {

    private final List<Column<T>> columns = new ArrayList<>();

    Columns<T> with(String name, String type, Function<T, @Nullable Object> value) {
        columns.add(new Column<>(name, type, value));
        return this;
    }

    /** {@code a, b, c}. */
    String names() {
        return names("");
    }

    /** {@code prefix_a, prefix_b, prefix_c}. */
    String names(String prefix) {
        return join(column -> prefix + column.name(), ", ");
    }

    /** {@code ?::uuid[], …}. */
    String arrays() {
        return join(column -> "?::" + column.type() + "[]", ", ");
    }

    int count() {
        return columns.size();
    }

    /** {@code unnest(?::uuid[], …) AS row(a, b, c)}. */
    String unnest() {
        return "unnest(" + arrays() + ") AS input(" + names() + ")";
    }

    /** {@code a = excluded.a, …} for all columns but those of the key. */
    String overwrite(List<String> key) {
        return String.join(", ", columns.stream().map(Column::name).filter(name -> !key.contains(name))
                .map(name -> name + " = excluded." + name).toList());
    }

    /** Binds the arrays, beginning with the parameter of that index. */
    void bind(PreparedStatement statement, int first, Collection<T> rows) throws SQLException {
        Connection connection = statement.getConnection();
        int index = first;
        for (Column<T> column : columns) {
            Array array = connection.createArrayOf(column.type(), column.of(rows));
            statement.setArray(index++, array);
        }
    }

    private String join(Function<Column<T>, String> part, String separator) {
        return String.join(separator, columns.stream().map(part).toList());
    }

    private record Column<T>(String name, String type, Function<T, @Nullable Object> value) {

        Object[] of(Collection<T> rows) {
            Object[] values = "bytea".equals(type) ? new byte[rows.size()][] : new Object[rows.size()];
            int row = 0;
            for (T each : rows) {
                values[row++] = value.apply(each);
            }
            return values;
        }
    }
}
