package de.arbeitsmarktmentoren.stats.live;

import de.arbeitsmarktmentoren.contracts.Place;

/**
 * Cells that differ by months only.
 *
 * @param kind the measure of a flow, the exit of a cohort
 * @param combination sorted codes of target groups, joined by {@code .}
 */
record Series(String kind, Place place, String combination) {
}
