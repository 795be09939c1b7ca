package de.arbeitsmarktmentoren.stats.format;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;

/** How a table becomes a file of characters. */
enum CsvDialect {

    /** As RFC 4180 has it: commas, CRLF, decimal points, days of ISO 8601. */
    RFC_4180("", ',') {
        @Override
        String text(Object cell) {
            return cell instanceof BigDecimal number ? number.toPlainString() : cell.toString();
        }
    },

    /**
     * As Excel for Germany opens it by a double click: with the mark of UTF-8, semicolons, decimal commas, days as TT.MM.JJJJ.
     * Nothing in it is run as a formula or becomes a date that is none.
     */
    EXCEL_DE("\uFEFF", ';') {
        @Override
        String text(Object cell) {
            if (cell instanceof LocalDate day) {
                return DAY.format(day);
            }
            return cell instanceof BigDecimal number ? number.toPlainString().replace('.', ',')
                    : harmless(undated(cell.toString()));
        }
    };

    private static final CsvMapper CSV = CsvMapper.csvBuilder().enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING).build();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n";
    private static final Pattern MONTH = Pattern.compile("^(\\d{4})-(\\d{2})$");
    private static final Pattern MONTH_IN_WORDS = Pattern.compile("^(\\p{L}+) (\\d{4})$");
    private static final char NO_BREAK = '\u00A0';

    private final String mark;
    private final CsvSchema schema;

    CsvDialect(String mark, char separator) {
        this.mark = mark;
        this.schema = CsvSchema.emptySchema().withColumnSeparator(separator).withLineSeparator("\r\n");
    }

    /** The whole file. */
    String write(Table table) {
        StringWriter file = new StringWriter().append(mark);
        try (SequenceWriter rows = CSV.writer(schema).writeValues(file)) {
            rows.write(table.headings().toArray());
            for (List<? extends @Nullable Object> row : table.rows()) {
                rows.write(row.stream().map(cell -> cell == null ? "" : text(cell)).toArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString();
    }

    abstract String text(Object cell);

    private static String harmless(String text) {
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? '\'' + text : text;
    }

    /**
     * Excel would read both forms of a month as its first day; SDMX has another for the one, a protected space saves the other.
     */
    private static String undated(String text) {
        return MONTH_IN_WORDS.matcher(MONTH.matcher(text).replaceFirst("$1-M$2")).replaceFirst("$1" + NO_BREAK + "$2");
    }
}
