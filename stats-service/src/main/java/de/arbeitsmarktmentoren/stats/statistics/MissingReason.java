package de.arbeitsmarktmentoren.stats.statistics;

/** Why there is no value: codes of the list {@code missing-reasons}. A counted zero is a value and needs no reason. */
public enum MissingReason {

    /** The denominator is zero. */
    NOT_APPLICABLE("L"),
    /** Fewer have been placed so far than the question asks about. */
    NOT_REACHED("L"),
    /** Compared with a value too small for a change in per cent to say something. */
    BASE_TOO_SMALL("L"),
    /** Nothing comes before the first. */
    NO_PREVIOUS_PERIOD("L"),
    /** The cohort has not been observed for so long. */
    NOT_MATURE("O"),
    /** It has not begun, or for stocks its end has not come. */
    PERIOD_AHEAD("O");

    private final String obsStatus;

    MissingReason(String obsStatus) {
        this.obsStatus = obsStatus;
    }

    /** The code of {@code obs-statuses} that goes with it. */
    public String obsStatus() {
        return obsStatus;
    }
}
