package de.arbeitsmarktmentoren.stats.operation;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.codelist.Label;
import de.arbeitsmarktmentoren.stats.projection.DeadLetter;
import de.arbeitsmarktmentoren.stats.projection.LetterState;
import de.arbeitsmarktmentoren.stats.projection.RefusalReason;

/** A record that could not be counted, without its key and its content. */
@Schema(name = "DeadLetter")
public record DeadLetterView(
        @Schema(examples = "mentoring.case-events.v1") String topic,
        @Schema(examples = "3") int partition,
        @Schema(examples = "4711") long offset,
        @Schema(description = "When it was published", examples = "2025-11-20T08:00:00Z") Instant recordedAt,
        @Schema(description = "When it was refused for the first time", examples = "2025-11-20T08:00:01Z") Instant firstSeen,
        @Schema(examples = "OPEN") LetterState state,
        @Schema(description = "When it was sent again and counted", examples = "2025-11-20T09:00:00Z") @Nullable Instant redrivenAt,
        @Schema(description = "Code of refusal-reasons", examples = "MALFORMED") RefusalReason reason,
        Label reasonLabel,
        @Schema(description = "What the reason means") Label explanation,
        @Schema(description = "What to do about it") Label action,
        @Schema(description = "The rule that was broken, never a value", examples = "not a type of this topic") String detail,
        @Schema(description = "What it says it is; null if that is no type", examples = "de.arbeitsmarktmentoren.mentoring.placed.v1") @Nullable String eventType) {

    static DeadLetterView of(DeadLetter letter) {
        Explanation explained = Explanation.of(letter.reason());
        return new DeadLetterView(letter.topic(), letter.partition(), letter.offset(), letter.recordedAt(), letter.firstSeen(),
                letter.state(), letter.redrivenAt(), letter.reason(), explained.label(), explained.meaning(),
                explained.action(), letter.detail(), letter.eventType());
    }
}
