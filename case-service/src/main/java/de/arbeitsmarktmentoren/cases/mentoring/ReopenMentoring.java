package de.arbeitsmarktmentoren.cases.mentoring;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The mentoring goes on after all. */
@Schema(requiredProperties = "reopenedOn")
public record ReopenMentoring(
        @Schema(description = "Within six months after the end", format = "date", examples = "2025-11-03") @Nullable String reopenedOn,
        @Schema(description = "Why; shown to nobody but the programme", examples = "Ausbildung abgebrochen, sucht wieder", maxLength = 500, nullable = true) @Nullable String note) {
}
