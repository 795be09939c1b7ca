package de.arbeitsmarktmentoren.cases.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A contact with an employer as clients see it. */
@Schema(name = "EmployerContact")
record EmployerContactView(
        @Schema(examples = "5f4e3d2c-1b0a-4f9e-8d7c-6b5a4f3e2d1c") UUID id,
        @Schema(description = "Rises with each change; stands in the ETag as \"v2\"", examples = "1") long version,
        @Schema(examples = "E-000001") String employer,
        @Schema(examples = "P-14511-1") String project,
        @Schema(examples = "14511") String district,
        @Schema(examples = "2025-05-20") LocalDate heldOn,
        @Schema(examples = "PHONE") String channel,
        @Schema(examples = "Sucht ab September zwei Auszubildende", nullable = true) @Nullable String note,
        @Schema(description = "When this version was recorded", examples = "2025-05-20T09:30:00Z") Instant recordedAt,
        @Schema(description = "Who recorded it, as the token calls him", examples = "4c1f2a9e") String recordedBy) {

    static EmployerContactView of(EmployerContact contact, @Nullable String note) {
        EmployerContact.Content content = contact.content();
        Recording recording = contact.recording();
        return new EmployerContactView(contact.id(), recording.version(), contact.employer(), content.place().project(),
                content.place().district(), content.heldOn(), content.channel(), note, recording.recordedAt(),
                recording.recordedBy());
    }

    /** Some contacts and where the next begin. */
    @Schema(name = "EmployerContacts")
    record Page(
            List<EmployerContactView> items,
            @Schema(description = "Pass it as cursor to get the next ones; null on the last page", examples = "MmY2ZjNmMGE", nullable = true) @Nullable String nextCursor) {
    }
}
