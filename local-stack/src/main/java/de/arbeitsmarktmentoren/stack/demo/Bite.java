package de.arbeitsmarktmentoren.stack.demo;

/** Why a story is in the demo year although it is rare: each has gone wrong in some system that counts. */
public enum Bite {
    /** Start and placement belong to different districts. */
    TRANSFERRED_BEFORE_PLACEMENT,
    /** Months alone do not tell whether the transfer or the placement came first. */
    TRANSFERRED_IN_MONTH_OF_PLACEMENT,
    /** Between 14713 and 14729, which share their bare name. */
    TRANSFERRED_BETWEEN_LEIPZIGS,
    /** The project changes, the district does not. */
    TRANSFERRED_WITHIN_MITTELSACHSEN,
    /** Another mentor of the same project: nothing that is counted changes. */
    MENTOR_CHANGED,
    /** Recorded for 2024-12-30, was 2025-01-02: the year gains a start. */
    START_CORRECTED_INTO_YEAR,
    /** Recorded for 2025-01-02, was 2024-12-30: the year loses a start. */
    START_CORRECTED_OUT_OF_YEAR,
    /** Recorded for the next or the last year: the year gains a placement. */
    PLACEMENT_CORRECTED_INTO_YEAR,
    /** Recorded for December, work began in January: the year loses a placement. */
    PLACEMENT_CORRECTED_OUT_OF_YEAR,
    /** A closed case stays closed while its end moves into another year. */
    END_CORRECTED_OVER_NEW_YEAR,
    /** Recorded as employment, was training. */
    KIND_CORRECTED_TO_TRAINING,
    /** Entered in error; counts nowhere. */
    VOIDED,
    /** Start and placement leave the figures together. */
    VOIDED_AFTER_PLACEMENT,
    /** The same person registered and started twice; one of the two is voided. */
    ENTERED_TWICE,
    /** The person's later case had an earlier one that counts no more. */
    EARLIER_CASE_VOIDED,
    /** The correction of one case changes the year of the last start in another. */
    EARLIER_START_CORRECTED,
    /** Six months later is 28 February. */
    PLACED_ON_31_AUGUST,
    /** From 31 January to 28 February is one completed month. */
    ONE_MONTH_TO_END_OF_FEBRUARY,
    /** Started on 29 February 2024, placed on 28 February 2025: twelve completed months. */
    STARTED_ON_LEAP_DAY,
    DROPPED_IN_MONTH_OF_START,
    PLACED_IN_MONTH_OF_START,
    /** Start, placement and an end that is called a drop-out but follows a placement, all in one month. */
    PLACED_AND_ENDED_IN_MONTH_OF_START,
    /** Placed on the day of the agreement. */
    PLACED_ON_DAY_OF_START,
    /** Two New Years between start and placement. */
    STARTED_2023_PLACED_2025,
    /** The client lost the answer and sent the same request again. */
    REQUEST_REPEATED,
    /** The same request arrived twice at the same time. */
    REQUEST_REPEATED_IN_PARALLEL,
    /** The same person came back. */
    SECOND_MENTORING
}
