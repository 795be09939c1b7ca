package de.arbeitsmarktmentoren.stats.projection;

/** Letters of one reason. */
public record LetterCount(RefusalReason reason, long open, long redriven, long discarded) {
}
