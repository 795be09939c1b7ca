package de.arbeitsmarktmentoren.stats.projection;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A rebuild as it stands.
 *
 * @param function which definition of the figures fills it
 * @param failure kind of failure, if it failed
 */
public record RebuildReport(int generation, String function, RebuildState state, @Nullable String failure, Instant startedAt,
        Instant changedAt, List<Part> parts) {

    public RebuildReport {
        parts = List.copyOf(parts);
    }

    RebuildReport abandoned() {
        return new RebuildReport(generation, function, RebuildState.ABANDONED, failure, startedAt, changedAt, parts);
    }

    /**
     * One partition of it. Records are counted by offsets, so markers and what compaction removed count too.
     *
     * @param comparison null until compared
     */
    public record Part(String topic, int partition, long recordsDone, long recordsTotal, @Nullable Comparison comparison) {
    }
}
