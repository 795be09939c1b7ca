package de.arbeitsmarktmentoren.cases.support;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;

/** A recognition procedure has come to a status. */
@Schema(requiredProperties = { "status", "reachedOn" })
record RecordRecognitionStatus(
        @Schema(description = "Code of the list recognition-statuses", examples = "DECIDED") @Nullable String status,
        @Schema(description = "May lie before the start of the mentoring", format = "date", examples = "2025-06-30") @Nullable String reachedOn,
        @Schema(description = "Code of the list recognition-results; with DECIDED and only with it", examples = "PARTIAL_EQUIVALENCE") @Nullable String result,
        @Schema(description = "Shown to whoever may see the case", examples = "Bescheid liegt vor", maxLength = 500) @Nullable String note) {

    /** @param number stands for it until it has one */
    ReachedStatus read(Fields fields, int number) {
        LocalDate day = fields.day("/reachedOn", reachedOn);
        String code = fields.code("/status", status, "recognition-statuses", day);
        RecognitionStatus read = fields.accepts("/status") ? RecognitionStatus.valueOf(code) : RecognitionStatus.ADVISED;
        return new ReachedStatus(number, read, day, result(fields, read, day));
    }

    private @Nullable String result(Fields fields, RecognitionStatus read, LocalDate day) {
        if (read == RecognitionStatus.DECIDED) {
            return fields.code("/result", result, "recognition-results", day);
        }
        if (result != null) {
            fields.refuse("/result", "only-when-decided", "gibt es nur bei DECIDED", "is there with DECIDED only");
        }
        return null;
    }

    /** Says nothing, because it may end up in a log. */
    @Override
    public String toString() {
        return "RecordRecognitionStatus";
    }
}
