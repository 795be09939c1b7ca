package de.arbeitsmarktmentoren.cases.support;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody wants a foreign qualification recognised. */
@Schema(requiredProperties = { "status", "reachedOn" })
record StartRecognition(
        @Schema(description = "What was learned abroad, in words", examples = "Ingenieurin für Arbeitssicherheit (Venezuela)", maxLength = 200) @Nullable String qualification,
        @Schema(description = "The German occupation it is compared with: KldB 2010, two or five digits. This or occupationName is needed", examples = "53112") @Nullable String referenceOccupation,
        @Schema(description = "The same in words", examples = "Fachkraft für Arbeitssicherheit", maxLength = 200) @Nullable String occupationName,
        @Schema(description = "Whether one may work in it with a permission only; absent if that is not known", examples = "false") @Nullable Boolean regulated,
        @Schema(description = "Who decides", examples = "Zentralstelle für ausländisches Bildungswesen", maxLength = 200) @Nullable String competentBody,
        @Schema(description = "Where it stands: ADVISED, DOCUMENTS_COLLECTING or APPLIED", examples = "ADVISED") @Nullable String status,
        @Schema(description = "Since when; may lie before the start of the mentoring", format = "date", examples = "2025-02-03") @Nullable String reachedOn,
        @Schema(description = "Shown to whoever may see the case", examples = "Zeugnisse liegen im Original vor", maxLength = 500) @Nullable String note) {

    DescribeRecognition description() {
        return new DescribeRecognition(qualification, referenceOccupation, occupationName, regulated, competentBody);
    }

    RecordRecognitionStatus first() {
        return new RecordRecognitionStatus(status, reachedOn, null, note);
    }

    /** Says nothing, because it may end up in a log. */
    @Override
    public String toString() {
        return "StartRecognition";
    }
}
