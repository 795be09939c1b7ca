package de.arbeitsmarktmentoren.cases.finding;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** A line of a file that Excel for Germany opens by a double click: semicolons, days and decimal commas as written there. */
final class SpreadsheetLine {

    /** Tells Excel that what follows is UTF-8; stands once before the first line. */
    static final String START_OF_FILE = "\uFEFF";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private SpreadsheetLine() {
    }

    /** The cells with their end of line; null is an empty cell. */
    static String of(List<? extends @Nullable Object> cells) {
        return cells.stream().map(SpreadsheetLine::cell).collect(Collectors.joining(";", "", "\r\n"));
    }

    private static String cell(@Nullable Object value) {
        if (value instanceof LocalDate day) {
            return DAY.format(day);
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString().replace('.', ',');
        }
        return value == null ? "" : quoted(harmless(value.toString()));
    }

    /** A text that a spreadsheet would take for a formula is marked as a text. */
    private static String harmless(String text) {
        return text.matches("(?s)[=+\\-@\t\r\n].*") ? '\'' + text : text;
    }

    private static String quoted(String text) {
        return text.matches("(?s).*[;\"\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
