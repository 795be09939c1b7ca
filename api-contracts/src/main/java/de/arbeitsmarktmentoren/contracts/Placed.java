package de.arbeitsmarktmentoren.contracts;

import java.time.YearMonth;

import org.jspecify.annotations.Nullable;

/**
 * The first counting placement: the month in which work or training began.
 *
 * @param kind code of the list {@code placement-kinds}
 * @param sector section of WZ 2008, null where it is not known
 * @param qualificationAdequate {@code YES}, {@code NO} or {@code UNKNOWN}
 * @param afterMonths completed months since the start
 */
public record Placed(YearMonth month, String project, String district, String kind, @Nullable String sector,
        String qualificationAdequate, int afterMonths) {

    public Placed {
        Form.ofPlace(project, district);
        Form.ofCode(kind);
        Form.ofCode(qualificationAdequate);
        if (sector != null) {
            Form.ofCode(sector);
        }
    }

    /** Who was responsible then. */
    public Place place() {
        return new Place(project, district);
    }
}
