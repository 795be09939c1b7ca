package de.arbeitsmarktmentoren.cases.audit;

import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What says that the entries of some transactions, all of them and as they are, were there; and that the seal before was.
 *
 * @param number without gaps, from 1 on
 * @param first the transaction with which it begins, where the seal before ends
 * @param end the first transaction that is not sealed by it
 * @param entries how many it seals
 */
record Seal(long number, String first, String end, long entries, byte[] previous, byte[] digest, Instant sealedAt) {

    /** What comes before the first. */
    static final Seal NONE = new Seal(0, "0", "0", 0, new byte[32], new byte[32], Instant.EPOCH);

    /** The beginning of its digest, to which each entry is added in the order of their numbers, and then {@link #finished}. */
    static Fingerprint begun(Seal previous, String end) {
        return new Fingerprint().bytes(previous.digest).number(previous.number + 1).text(previous.end).text(end);
    }

    static byte[] finished(Fingerprint begun, long entries, Instant sealedAt) {
        return begun.number(entries).time(sealedAt).value();
    }

    boolean follows(Seal before) {
        return number == before.number + 1 && first.equals(before.end) && Arrays.equals(previous, before.digest);
    }

    boolean hasDigest(byte[] computed) {
        return Arrays.equals(digest, computed);
    }

    String digestText() {
        return HexFormat.of().formatHex(digest);
    }
}
