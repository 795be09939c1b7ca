package de.arbeitsmarktmentoren.stats.statistics;

/** One figure. */
public record Observation(Measure measure, String district, String group, Period period, long value) {
}
