package de.arbeitsmarktmentoren.stats.statistics;

/**
 * What counting people once in each of their groups comes to.
 *
 * @param total cases in at least one of the groups asked for, each counted once
 * @param overlap by how much the groups' figures add up to more than that
 */
public record Overlap(Measure measure, String district, Period period, long total, long overlap) {
}
