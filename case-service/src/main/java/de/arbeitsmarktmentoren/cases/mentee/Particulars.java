package de.arbeitsmarktmentoren.cases.mentee;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a person and may be changed; null where nothing is known.
 *
 * @param externalId the person's number in the files of the project that the person belongs to besides those of the cases
 * @param labourAccess code of {@code labour-access}
 * @param languageLevel code of {@code language-levels}, of German
 */
@Embeddable
record Particulars(String givenName, String familyName, LocalDate birthDate, @Embedded Profile profile,
        @Nullable String externalId, @Nullable String phone, @Nullable String email, @Nullable String postalCode,
        @Nullable String labourAccess, @Nullable String languageLevel) {

    Particulars numbered(@Nullable String number) {
        return new Particulars(givenName, familyName, birthDate, profile, number, phone, email, postalCode, labourAccess,
                languageLevel);
    }

    /** Says nothing, because it may end up in a log. */
    @Override
    public String toString() {
        return "Particulars";
    }
}
