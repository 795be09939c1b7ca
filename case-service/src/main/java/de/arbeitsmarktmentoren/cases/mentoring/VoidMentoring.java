package de.arbeitsmarktmentoren.cases.mentoring;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The case was entered in error. */
public record VoidMentoring(
        @Schema(description = "Why; shown to nobody but the programme", examples = "Doppelt erfasst", maxLength = 500) @Nullable String note) {
}
