package de.arbeitsmarktmentoren.cases.intake;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Violation;
import de.arbeitsmarktmentoren.contracts.codelist.Label;

/**
 * What is wrong with a row, in words that never repeat what stands in it.
 *
 * @param column null if it is not about one cell
 * @param bound what the cell is held against; null where the rule has none
 */
record RowError(@Nullable Column column, String rule, Label message, @Nullable String bound) {

    static RowError of(@Nullable Column column, Violation violation) {
        return new RowError(column, violation.rule(), violation.message(), violation.bound());
    }
}
