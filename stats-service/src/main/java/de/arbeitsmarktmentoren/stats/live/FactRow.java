package de.arbeitsmarktmentoren.stats.live;

import java.time.YearMonth;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.stats.statistics.Dimension;

/**
 * Cases whose facts are alike.
 *
 * @param measure as the cells call it
 * @param codes of the dimensions that were asked for
 * @param combination sorted codes of target groups, joined by {@code .}
 * @param members the same one by one
 * @param previousStartYear year of the same person's last earlier start; null without one, or where nobody asked
 */
record FactRow(FactKind kind, String measure, YearMonth month, Map<Dimension, String> codes, String combination,
        Set<String> members, @Nullable Integer previousStartYear, long cases) {
}
