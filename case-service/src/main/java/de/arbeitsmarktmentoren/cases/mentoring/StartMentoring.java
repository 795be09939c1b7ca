package de.arbeitsmarktmentoren.cases.mentoring;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An agreement was made. */
@Schema(requiredProperties = { "menteeId", "project", "mentor", "startedOn" })
public record StartMentoring(
        @Schema(format = "uuid", examples = "7c0a7f6e-4f0e-4a39-9a57-0b8f0c1d2e3f") @Nullable String menteeId,
        @Schema(examples = "P-14511-1") @Nullable String project,
        @Schema(description = "One of the project's mentors", examples = "M-14511-1-01") @Nullable String mentor,
        @Schema(description = "Day of the agreement", format = "date", examples = "2025-03-14") @Nullable String startedOn,
        @Schema(description = "What the project's own system calls the case: 1 to 64 letters, digits and .-_/, unique in the project", examples = "2025-0417", maxLength = 64, nullable = true) @Nullable String externalId) {
}
