package de.arbeitsmarktmentoren.cases.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

import de.arbeitsmarktmentoren.cases.field.InvalidFields;
import de.arbeitsmarktmentoren.cases.field.Violation;

/**
 * The rows of a CSV file that are not blank, numbered as the spreadsheet numbers them.
 *
 * @param rows the first is the heading
 */
record Sheet(List<Row> rows) {

    private static final ObjectReader CSV = new CsvMapper().enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .readerFor(String[].class);
    // Excel's own line in front of a file, which it does not show.
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\"?sep=(.)\"?\\R", Pattern.CASE_INSENSITIVE);
    // Enough for every column that the import knows and those that it does not; a file of nothing else would fill the memory.
    private static final int MOST_CELLS = 200;
    private static final int MOST_ROWS = 10_000;
    private static final String SEPARATORS = ";,\t";

    Sheet {
        rows = List.copyOf(rows);
    }

    /**
     * One row; blanks around a cell are not part of it.
     *
     * @param number counts from 1, blank rows too
     */
    record Row(int number, List<String> cells) {

        Row {
            cells = cells.stream().map(Row::stripped).toList();
        }

        /** Spreadsheets know blanks that {@code strip} does not. */
        private static String stripped(String cell) {
            return cell.replace('\u00A0', ' ').strip();
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }

        /** How the spreadsheet calls the cell at that index, such as {@code C17}. */
        String cell(int index) {
            return letters(index) + number;
        }

        private static String letters(int index) {
            String last = String.valueOf((char) ('A' + index % 26));
            return index < 26 ? last : letters(index / 26 - 1) + last;
        }
    }

    /**
     * @throws InvalidFields if there is nothing in it, more than can be gone through, or quotation marks stand where they
     *         cannot; the pointer is the number of the row
     */
    static Sheet of(String text) {
        Matcher line = SEPARATOR_LINE.matcher(text);
        boolean told = line.lookingAt();
        String rest = told ? text.substring(line.end()) : text;
        List<Row> rows = read(rest, told ? line.group(1).charAt(0) : separator(rest));
        if (rows.isEmpty()) {
            throw refusal("", "empty", "ist leer", "is empty");
        }
        return new Sheet(rows);
    }

    private static List<Row> read(String text, char separator) {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        try (MappingIterator<String[]> records = CSV.with(CsvSchema.emptySchema().withColumnSeparator(separator))
                .readValues(text)) {
            while (records.hasNextValue()) {
                List<String> cells = List.of(records.nextValue());
                Row row = new Row(++number, cells);
                if (!row.isBlank()) {
                    rows.add(row);
                }
                checkSize(row, rows.size() - 1);
            }
        } catch (IOException e) {
            throw refusal(String.valueOf(number + 1), "quotation",
                    "hat ein Anführungszeichen, das nicht geschlossen wird oder mitten in der Zelle steht",
                    "has a quotation mark that is not closed or stands within the cell");
        }
        return rows;
    }

    private static void checkSize(Row row, int entries) {
        if (row.cells().size() > MOST_CELLS) {
            throw new InvalidFields(List.of(Violation.of(String.valueOf(row.number()), "most-cells", "hat zu viele Zellen",
                    "has too many cells").bound(MOST_CELLS)));
        }
        if (entries > MOST_ROWS) {
            throw new InvalidFields(List.of(Violation.of("", "most-rows", "hat zu viele Zeilen", "has too many rows")
                    .bound(MOST_ROWS)));
        }
    }

    /** The one that stands most often in the first line with something in it, outside of quotation marks. */
    private static char separator(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        return (char) SEPARATORS.chars().reduce(SEPARATORS.charAt(0),
                (best, next) -> count(first, next) > count(first, best) ? next : best);
    }

    private static long count(String text, int character) {
        return text.chars().filter(each -> each == character).count();
    }

    private static InvalidFields refusal(String pointer, String rule, String german, String english) {
        return new InvalidFields(List.of(Violation.of(pointer, rule, german, english)));
    }
}
