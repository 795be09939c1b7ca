package de.arbeitsmarktmentoren.cases.programme;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;

/** Where a mentor works from a day on, and how much. */
@Schema(requiredProperties = { "from", "project", "fullTimeShare" })
record DescribeMentor(
        @Schema(description = "First day on which it is so", format = "date", examples = "2025-01-01") @Nullable String from,
        @Schema(description = "Last day; absent while no end is known", format = "date", examples = "2027-12-31") @Nullable String to,
        @Schema(examples = "P-14511-1") @Nullable String project,
        @Schema(description = "1 is a full post; 0.01 to 1 in hundredths", examples = "0.75") @Nullable BigDecimal fullTimeShare)
        implements
            Description<Mentor> {

    @Override
    public Mentor state(Fields fields, LocalDate from) {
        fields.missing("/project", project);
        return new Mentor(String.valueOf(project), share(fields));
    }

    private BigDecimal share(Fields fields) {
        if (fields.missing("/fullTimeShare", fullTimeShare) || fullTimeShare == null) {
            return BigDecimal.ONE;
        }
        if (fullTimeShare.signum() <= 0 || fullTimeShare.compareTo(BigDecimal.ONE) > 0
                || fullTimeShare.stripTrailingZeros().scale() > 2) {
            fields.refuse("/fullTimeShare", "range", "muss zwischen 0,01 und 1 liegen, in Hundertsteln",
                    "must lie between 0.01 and 1, in hundredths");
            return BigDecimal.ONE;
        }
        return fullTimeShare;
    }

    @Override
    public void check(Fields fields, Directory before, String code, Period<Mentor> change, LocalDate today) {
        Description.checkTime(fields, before, change);
        String there = change.state().project();
        if (!fields.accepts("/project")) {
            return;
        }
        if (before.projects().find(there).isEmpty()) {
            fields.refuse("/project", "unknown-project", "dieses Projekt gibt es nicht", "there is no such project");
        } else if (fields.accepts("/from") && before.placeOn(there, change.from()).isEmpty()) {
            fields.refuse("/from", "project-time", "das Projekt gibt es an diesem Tag nicht",
                    "the project is not there on that day");
        }
    }
}
