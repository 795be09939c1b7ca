package de.arbeitsmarktmentoren.stats.format;

import java.util.List;
import java.util.Map;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.codelist.Label;
import de.arbeitsmarktmentoren.contracts.problem.ProblemType;
import de.arbeitsmarktmentoren.stats.statistics.QuestionRefused;

/** How an answer may look. Asked for by {@code format=}, which can be passed on as an address, or else by {@code Accept}. */
public enum Format {

    /** Rows. */
    JSON("json", new MediaType("application", "json")),
    /** A cube, for tools of statistics. */
    JSONSTAT("jsonstat", new MediaType("application", "json", Map.of("profile", "json-stat-2.0"))),
    /** Rows, for programs. */
    CSV("csv", new MediaType("text", "csv", Map.of("charset", "utf-8"))),
    /** Rows, for people who open them with a spreadsheet that is set to German. */
    CSV_EXCEL_DE("csv-excel-de", new MediaType("text", "csv", Map.of("charset", "utf-8", "dialect", "excel-de")));

    /** Name of the parameter. */
    public static final String PARAMETER = "format";

    static final String JSONSTAT_TYPE = "application/json;profile=json-stat-2.0";
    static final String CSV_TYPE = "text/csv;charset=utf-8";
    static final String CSV_EXCEL_DE_TYPE = "text/csv;charset=utf-8;dialect=excel-de";

    /** How figures may look. */
    static final List<Format> OF_FIGURES = List.of(values());
    /** How a code list may look, which is no cube. */
    static final List<Format> OF_CODE_LISTS = List.of(JSON, CSV, CSV_EXCEL_DE);

    private final String code;
    private final MediaType mediaType;

    Format(String code, MediaType mediaType) {
        this.code = code;
        this.mediaType = mediaType;
    }

    /** Its name in {@code format=}. */
    public String code() {
        return code;
    }

    public MediaType mediaType() {
        return mediaType;
    }

    /** Whether it is a file of its own rather than something to be shown. */
    boolean isFile() {
        return this == CSV || this == CSV_EXCEL_DE;
    }

    /**
     * @param asked by the parameter, null without one
     * @param accept the header, null without one
     * @throws QuestionRefused if the parameter names none of those offered
     * @throws NotAcceptableException if the header asks for none of them
     */
    static Format of(@Nullable String asked, @Nullable String accept, List<Format> offered) {
        if (asked == null) {
            return Accept.of(accept).best(offered).orElseThrow(NotAcceptableException::new);
        }
        return offered.stream().filter(format -> format.code.equals(asked)).findFirst().orElseThrow(() -> unknown(offered));
    }

    private static QuestionRefused unknown(List<Format> offered) {
        String codes = String.join(", ", codes(offered));
        return QuestionRefused.because(ProblemType.UNKNOWN_CODE, PARAMETER,
                new Label("Erlaubt sind: " + codes, "Allowed are: " + codes));
    }

    static List<String> codes(List<Format> formats) {
        return formats.stream().map(Format::code).toList();
    }
}
