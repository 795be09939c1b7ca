package de.arbeitsmarktmentoren.contracts.problem;

import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A problem document of RFC 9457.
 *
 * @param members in the order in which they are written: {@code type}, {@code title}, {@code status}, then the
 *        type's own by name
 */
public record Problem(Map<String, Object> members) {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final ObjectMapper JSON = new ObjectMapper();

    public Problem {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /**
     * A problem of that type.
     *
     * @param locale of the title
     * @param more members of this type beside the usual ones
     */
    public static Problem of(ProblemType type, Locale locale, Map<String, ?> more) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", type.type());
        members.put("title", type.title(locale));
        members.put("status", type.status());
        members.putAll(new TreeMap<>(more));
        return new Problem(members);
    }

    /** What goes over the wire as {@link #MEDIA_TYPE}. */
    public String toJson() {
        try {
            return JSON.writeValueAsString(members);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
