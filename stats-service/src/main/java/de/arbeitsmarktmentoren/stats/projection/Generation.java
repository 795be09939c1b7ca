package de.arbeitsmarktmentoren.stats.projection;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One set of figures, complete in itself.
 *
 * @param function which definition of the figures fills it
 * @param answeredUntil null for the one that answers, and for one that never did
 */
public record Generation(int generation, String function, boolean answers, Instant createdAt,
        @Nullable Instant answeredUntil) {

    /** Whether it can be gone back to. */
    public boolean isPrevious() {
        return answeredUntil != null;
    }
}
