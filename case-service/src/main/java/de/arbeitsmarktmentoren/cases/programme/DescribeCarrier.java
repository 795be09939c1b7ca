package de.arbeitsmarktmentoren.cases.programme;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;

/** How a carrier is from a day on. */
@Schema(requiredProperties = { "from", "name" })
record DescribeCarrier(
        @Schema(description = "First day on which it is so", format = "date", examples = "2025-01-01") @Nullable String from,
        @Schema(description = "Last day; absent while no end is known", format = "date", examples = "2027-12-31") @Nullable String to,
        @Schema(examples = "Brückenbogen e. V.", maxLength = 200) @Nullable String name) implements Description<Carrier> {

    @Override
    public Carrier state(Fields fields, LocalDate from) {
        return new Carrier(fields.text("/name", name, LONGEST_NAME));
    }

    @Override
    public void check(Fields fields, Directory before, String code, Period<Carrier> change, LocalDate today) {
        Description.checkTime(fields, before, change);
    }
}
