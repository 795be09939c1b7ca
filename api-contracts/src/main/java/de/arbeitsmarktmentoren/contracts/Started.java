package de.arbeitsmarktmentoren.contracts;

import java.time.YearMonth;

/** The agreement that began the mentoring. */
public record Started(YearMonth month, String project, String district) {

    public Started {
        Form.ofPlace(project, district);
    }

    /** Where it began. */
    public Place place() {
        return new Place(project, district);
    }
}
