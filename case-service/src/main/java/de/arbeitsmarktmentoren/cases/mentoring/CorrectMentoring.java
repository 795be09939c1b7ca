package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.contracts.EndKind;
import de.arbeitsmarktmentoren.contracts.codelist.AgeBand;
import de.arbeitsmarktmentoren.contracts.codelist.EndReason;

/** Facts were recorded wrongly; what is absent stays as it is. */
record CorrectMentoring(
        @Schema(description = "Day of the agreement", format = "date", examples = "2025-01-02") @Nullable String startedOn,
        @Nullable CorrectedPlacement placement,
        @Nullable CorrectedEnd end,
        @Schema(description = "Why; shown to nobody but the programme", examples = "Vertrag lag erst später vor", maxLength = 500) @Nullable String note) {

    /** What was wrong with the placement. */
    record CorrectedPlacement(
            @Schema(description = "Code of the list placement-kinds", examples = "VOCATIONAL_TRAINING") @Nullable String kind,
            @Schema(format = "date", examples = "2025-09-01") @Nullable String placedOn,
            @Schema(description = "Code of the list sectors", examples = "Q") @Nullable String sector,
            @Schema(description = "Code of the list qualification-adequacy", examples = "NO") @Nullable String qualificationAdequate) {

        private Correction.Placement read(Fields fields) {
            return new Correction.Placement(placedOn == null ? null : fields.day("/placement/placedOn", placedOn), kind, sector,
                    qualificationAdequate);
        }
    }

    /** What was wrong with the end. */
    record CorrectedEnd(
            @Schema(format = "date", examples = "2025-10-31") @Nullable String endedOn,
            @Schema(description = "Code of the list end-reasons", examples = "MUTUAL_END") @Nullable String reason) {

        private Correction.End read(Fields fields) {
            return new Correction.End(endedOn == null ? null : fields.day("/end/endedOn", endedOn), reason,
                    reason == null ? null : EndReason.kindOf(reason).map(EndKind::valueOf).orElse(null));
        }
    }

    /** Whether the correction may change how the mentee's cases lie to each other. */
    boolean movesTheCase() {
        return startedOn != null || end != null && end.endedOn() != null;
    }

    /**
     * What is right, as far as it can be read; what cannot is remembered in {@code fields}. Codes are not looked at yet.
     *
     * @param birthDate decides the age band of a corrected start; needed only if the correction
     *        {@linkplain #movesTheCase() moves the case}
     */
    Correction read(Fields fields, @Nullable LocalDate birthDate) {
        if (startedOn == null && placement == null && end == null) {
            fields.refuse(List.of(Correction.NOTHING));
        }
        LocalDate started = startedOn == null ? null : fields.day("/startedOn", startedOn);
        return new Correction(started, started == null ? null : AgeBand.of(birthDate, started),
                placement == null ? null : placement.read(fields), end == null ? null : end.read(fields));
    }
}
