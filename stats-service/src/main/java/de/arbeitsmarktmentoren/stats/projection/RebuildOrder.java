package de.arbeitsmarktmentoren.stats.projection;

/** What an operator decides about a rebuild. Stored by name: never rename one. */
enum RebuildOrder {
    FLIP,
    DISCARD
}
