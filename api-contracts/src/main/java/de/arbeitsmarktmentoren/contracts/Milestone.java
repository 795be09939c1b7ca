package de.arbeitsmarktmentoren.contracts;

import java.time.YearMonth;

/**
 * A step on the way, reported apart from placements; further placements are among them.
 *
 * @param kind code of the list {@code milestone-kinds}
 */
public record Milestone(YearMonth month, String project, String district, String kind) {

    public Milestone {
        Form.ofPlace(project, district);
        Form.ofCode(kind);
    }

    /** Who was responsible then. */
    public Place place() {
        return new Place(project, district);
    }
}
