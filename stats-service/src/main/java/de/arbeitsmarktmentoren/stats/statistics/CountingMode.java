package de.arbeitsmarktmentoren.stats.statistics;

/** How people in several groups are counted. */
public enum CountingMode {
    /** Once in each of their groups: groups add up to more than the total. */
    MULTIPLE,
    /** Once, under the combination of their groups: combinations add up to the total. */
    DISJOINT
}
