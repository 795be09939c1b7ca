package de.arbeitsmarktmentoren.stats.cells;

/**
 * The key of a figure. There are as many as codes and months allow, however many cases there are. Codes are taken as they come:
 * one that this release does not know makes a cell of its own and breaks nothing.
 */
public sealed interface Cell permits FlowCell, CohortCell {
}
