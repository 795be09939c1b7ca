package de.arbeitsmarktmentoren.stats.operation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import de.arbeitsmarktmentoren.stats.projection.SendingAgain;

/** What became of letters that were sent again. */
@Schema(name = "RedriveOutcomes")
public record OutcomesView(
        @Schema(examples = "12") long counted,
        @Schema(description = "Stay open", examples = "1") long stillRefused,
        @Schema(description = "More than are sent at a time: ask again", examples = "0") long notTried) {

    static OutcomesView of(SendingAgain sending) {
        return new OutcomesView(sending.counted(), sending.stillRefused(), sending.notTried());
    }
}
