package de.arbeitsmarktmentoren.cases.mentee;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody is about to be registered. */
@Schema(requiredProperties = { "givenName", "familyName", "birthDate" })
record SearchDuplicates(
        @Schema(examples = "Amira", maxLength = PersonFields.LONGEST_NAME) @Nullable String givenName,
        @Schema(examples = "Beispiel", maxLength = PersonFields.LONGEST_NAME) @Nullable String familyName,
        @Schema(format = "date", examples = "1998-04-03") @Nullable String birthDate) {

    /** Says nothing, because it may end up in a log. */
    @Override
    public String toString() {
        return "SearchDuplicates";
    }
}
