package de.arbeitsmarktmentoren.stats.format;

import java.time.Instant;
import java.util.Locale;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import de.arbeitsmarktmentoren.stats.statistics.Answer;
import de.arbeitsmarktmentoren.stats.statistics.Figure;
import de.arbeitsmarktmentoren.stats.statistics.Observation;

/** How an answer is to look. */
record Rendering(View view, Format format, Instant now, Locale locale) {

    /** The watermark's token, for forms that have no place for it. */
    static final String WATERMARK = "Watermark";

    /** Whether groups may be added up, likewise. */
    static final String COUNTING_MODE = "Counting-Mode";

    /** Nothing but a status where the caller has the same already. */
    Response of(Answer answer, Request request) {
        EntityTag tag = tag(answer);
        ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged != null ? unchanged : whole(answer)).tag(tag).header(WATERMARK, answer.watermark().token())
                .header(COUNTING_MODE, answer.question().mode()).build();
    }

    private ResponseBuilder whole(Answer answer) {
        ResponseBuilder whole = Response.ok(content(answer), format.mediaType());
        return format.isFile() ? whole.header(HttpHeaders.CONTENT_DISPOSITION, file(answer.question().dataset().id())) : whole;
    }

    /** What is saved is named after what it holds. */
    static String file(String name) {
        return "attachment; filename=" + name + ".csv";
    }

    Object content(Answer answer) {
        return switch (format) {
            case JSON -> DataView.of(answer, view, now, locale);
            case JSONSTAT -> JsonStat.of(answer, view, locale);
            case CSV -> CsvDialect.RFC_4180.write(PlainFigures.of(answer));
            case CSV_EXCEL_DE -> CsvDialect.EXCEL_DE.write(ExcelFigures.of(answer, locale));
        };
    }

    /**
     * The same as long as figures, question and form are, on every replica. Weak, for how old the figures are is not part of
     * it.
     */
    EntityTag tag(Answer answer) {
        StringBuilder content = new StringBuilder(view.id()).append(format.code()).append(locale)
                .append(answer.question().dataset().id())
                .append(answer.question().cutOff()).append(answer.question().codes());
        answer.observations().forEach(observation -> append(observation, content));
        answer.overlaps().forEach(overlap -> content.append(overlap.total()).append('|').append(overlap.overlap()).append(';'));
        return new EntityTag(Fingerprint.of(content.toString()), true);
    }

    private static void append(Observation observation, StringBuilder content) {
        Figure figure = observation.figure();
        content.append(figure.value()).append('|').append(figure.numerator()).append('|').append(figure.denominator())
                .append('|').append(figure.mature()).append('|').append(figure.reason()).append(figure.obsStatus()).append(';');
    }
}
