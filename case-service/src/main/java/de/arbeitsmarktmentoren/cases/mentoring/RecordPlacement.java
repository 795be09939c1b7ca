package de.arbeitsmarktmentoren.cases.mentoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.programme.Programme;

/** Work or training has begun, or is agreed for a later day. */
@Schema(requiredProperties = { "kind", "placedOn", "qualificationAdequate" })
public record RecordPlacement(
        @Schema(description = "Code of the list placement-kinds", examples = "EMPLOYMENT_INSURED") @Nullable String kind,
        @Schema(description = "First day of work or training", format = "date", examples = "2025-08-31") @Nullable String placedOn,
        @Schema(description = "Code of an employer, if known", examples = "E-000017", nullable = true) @Nullable String employer,
        @Schema(description = "KldB 2010: two digits of the list occupations or all five, if known", examples = "81102", nullable = true) @Nullable String occupation,
        @Schema(description = "Code of the list sectors, if known", examples = "Q", nullable = true) @Nullable String sector,
        @Schema(description = "0.5 to 60 in half hours, if known", examples = "38.5", nullable = true) @Nullable BigDecimal weeklyHours,
        @Schema(description = "Code of the list qualification-adequacy", examples = "YES") @Nullable String qualificationAdequate) {

    private static final BigDecimal LEAST_HOURS = new BigDecimal("0.5");
    private static final BigDecimal MOST_HOURS = new BigDecimal("60");

    /** @param at where it stands in the request */
    PlacementFact read(Fields fields, Programme programme, String at) {
        LocalDate day = fields.day(at + "/placedOn", placedOn);
        programme.checkEmployer(fields, at + "/employer", employer);
        return new PlacementFact(day, fields.code(at + "/kind", kind, "placement-kinds", day), employer,
                Occupation.read(fields, at + "/occupation", occupation, day),
                fields.optionalCode(at + "/sector", sector, "sectors", day), hours(fields, at + "/weeklyHours"),
                fields.code(at + "/qualificationAdequate", qualificationAdequate, "qualification-adequacy", day), "", "");
    }

    private @Nullable BigDecimal hours(Fields fields, String pointer) {
        if (weeklyHours == null) {
            return null;
        }
        if (weeklyHours.compareTo(LEAST_HOURS) < 0 || weeklyHours.compareTo(MOST_HOURS) > 0) {
            fields.refuse(pointer, "range", "muss zwischen 0,5 und 60 liegen", "must lie between 0.5 and 60");
            return null;
        }
        if (weeklyHours.remainder(LEAST_HOURS).signum() != 0) {
            fields.refuse(pointer, "half-hours", "muss in halben Stunden angegeben sein", "must be given in half hours");
            return null;
        }
        return weeklyHours.setScale(1, RoundingMode.UNNECESSARY);
    }
}
