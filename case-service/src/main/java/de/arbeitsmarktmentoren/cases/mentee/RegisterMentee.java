package de.arbeitsmarktmentoren.cases.mentee;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody is accompanied from now on. */
@Schema(requiredProperties = { "project", "givenName", "familyName", "birthDate", "profile" })
public record RegisterMentee(
        @Schema(description = "Who registers the person: one of the caller's projects", examples = "P-14511-1") @Nullable String project,
        @Schema(examples = "Amira", maxLength = PersonFields.LONGEST_NAME) @Nullable String givenName,
        @Schema(examples = "Beispiel", maxLength = PersonFields.LONGEST_NAME) @Nullable String familyName,
        @Schema(format = "date", examples = "1998-04-03") @Nullable String birthDate,
        @Nullable WrittenProfile profile,
        @Schema(description = "The person's number in the project's own files, unique per project", examples = "2025-117", maxLength = PersonFields.LONGEST_NUMBER) @Nullable String externalId,
        @Schema(examples = "+49 371 5550100") @Nullable String phone,
        @Schema(examples = "amira@example.org") @Nullable String email,
        @Schema(description = "Five digits", examples = "09111") @Nullable String postalCode,
        @Schema(description = "Code of the list labour-access", examples = "UNRESTRICTED") @Nullable String labourAccess,
        @Schema(description = "How well the person speaks German: code of the list language-levels", examples = "B1") @Nullable String languageLevel) {

    Particulars read(PersonFields person) {
        return known().read(person);
    }

    private ChangeMentee known() {
        return new ChangeMentee(givenName, familyName, birthDate, profile, externalId, phone, email, postalCode, labourAccess,
                languageLevel);
    }

    /** Says nothing, because it may end up in a log. */
    @Override
    public String toString() {
        return "RegisterMentee";
    }
}
