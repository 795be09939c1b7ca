package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.programme.Programme;
import de.arbeitsmarktmentoren.contracts.codelist.PlacementKind;

/** A step on the way was taken that does not count as a placement. */
@Schema(requiredProperties = { "kind", "reachedOn" })
public record ReachMilestone(
        @Schema(description = "Code of the list milestone-kinds, not of a further placement", examples = "INTERNSHIP") @Nullable String kind,
        @Schema(description = "First day of it", format = "date", examples = "2025-06-02") @Nullable String reachedOn,
        @Schema(description = "Code of an employer, if there is one", examples = "E-000017", nullable = true) @Nullable String employer) {

    /** @param at where it stands in the request */
    MilestoneFact read(Fields fields, Programme programme, String at) {
        LocalDate day = fields.day(at + "/reachedOn", reachedOn);
        String code = fields.code(at + "/kind", kind, "milestone-kinds", day);
        if (PlacementKind.outcomeOf(code).isPresent()) {
            fields.refuse(at + "/kind", "placement", "ist eine Vermittlung und als solche zu erfassen",
                    "is a placement, to be recorded as one");
        }
        programme.checkEmployer(fields, at + "/employer", employer);
        return new MilestoneFact(day, code, employer, "", "");
    }
}
