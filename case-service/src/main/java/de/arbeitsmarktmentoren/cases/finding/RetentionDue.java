package de.arbeitsmarktmentoren.cases.finding;

import de.arbeitsmarktmentoren.cases.mentoring.RetentionFact;

/** The day on which the retention of the placement {@code p} is to be checked, as the database computes it. */
final class RetentionDue {

    static final String DAY = "(p.placed_on + interval '" + RetentionFact.DUE_AFTER_MONTHS + " months')::date";

    private RetentionDue() {
    }
}
