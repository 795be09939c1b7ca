package de.arbeitsmarktmentoren.stats.operation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import de.arbeitsmarktmentoren.contracts.codelist.Label;
import de.arbeitsmarktmentoren.stats.projection.LetterCount;
import de.arbeitsmarktmentoren.stats.projection.RefusalReason;

/** How many letters there are of a reason. */
@Schema(name = "DeadLetterReason")
public record ReasonView(
        @Schema(description = "Code of refusal-reasons", examples = "MALFORMED") RefusalReason reason,
        Label reasonLabel,
        @Schema(description = "What the reason means") Label explanation,
        @Schema(description = "What to do about it") Label action,
        @Schema(description = "Wait for a decision", examples = "2") long openLetters,
        @Schema(description = "Sent again and counted", examples = "1") long redrivenLetters,
        @Schema(description = "Not to be counted", examples = "0") long discardedLetters) {

    static ReasonView of(LetterCount count) {
        Explanation explained = Explanation.of(count.reason());
        return new ReasonView(count.reason(), explained.label(), explained.meaning(), explained.action(), count.open(),
                count.redriven(), count.discarded());
    }
}
