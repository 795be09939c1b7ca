package de.arbeitsmarktmentoren.cases.audit;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That somebody from outside looked at a person of the project, and why. */
@Schema(name = "PersonAccess")
record PersonAccessView(
        Instant at,
        @Schema(nullable = true, examples = "demo-office") @Nullable String subject,
        @Schema(examples = "[\"office\"]") List<String> roles,
        @Schema(description = "The operationId", examples = "getMentee") String operation,
        @Schema(description = "MENTEE, CASE; others may come", examples = "MENTEE") String kind,
        @Schema(description = "Whom or what was looked at", examples = "[\"7c0a7f6e-4f0e-4a39-9a57-0b8f0c1d2e3f\"]") List<String> objects,
        @Schema(description = "Code of the list access-purposes", nullable = true, examples = "COMPLAINT") @Nullable String purpose,
        @Schema(description = "File number that was given with it", nullable = true, examples = "SMWA-2026-117") @Nullable String reference) {

    static PersonAccessView of(KeptEntry entry) {
        return new PersonAccessView(entry.at(), entry.subject(), entry.roles(), entry.operation(), entry.kind(),
                entry.objects(),
                entry.purpose(), entry.reference());
    }

    /** Some of them and where the next begin. */
    @Schema(name = "PersonAccesses")
    record Page(
            List<PersonAccessView> items,
            @Schema(description = "Pass it as cursor to get the next; null on the last page", nullable = true, examples = "MmY2ZjNmMGE") @Nullable String nextCursor) {
    }
}
