package de.arbeitsmarktmentoren.stats.statistics;

import java.time.YearMonth;
import java.util.List;

/** Cells as they stood at one moment, which the watermark tells. */
public record CellView(List<FlowCount> flows, Watermark watermark) {

    public CellView {
        flows = List.copyOf(flows);
    }

    /** The cases of a flow cell, over all projects of the district. */
    public record FlowCount(String measure, YearMonth month, String district, String groupCombination, long cases) {
    }
}
