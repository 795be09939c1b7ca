package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;

/** Support is interrupted. */
@Schema(requiredProperties = { "pausedOn", "reason" })
public record PauseMentoring(
        @Schema(description = "First day without support", format = "date", examples = "2025-06-02") @Nullable String pausedOn,
        @Schema(description = "Code of the list pause-reasons", examples = "COURSE") @Nullable String reason) {

    PauseFact read(Fields fields) {
        LocalDate day = fields.day("/pausedOn", pausedOn);
        return new PauseFact(day, null, fields.code("/reason", reason, "pause-reasons", day));
    }
}
