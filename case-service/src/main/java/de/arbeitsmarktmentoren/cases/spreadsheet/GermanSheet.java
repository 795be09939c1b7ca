package de.arbeitsmarktmentoren.cases.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * A CSV file as Excel for Germany opens it by a double click: UTF-8 with its mark, semicolons, CRLF, TT.MM.JJJJ, decimal
 * commas. Nothing in it is run as a formula.
 */
public final class GermanSheet implements AutoCloseable {

    /** For {@code Content-Type}. */
    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    private static final char MARK = '\uFEFF';
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n";

    private final Writer out;

    /** Begins the file; {@link #close()} ends it and closes the stream. */
    public GermanSheet(OutputStream out) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        write(String.valueOf(MARK));
    }

    /** @param cells null is an empty cell */
    public GermanSheet row(List<? extends @Nullable Object> cells) {
        write(cells.stream().map(GermanSheet::cell).collect(Collectors.joining(";", "", "\r\n")));
        return this;
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof LocalDate day) {
            return DAY.format(day);
        }
        return value instanceof BigDecimal number ? number.toPlainString().replace('.', ',')
                : value instanceof Number number ? number.toString() : quoted(harmless(value.toString()));
    }

    private static String harmless(String text) {
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? '\'' + text : text;
    }

    private static String quoted(String text) {
        return text.chars().anyMatch(each -> ";\"\r\n".indexOf(each) >= 0) ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends what was written so far. */
    public void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
