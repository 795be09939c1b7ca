package de.arbeitsmarktmentoren.cases.finding;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something to do, as clients see it. */
@Schema(name = "WorkItem")
record WorkView(
        @Schema(description = "RETENTION_CHECK, PLACEMENT_BEGINS, PLACEMENT_BEGAN, STALE, LONG_PAUSE, RECOGNITION_WAITING, TRANSFER_OFFERED, TRANSFER_WAITING or END_MISSING; others may come", examples = "RETENTION_CHECK") String kind,
        @Schema(description = "In words", examples = "Verbleib prüfen, fällig seit 28.02.2026") String words,
        @Schema(description = "Since when, or when it will be", examples = "2026-02-28") LocalDate due,
        @Schema(examples = "2f6f3f0a-6b3e-4f0e-8a57-5b8f0c1d2e3f") UUID caseId,
        @Schema(description = "Which one of the case's agreed placements, recognition procedures or transfer offers by its id, or which of its placements, counted from 0; null for the case itself", nullable = true, examples = "7c0a7f6e-4f0e-4a39-9a57-0b8f0c1d2e3f") @Nullable String about,
        @Schema(description = "Responsible now", examples = "P-14511-1") String project,
        @Schema(examples = "M-14511-1-01") String mentor) {

    static WorkView of(Worklist.Item item, Locale locale) {
        return new WorkView(item.kind().name(), item.kind().words().in(locale) + ' ' + FactValue.inWords(item.due(), locale),
                item.due(),
                item.caseId(), item.about().isEmpty() ? null : item.about(), item.project(), item.mentor());
    }

    /** Some of it and where the next begins. */
    @Schema(name = "Worklist")
    record Page(
            List<WorkView> items,
            @Schema(description = "Pass it as cursor to get what follows; null on the last page", nullable = true, examples = "MmY2ZjNmMGE") @Nullable String nextCursor) {
    }
}
