package de.arbeitsmarktmentoren.cases.support;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;
import de.arbeitsmarktmentoren.cases.mentoring.Occupation;

/** What is to be recognised, as what, and by whom. */
record DescribeRecognition(
        @Schema(description = "What was learned abroad, in words", examples = "Ingenieurin für Arbeitssicherheit (Venezuela)", maxLength = 200) @Nullable String qualification,
        @Schema(description = "The German occupation it is compared with: KldB 2010, two or five digits. This or occupationName is needed", examples = "53112") @Nullable String referenceOccupation,
        @Schema(description = "The same in words", examples = "Fachkraft für Arbeitssicherheit", maxLength = 200) @Nullable String occupationName,
        @Schema(description = "Whether one may work in it with a permission only; absent if that is not known", examples = "false") @Nullable Boolean regulated,
        @Schema(description = "Who decides", examples = "Zentralstelle für ausländisches Bildungswesen", maxLength = 200) @Nullable String competentBody) {

    private static final int LONGEST = 200;

    /** @param day on which the occupation is recorded */
    RecognitionProcedure.Content read(Fields fields, LocalDate day) {
        if (referenceOccupation == null && occupationName == null) {
            fields.missing("/referenceOccupation", null);
        }
        return new RecognitionProcedure.Content(text(fields, "/qualification", qualification),
                Occupation.read(fields, "/referenceOccupation", referenceOccupation, day),
                text(fields, "/occupationName", occupationName), regulated, text(fields, "/competentBody", competentBody));
    }

    private static @Nullable String text(Fields fields, String pointer, @Nullable String value) {
        return value == null ? null : fields.text(pointer, value, LONGEST);
    }

    /** Says nothing, because it may end up in a log. */
    @Override
    public String toString() {
        return "DescribeRecognition";
    }
}
