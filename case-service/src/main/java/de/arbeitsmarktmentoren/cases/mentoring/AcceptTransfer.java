package de.arbeitsmarktmentoren.cases.mentoring;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One of ours goes on with the case that was offered. */
@Schema(requiredProperties = { "mentor", "transferredOn" })
public record AcceptTransfer(
        @Schema(description = "One of the receiving project's mentors", examples = "M-14713-1-02") @Nullable String mentor,
        @Schema(description = "First day of the new responsibility", format = "date", examples = "2025-05-02") @Nullable String transferredOn) {
}
