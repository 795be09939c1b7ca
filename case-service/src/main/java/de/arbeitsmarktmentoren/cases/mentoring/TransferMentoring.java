package de.arbeitsmarktmentoren.cases.mentoring;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody else is responsible from a day on. */
@Schema(requiredProperties = { "transferredOn", "project", "mentor" })
record TransferMentoring(
        @Schema(description = "First day of the new responsibility", format = "date", examples = "2025-05-02") @Nullable String transferredOn,
        @Schema(examples = "P-14713-1") @Nullable String project,
        @Schema(examples = "M-14713-1-02") @Nullable String mentor) {
}
