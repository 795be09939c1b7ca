package de.arbeitsmarktmentoren.contracts;

import java.time.YearMonth;

/**
 * An end taken back; counted where that end counted.
 *
 * @param month when the mentoring went on
 * @param ended the end it took back
 */
public record Reopening(YearMonth month, TakenBack ended) {

    /** The end that no longer stands: its reason is gone, its month and place stay, for it was counted. */
    public record TakenBack(YearMonth month, String project, String district) {

        public TakenBack {
            Form.ofPlace(project, district);
        }

        /** Who was responsible then. */
        public Place place() {
            return new Place(project, district);
        }
    }
}
