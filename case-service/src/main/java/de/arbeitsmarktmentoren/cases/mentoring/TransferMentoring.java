package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;
import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.programme.Programme;

/** Somebody else is responsible from a day on. */
@Schema(requiredProperties = { "transferredOn", "project", "mentor" })
public record TransferMentoring(
        @Schema(description = "First day of the new responsibility", format = "date", examples = "2025-05-02") @Nullable String transferredOn,
        @Schema(examples = "P-14511-1") @Nullable String project,
        @Schema(examples = "M-14511-1-02") @Nullable String mentor) {

    /**
     * Empty exactly if {@code fields} remember what is wrong.
     *
     * @param at where it stands in the request
     */
    Optional<TransferFact> read(Fields fields, Programme programme, String at) {
        LocalDate day = fields.day(at + "/transferredOn", transferredOn);
        return programme.mentorOf(fields, at + "/project", project, at + "/mentor", mentor, day)
                .map(place -> TransferFact.to(place, mentor, day));
    }
}
