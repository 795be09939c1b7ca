package de.arbeitsmarktmentoren.cases.programme;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A funding phase with its days. */
@Schema(name = "FundingPhase")
record FundingPhaseView(
        @Schema(examples = "F-2025") String code,
        @Schema(description = "Rises with each change; stands in the ETag as \"v3\"", examples = "1") long version,
        @Schema(description = "First day with money", examples = "2025-01-01") LocalDate from,
        @Schema(description = "Last day with money", examples = "2027-12-31") @Nullable LocalDate to,
        @Schema(examples = "Förderphase 2025–2027") String name) {

    static FundingPhaseView of(Entry<FundingPhase> entry) {
        Period<FundingPhase> days = entry.timeline().periods().get(0);
        return new FundingPhaseView(entry.code(), entry.version(), days.from(), days.to(), days.state().name());
    }

    /** All funding phases. */
    @Schema(name = "FundingPhases")
    record Page(List<FundingPhaseView> items) {
    }
}
