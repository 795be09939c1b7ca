package de.arbeitsmarktmentoren.cases.intake;

import java.util.List;
import java.util.Locale;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.intake.ImportRows.FoundError;

/** What is wrong with one cell or one row; never says what stands there. */
@Schema(name = "ImportError")
record ImportErrorView(
        @Schema(description = "As the spreadsheet numbers it", examples = "17") int row,
        @Schema(description = "As the spreadsheet calls it; null if it is about the whole row or about a column that the file does not have", examples = "F17", nullable = true) @Nullable String cell,
        @Schema(description = "The API's name of the column; null if it is about the whole row", examples = "birthDate", nullable = true) @Nullable String column,
        @Schema(description = "Stable name of the rule", examples = "date") String rule,
        @Schema(description = "What is wrong, for people", examples = "Geburtsdatum: muss ein Tag wie 14.03.2025 sein") String message,
        @Schema(description = "What the cell is held against; null where the rule has none", examples = "2025-03-14", nullable = true) @Nullable String bound) {

    static ImportErrorView of(Heading heading, int row, RowError error, Locale locale) {
        Column column = error.column();
        String message = error.message().in(locale);
        return column == null ? new ImportErrorView(row, null, null, error.rule(), message, error.bound())
                : new ImportErrorView(row, heading.cellOf(column, row).orElse(null), column.field(), error.rule(),
                        column.german() + ": " + message, error.bound());
    }

    static ImportErrorView of(Heading heading, FoundError found, Locale locale) {
        return of(heading, found.row(), found.error(), locale);
    }

    /** Some errors, in the order of rows. */
    @Schema(name = "ImportErrors")
    record Page(List<ImportErrorView> items,
            @Schema(description = "Pass it as cursor to get the next errors; null on the last page", nullable = true, examples = "MmY2ZjNmMGE") @Nullable String nextCursor) {
    }
}
