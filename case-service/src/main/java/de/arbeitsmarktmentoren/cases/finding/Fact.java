package de.arbeitsmarktmentoren.cases.finding;

/** What happened to a case on a day. */
enum Fact {
    STARTED("c.started_on BETWEEN ? AND ?"),
    PLACED("EXISTS (SELECT FROM case_placement f WHERE f.case_id = c.id AND f.position = 0 AND f.placed_on BETWEEN ? AND ?)"),
    TRANSFERRED("EXISTS (SELECT FROM case_transfer f WHERE f.case_id = c.id AND f.transferred_on BETWEEN ? AND ?)"),
    ENDED("c.ended_on BETWEEN ? AND ?");

    private final String condition;

    Fact(String condition) {
        this.condition = condition;
    }

    /** In SQL, with the first and the last day as parameters. */
    String condition() {
        return condition;
    }
}
