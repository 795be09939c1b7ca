package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;

/** Somebody asked what became of the placement. */
@Schema(requiredProperties = { "status", "checkedOn" })
public record CheckRetention(
        @Schema(description = "Code of the list retention-statuses", examples = "SAME_EMPLOYER") @Nullable String status,
        @Schema(description = "Six months after the placement or later", format = "date", examples = "2026-03-02") @Nullable String checkedOn,
        @Schema(description = "What was said", examples = "Telefonat mit dem Betrieb", maxLength = 500, nullable = true) @Nullable String note) {

    RetentionFact read(Fields fields) {
        LocalDate day = fields.day("/checkedOn", checkedOn);
        return new RetentionFact(fields.code("/status", status, "retention-statuses", day), day);
    }
}
