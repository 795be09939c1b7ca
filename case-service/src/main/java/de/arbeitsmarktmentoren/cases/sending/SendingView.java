package de.arbeitsmarktmentoren.cases.sending;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far a sending has come. */
@Schema(name = "Sending")
record SendingView(
        @Schema(examples = "5c0d8a52-6a0f-4b0e-9d61-0e1b6f6a7c11") UUID id,
        @Schema(examples = "mentoring.case-events.v1") String topic,
        @Schema(description = "In their order", examples = "[3]") List<Integer> partitions,
        @Schema(description = "Keys that were there when it was ordered", examples = "1334") int total,
        @Schema(description = "Keys handed to the outbox so far; in the end a few more than the total, where some were added meanwhile", examples = "600") int sent,
        Instant orderedAt,
        @Schema(description = "Null until all are handed to the outbox; they are published in their turn", nullable = true) @Nullable Instant finishedAt) {

    static SendingView of(Sending sending) {
        return new SendingView(sending.id(), sending.part().topic(), sending.part().partitions(), sending.total(),
                sending.sent(), sending.orderedAt(), sending.finishedAt());
    }
}
