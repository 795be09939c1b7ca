package de.arbeitsmarktmentoren.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;

/**
 * The value of a record on the {@linkplain ErasureTopic list of erasures}: that somebody was erased, and no word of whom.
 *
 * @param meaning what became of the person's mentorings
 * @param month in which it was done; no day, which could lead to the last event of a mentoring
 */
public record Erasure(Meaning meaning, YearMonth month) {

    public static final String TYPE_NAME = "de.arbeitsmarktmentoren.mentee.erased.v1";

    /** What erasing a person means for the figures. */
    public enum Meaning {
        /** The mentorings count as before; nothing is known of the person. */
        ANONYMISED,
        /** They should never have been counted, and are not any more. */
        VOIDED
    }

    /**
     * The key of a mentee: SHA-256 of the id in its usual form, in hexadecimal. The id is a random number of 122 bits, so that
     * nobody finds it by trying; whoever still has it learns no more than that it is on the list.
     */
    public static String keyOf(UUID mentee) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(mentee.toString().getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** UTF-8 JSON. */
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
     * @throws MalformedEvent if it is not JSON, or a member is missing or of another type
     */
    public static Erasure fromJson(byte[] json) {
        try {
            Erasure erasure = Json.MAPPER.readValue(json, Erasure.class);
            if (erasure == null || erasure.meaning() == null || erasure.month() == null) {
                throw new MalformedEvent("no erasure");
            }
            return erasure;
        } catch (IOException e) {
            throw MalformedEvent.because(e);
        }
    }
}
