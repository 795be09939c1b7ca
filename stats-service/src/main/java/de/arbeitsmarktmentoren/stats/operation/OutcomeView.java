package de.arbeitsmarktmentoren.stats.operation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a letter that was sent again. */
@Schema(name = "RedriveOutcome")
public record OutcomeView(
        @Schema(description = "COUNTED, unless a newer version had been counted before; STILL_REFUSED stays open") Outcome outcome) {

    /** The two ways. */
    @Schema(name = "RedriveOutcomeCode")
    public enum Outcome {
        COUNTED,
        STILL_REFUSED
    }

    static OutcomeView of(boolean counted) {
        return new OutcomeView(counted ? Outcome.COUNTED : Outcome.STILL_REFUSED);
    }
}
