package de.arbeitsmarktmentoren.cases.mentoring;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The support is over. */
@Schema(requiredProperties = { "endedOn", "reason" })
record EndMentoring(
        @Schema(format = "date", examples = "2025-09-30") @Nullable String endedOn,
        @Schema(description = "Code of the list end-reasons", examples = "CONTACT_LOST") @Nullable String reason) {
}
