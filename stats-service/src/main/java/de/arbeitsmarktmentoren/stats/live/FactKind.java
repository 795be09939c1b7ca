package de.arbeitsmarktmentoren.stats.live;

/** Which fact of a case is counted, and under what name in the cells. */
enum FactKind {

    STARTED("started", "'STARTED'"),
    PLACED("placed", "'PLACED_' || placed_kind"),
    ENDED("ended", "CASE WHEN placed_month IS NULL THEN 'DROPPED_' || end_kind ELSE 'COMPLETED' END");

    private final String prefix;
    private final String measure;

    FactKind(String prefix, String measure) {
        this.prefix = prefix;
        this.measure = measure;
    }

    /** Of its month, project or district. */
    String column(String what) {
        return prefix + "_" + what;
    }

    /** What the cells call it. */
    String measure() {
        return measure;
    }
}
