package de.arbeitsmarktmentoren.cases.audit;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry of the audit as the privacy officer sees it. */
@Schema(name = "AuditEntry")
record EntryView(
        @Schema(examples = "4711") long seq,
        Instant at,
        @Schema(description = "Null for somebody who showed no token that could be read", nullable = true, examples = "demo-mentor") @Nullable String subject,
        @Schema(examples = "[\"mentor\"]") List<String> roles,
        @Schema(description = "READ, WRITE, EXPORT or REFUSAL; others may come", examples = "READ") String action,
        @Schema(description = "The operationId, or the name of a job", examples = "getMentee") String operation,
        @Schema(description = "Of the objects; others may come", examples = "MENTEE") String kind,
        @Schema(description = "Ids or codes; of a refusal the first of those that were asked for", examples = "[\"7c0a7f6e-4f0e-4a39-9a57-0b8f0c1d2e3f\"]") List<String> objects,
        @Schema(description = "Whose they were", examples = "[\"P-14511-1\"]") List<String> projects,
        @Schema(description = "Names of what was changed, or of what an export was narrowed by; never values", examples = "[\"/phone\"]") List<String> fields,
        @Schema(description = "Code of the list access-purposes", nullable = true, examples = "COMPLAINT") @Nullable String purpose,
        @Schema(description = "File number that was given with it", nullable = true, examples = "SMWA-2026-117") @Nullable String reference,
        @Schema(nullable = true, examples = "5c0d8a52-6a0f-4b0e-9d61-0e1b6f6a7c11") @Nullable String requestId,
        @Schema(description = "With what it was refused; null for everything else", nullable = true, examples = "404") @Nullable Integer status,
        @Schema(description = "Rows that were exported, or how often the same was refused within the minute; 0 for a look that found nobody", examples = "1") int amount) {

    static EntryView of(KeptEntry entry) {
        return new EntryView(entry.seq(), entry.at(), entry.subject(), entry.roles(), entry.action(), entry.operation(),
                entry.kind(),
                entry.objects(), entry.projects(), entry.fields(), entry.purpose(), entry.reference(), entry.requestId(),
                entry.status(), entry.amount());
    }

    /** Some entries and where the next begin. */
    @Schema(name = "AuditEntries")
    record Page(
            List<EntryView> items,
            @Schema(description = "Pass it as cursor to get the next entries; null on the last page", nullable = true, examples = "MmY2ZjNmMGE") @Nullable String nextCursor) {
    }
}
