package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;

/** The support is over. */
@Schema(requiredProperties = { "endedOn", "reason" })
public record EndMentoring(
        @Schema(format = "date", examples = "2025-09-30") @Nullable String endedOn,
        @Schema(description = "Code of the list end-reasons", examples = "CONTACT_LOST") @Nullable String reason) {

    /** @param at where it stands in the request */
    EndFact read(Fields fields, String at) {
        LocalDate day = fields.day(at + "/endedOn", endedOn);
        return EndFact.of(day, fields.code(at + "/reason", reason, "end-reasons", day));
    }
}
