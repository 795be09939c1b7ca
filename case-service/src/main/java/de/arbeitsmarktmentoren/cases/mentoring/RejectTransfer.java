package de.arbeitsmarktmentoren.cases.mentoring;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The case stays where it is. */
@Schema(requiredProperties = "note")
public record RejectTransfer(
        @Schema(description = "Why, for the project that offered", examples = "Derzeit kein freier Platz", maxLength = 500) @Nullable String note) {
}
