package de.arbeitsmarktmentoren.stats.format;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Answers that only a new release changes: a caller may keep them for some minutes, and ask whether they are still the same.
 */
@ApplicationScoped
class CatalogueAnswers {

    private static final String KEPT_BY_THE_CALLER_ONLY = "private, max-age=300";

    private final ObjectMapper json;

    CatalogueAnswers(ObjectMapper json) {
        this.json = json;
    }

    Response json(Object view, Request request) {
        try {
            return answer(json.writeValueAsBytes(view), Format.JSON, request).build();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In that dialect, not yet built, so that a file can be given a name. */
    ResponseBuilder csv(Table table, Format format, Request request) {
        CsvDialect dialect = format == Format.CSV_EXCEL_DE ? CsvDialect.EXCEL_DE : CsvDialect.RFC_4180;
        return answer(dialect.write(table).getBytes(StandardCharsets.UTF_8), format, request);
    }

    private static ResponseBuilder answer(byte[] content, Format format, Request request) {
        EntityTag tag = new EntityTag(Fingerprint.of(content));
        ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        ResponseBuilder answer = unchanged != null ? unchanged : Response.ok(content, format.mediaType());
        return answer.tag(tag).header(HttpHeaders.CACHE_CONTROL, KEPT_BY_THE_CALLER_ONLY);
    }
}
