package de.arbeitsmarktmentoren.cases.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A step of a case as somebody reads it who was not there. */
@Schema(name = "HistoryStep")
record HistoryView(
        @Schema(description = "The version of the case that the step led to", examples = "2") long version,
        @Schema(examples = "PLACE") String step,
        @Schema(description = "The step in words", examples = "Vermittelt am 31.08.2025") String words,
        @Schema(description = "The day on which it happened; null where the step has none of its own", nullable = true, examples = "2025-08-31") @Nullable LocalDate day,
        @Schema(description = "When it was recorded", examples = "2025-09-02T08:15:30.123Z") Instant recordedAt,
        @Schema(description = "The subject of the token with which it was recorded; clock for what began by itself; null where it was not kept", nullable = true, examples = "demo-mentor") @Nullable String recordedBy,
        @Schema(description = "Why, in free words", nullable = true, examples = "Vertrag lag erst später vor") @Nullable String note,
        List<ChangeView> changes) {

    /** A value that the step changed. */
    @Schema(name = "HistoryChange")
    record ChangeView(
            @Schema(description = "Where it stands among the facts, as in a correction", examples = "/placements/0/placedOn") String pointer,
            @Schema(examples = "Vermittlung: erster Tag") String label,
            @Schema(description = "The value before, null if there was none", nullable = true, examples = "2025-08-31") @Nullable String old,
            @Schema(description = "The same in words", nullable = true, examples = "31.08.2025") @Nullable String oldWords,
            @Schema(description = "The value after, null if there is none any more", nullable = true, examples = "2025-09-01") @JsonProperty("new") @Nullable String now,
            @Schema(description = "The same in words", nullable = true, examples = "01.09.2025") @Nullable String newWords) {
    }

    /** Some steps and where the next begin. */
    @Schema(name = "History")
    record Page(
            List<HistoryView> items,
            @Schema(description = "Pass it as cursor to get the next steps; null on the last page", nullable = true, examples = "MmY2ZjNmMGE") @Nullable String nextCursor) {
    }
}
