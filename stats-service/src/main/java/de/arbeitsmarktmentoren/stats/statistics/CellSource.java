package de.arbeitsmarktmentoren.stats.statistics;

import java.time.YearMonth;

/** Where cells come from: what is counted live, or what an edition froze. */
public interface CellSource {

    /** All flow cells of these months, both included, as they stood at one moment. */
    CellView flows(YearMonth first, YearMonth last);
}
