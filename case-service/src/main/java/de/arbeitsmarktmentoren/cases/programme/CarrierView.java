package de.arbeitsmarktmentoren.cases.programme;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.programme.DirectoryReading.OnDay;

/** A carrier as it is on a day. */
@Schema(name = "Carrier")
record CarrierView(
        @Schema(examples = "C-01") String code,
        @Schema(description = "Rises with each change; stands in the ETag as \"v3\"", examples = "1") long version,
        @Schema(description = "First day on which it is so", examples = "2025-01-01") LocalDate from,
        @Schema(description = "Last day; null while no end is known", examples = "2027-12-31", nullable = true) @Nullable LocalDate to,
        @Schema(examples = "Brückenbogen e. V.") String name) {

    static CarrierView of(OnDay<Carrier> entry) {
        return new CarrierView(entry.code(), entry.version(), entry.period().from(), entry.period().to(), entry.state().name());
    }

    /** The carriers that are there on a day. */
    @Schema(name = "Carriers")
    record Page(
            @Schema(description = "The day that the answer is about", examples = "2025-03-14") LocalDate on,
            List<CarrierView> items) {
    }
}
