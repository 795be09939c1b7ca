package de.arbeitsmarktmentoren.cases.finding;

/** What happened to a case on a day. */
enum Fact {
    STARTED("c.started_on BETWEEN ? AND ?"),
    /** The placement that counts. */
    PLACED("case_placement", "f.position = 0 AND f.placed_on"),
    FURTHER_PLACED("case_placement", "f.position > 0 AND f.placed_on"),
    PLACEMENT_AGREED("case_agreed_placement", "f.placed_on"),
    MILESTONE_REACHED("case_milestone", "f.reached_on"),
    PAUSED("case_pause", "f.paused_on"),
    RESUMED("case_pause", "f.resumed_on"),
    MENTOR_CHANGED("case_transfer", "f.from_project = f.to_project AND f.transferred_on"),
    TRANSFERRED("case_transfer", "f.from_project <> f.to_project AND f.transferred_on"),
    /** The end that stands. */
    ENDED("c.ended_on BETWEEN ? AND ?"),
    REOPENED("case_reopening", "f.reopened_on"),
    RETENTION_CHECKED("c.retention_checked_on BETWEEN ? AND ?");

    private final String condition;

    Fact(String condition) {
        this.condition = condition;
    }

    Fact(String table, String day) {
        this("c.id IN (SELECT f.case_id FROM " + table + " f WHERE " + day + " BETWEEN ? AND ?)");
    }

    /** In SQL, with the first and the last day as parameters. */
    String condition() {
        return condition;
    }
}
