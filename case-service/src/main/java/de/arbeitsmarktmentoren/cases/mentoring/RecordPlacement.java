package de.arbeitsmarktmentoren.cases.mentoring;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Work or training has begun. */
@Schema(requiredProperties = { "kind", "placedOn", "qualificationAdequate" })
record RecordPlacement(
        @Schema(description = "Code of the list placement-kinds", examples = "EMPLOYMENT_INSURED") @Nullable String kind,
        @Schema(description = "First day of work or training", format = "date", examples = "2025-08-31") @Nullable String placedOn,
        @Schema(description = "Code of the list sectors, if known", examples = "Q") @Nullable String sector,
        @Schema(description = "Code of the list qualification-adequacy", examples = "YES") @Nullable String qualificationAdequate) {
}
