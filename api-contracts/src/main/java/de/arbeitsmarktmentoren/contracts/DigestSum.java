package de.arbeitsmarktmentoren.contracts;

import java.util.HexFormat;
import java.util.UUID;

/**
 * Adds up pairs of reference and version; the order does not matter, a pair that is missing, doubled or of another version
 * does.
 *
 * <p>
 * For readers in another language, all numbers being 64 bits wide and wrapping: the sum is that of {@code m(m(m(h) ^ l) ^ v)}
 * of each pair, where {@code h} and {@code l} are the first and the last eight bytes of the reference as big-endian numbers,
 * {@code v} is the version, and {@code m(x)} is one step of SplitMix64:
 *
 * <pre>
 * z = x + 9e3779b97f4a7c15
 * z = (z ^ (z >>> 30)) * bf58476d1ce4e5b9
 * z = (z ^ (z >>> 27)) * 94d049bb133111eb
 * m = z ^ (z >>> 31)
 * </pre>
 *
 * with constants in hexadecimal and shifts that fill with zeros. It is written as 16 lower case hexadecimal digits.
 */
public final class DigestSum {

    private long cases;
    private long sum;

    /** Each reference once, with its current version. */
    public void add(UUID reference, long version) {
        cases++;
        sum += mix(mix(mix(reference.getMostSignificantBits()) ^ reference.getLeastSignificantBits()) ^ version);
    }

    /** How many were added. */
    public long cases() {
        return cases;
    }

    /** As {@link Digest#sum()} writes it. */
    public String sum() {
        return HexFormat.of().toHexDigits(sum);
    }

    private static long mix(long x) {
        long z = x + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
