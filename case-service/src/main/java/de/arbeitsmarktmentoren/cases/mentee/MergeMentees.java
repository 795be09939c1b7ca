package de.arbeitsmarktmentoren.cases.mentee;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody was registered twice. */
@Schema(requiredProperties = "duplicateId")
record MergeMentees(
        @Schema(description = "Whose cases come; is not found any more", format = "uuid", examples = "9d1c2b3a-6b3e-4f0e-8a57-5b8f0c1d2e3f") @Nullable String duplicateId,
        @Schema(description = "Why; shown with the merge", examples = "Ausweis gesehen, Name war verschrieben", maxLength = 500) @Nullable String note) {

    /** Says nothing, because it may end up in a log. */
    @Override
    public String toString() {
        return "MergeMentees";
    }
}
