package de.arbeitsmarktmentoren.contracts;

import java.io.UncheckedIOException;
import java.time.Instant;

import com.fasterxml.jackson.core.JsonProcessingException;

/**
 * Sent into every partition once a minute, so that a quiet topic can be told from a stuck one. Its key is its own
 * ({@link #key(int)}), because a compacted topic refuses records without one.
 *
 * @param at when the relay sent it
 */
public record Heartbeat(Instant at) {

    public static final String TYPE_NAME = "de.arbeitsmarktmentoren.mentoring.heartbeat.v1";

    /** The key of the heartbeats of a partition. */
    public static String key(int partition) {
        return "heartbeat-" + partition;
    }

    /** UTF-8 JSON. */
    public byte[] toJson() {
        try {
            return Json.MAPPER.writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
