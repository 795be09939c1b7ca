package de.arbeitsmarktmentoren.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonProcessingException;

/**
 * The value of a record on the {@linkplain CaseTopic topic}: the whole reportable state of a case after what happened.
 *
 * @param version strictly increasing per case, gaps allowed; of two events of a case the one with the higher version is the
 *        truth
 * @param state what the figures may know of the case
 */
public record CaseEvent(long version, MentoringState state) {

    /** Refuses a version below 1. */
    public CaseEvent {
        if (version < 1) {
            throw new ImpossibleState("version starts at 1");
        }
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
    public static CaseEvent fromJson(byte[] json) {
        try {
            CaseEvent event = Json.MAPPER.readValue(json, CaseEvent.class);
            if (event == null || event.state() == null) {
                throw new MalformedEvent("no state");
            }
            return event;
        } catch (IOException e) {
            throw MalformedEvent.because(e);
        }
    }
}
