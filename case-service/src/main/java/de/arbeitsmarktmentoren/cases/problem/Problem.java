package de.arbeitsmarktmentoren.cases.problem;

import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import de.arbeitsmarktmentoren.contracts.problem.ProblemType;

/** A problem document of RFC 9457 in the making. */
public final class Problem {

    private static final String MEDIA_TYPE = "application/problem+json";

    private final Map<String, Object> members = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final ObjectMapper json;
    private final int status;

    Problem(ProblemType type, Locale locale, ObjectMapper json) {
        this.json = json;
        this.status = type.status();
        members.put("type", type.type());
        members.put("title", type.title(locale));
        members.put("status", status);
        headers.put(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
    }

    /** A further member. */
    public Problem with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    public Problem withHeader(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public Response response() {
        Response.ResponseBuilder response = Response.status(status).type(MEDIA_TYPE).entity(document());
        headers.forEach(response::header);
        return response.build();
    }

    String document() {
        try {
            return json.writeValueAsString(members);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
