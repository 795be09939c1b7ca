package de.arbeitsmarktmentoren.cases.mentoring;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An agreement was made. */
@Schema(requiredProperties = { "menteeId", "project", "mentor", "startedOn" })
record StartMentoring(
        @Schema(format = "uuid", examples = "7c0a7f6e-4f0e-4a39-9a57-0b8f0c1d2e3f") @Nullable String menteeId,
        @Schema(examples = "P-14511-1") @Nullable String project,
        @Schema(description = "One of the project's mentors", examples = "M-14511-1-01") @Nullable String mentor,
        @Schema(description = "Day of the agreement", format = "date", examples = "2025-03-14") @Nullable String startedOn) {
}
