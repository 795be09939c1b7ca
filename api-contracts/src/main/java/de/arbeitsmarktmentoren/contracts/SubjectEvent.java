package de.arbeitsmarktmentoren.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;

/**
 * The value of a record on the topic of a {@link Subject}: its whole state after a change.
 *
 * @param version strictly increasing per key, gaps allowed; of two events of a key the one with the higher version is the truth
 */
public record SubjectEvent<S extends SubjectState>(long version, S state) {

    /** Refuses a version below 1. */
    public SubjectEvent {
        ImpossibleState.refuseIf(version < 1, "version starts at 1");
    }

    /** UTF-8 JSON, equal bytes for equal events. */
    public byte[] toJson() {
        try {
            return Json.MAPPER.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads what {@link #toJson()} wrote; members it does not know are ignored.
     *
     * @throws MalformedEvent if it is not JSON, a member is missing or of another type, or the state cannot be
     */
    public static <S extends SubjectState> SubjectEvent<S> fromJson(byte[] json, Class<S> stateType) {
        JavaType type = Json.MAPPER.getTypeFactory().constructParametricType(SubjectEvent.class, stateType);
        try {
            SubjectEvent<S> event = Json.MAPPER.readValue(json, type);
            if (event == null || event.state() == null) {
                throw new MalformedEvent("no state");
            }
            return event;
        } catch (IOException e) {
            throw MalformedEvent.because(e);
        }
    }
}
