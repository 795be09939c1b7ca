package de.arbeitsmarktmentoren.cases.mentoring;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Another project shall go on with the case, if it will. */
@Schema(requiredProperties = "project")
public record OfferTransfer(
        @Schema(description = "Which is asked", examples = "P-14713-1") @Nullable String project,
        @Schema(description = "For that project", examples = "Zieht zum 1. Mai um", maxLength = 500, nullable = true) @Nullable String note) {
}
