package de.arbeitsmarktmentoren.cases.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import de.arbeitsmarktmentoren.cases.field.Violation;

/** Everything that is wrong with one row; of each column the first. */
final class RowErrors {

    private final LocalDate today;
    private final List<RowError> errors = new ArrayList<>();

    RowErrors(LocalDate today) {
        this.today = today;
    }

    LocalDate today() {
        return today;
    }

    void add(Column column, Violation violation) {
        if (errors.stream().noneMatch(earlier -> earlier.column() == column)) {
            errors.add(RowError.of(column, violation));
        }
    }

    void add(Column column, String rule, String german, String english) {
        add(column, Violation.of(column.pointer(), rule, german, english));
    }

    /** Of something that stands in no column. */
    void add(Violation violation) {
        errors.add(RowError.of(null, violation));
    }

    /** Of the row as a whole. */
    void add(String rule, String german, String english) {
        add(Violation.of("", rule, german, english));
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    /** In the order of the columns, the row itself last. */
    List<RowError> all() {
        return errors.stream().sorted(Comparator.comparing(RowError::column, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }
}
