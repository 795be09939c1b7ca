package de.arbeitsmarktmentoren.stats.projection;

import java.time.Instant;

/**
 * What a digest told of a partition, and what was known of its cases at that place.
 *
 * @param takenAt when the case service took the digest
 * @param comparedAt when we came by it
 * @param cases how many cases there are, void ones among them
 * @param sum over their references and versions
 * @param ownCases how many we know
 * @param ownSum over what we know of them
 * @param lettersAside dead letters of the partition that were not counted by then, open or discarded: they explain a difference
 */
public record DigestComparison(int partition, Instant takenAt, Instant comparedAt, long cases, String sum, long ownCases,
        String ownSum, long lettersAside) {

    /** Whether nothing was lost, nothing is too much and each case was known in its version. */
    public boolean agrees() {
        return cases == ownCases && sum.equals(ownSum);
    }
}
