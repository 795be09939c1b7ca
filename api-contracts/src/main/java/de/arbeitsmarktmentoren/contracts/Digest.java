package de.arbeitsmarktmentoren.contracts;

import static de.arbeitsmarktmentoren.contracts.ImpossibleState.refuseIf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;

/**
 * Sent into every partition once a night: what a reader that has lost nothing knows at this place of it. The first record of a
 * digest has every event that it includes before it, and every other one behind it; a repetition ({@link CaseTopic#HEADER_ID}
 * tells) may stand behind later ones and is not to be compared.
 *
 * @param takenAt when it was taken; once older than {@code min.compaction.lag.ms} of the {@linkplain CaseTopic#CONFIG topic} it
 *        says nothing, because what it includes may have been compacted away
 * @param cases how many references of this partition have ever been told of, voided ones among them
 * @param sum the {@link DigestSum} of their current versions
 */
public record Digest(Instant takenAt, long cases, String sum) {

    public static final String TYPE_NAME = "de.arbeitsmarktmentoren.mentoring.digest.v1";

    private static final String KEY_PREFIX = "digest-";
    private static final Pattern SUM = Pattern.compile("[0-9a-f]{16}");

    public Digest {
        refuseIf(takenAt == null, "a digest was taken at some time");
        refuseIf(cases < 0, "a digest counts from 0");
        refuseIf(sum == null || !SUM.matcher(sum).matches(), "sums are 16 lower case hexadecimal digits");
    }

    /** The key of the digests of a partition. */
    public static String key(int partition) {
        return KEY_PREFIX + partition;
    }

    /** The partition that a {@linkplain #key(int) key} is of. */
    public static int partitionOf(String key) {
        return Integer.parseInt(key.substring(KEY_PREFIX.length()));
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
     * @throws MalformedEvent if it is not JSON, or a member is missing or of another shape
     */
    public static Digest fromJson(byte[] json) {
        try {
            Digest digest = Json.MAPPER.readValue(json, Digest.class);
            if (digest == null) {
                throw new MalformedEvent("no digest");
            }
            return digest;
        } catch (IOException e) {
            throw MalformedEvent.because(e);
        }
    }
}
