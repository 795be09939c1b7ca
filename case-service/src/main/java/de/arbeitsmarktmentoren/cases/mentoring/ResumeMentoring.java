package de.arbeitsmarktmentoren.cases.mentoring;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Support goes on. */
@Schema(requiredProperties = "resumedOn")
public record ResumeMentoring(
        @Schema(description = "First day of support again", format = "date", examples = "2025-07-14") @Nullable String resumedOn) {
}
