package de.arbeitsmarktmentoren.cases.mentee;

import java.time.LocalDate;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;

/** Reads what requests say of a person; what is wrong is remembered in the fields. */
final class PersonFields {

    static final int LONGEST_NAME = 100;
    static final int LONGEST_NUMBER = 64;

    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_PHONE = 30;
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);
    private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 ()/-]{4,29}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final Pattern POSTAL_CODE = Pattern.compile("[0-9]{5}");

    private final Fields fields;
    private final LocalDate today;

    PersonFields(Fields fields, LocalDate today) {
        this.fields = fields;
        this.today = today;
    }

    String name(String pointer, @Nullable String value) {
        return fields.text(pointer, value, LONGEST_NAME);
    }

    LocalDate birthDate(@Nullable String value) {
        LocalDate day = fields.day("/birthDate", value);
        if (day.isAfter(today) || day.isBefore(EARLIEST_BIRTH)) {
            fields.refuse("/birthDate", "birth-date", "muss zwischen 1900-01-01 und heute liegen",
                    "must lie between 1900-01-01 and today");
        }
        return day;
    }

    Profile profile(@Nullable WrittenProfile written) {
        if (written == null) {
            fields.missing("/profile", null);
            return new Profile("", "", "", false);
        }
        fields.missing("/profile/seeksProtection", written.seeksProtection());
        return new Profile(
                fields.code("/profile/gender", written.gender(), "genders", today),
                fields.code("/profile/originGroup", written.originGroup(), "origin-groups", today),
                fields.code("/profile/qualification", written.qualification(), "qualifications", today),
                Boolean.TRUE.equals(written.seeksProtection()));
    }

    @Nullable
    String externalId(@Nullable String value) {
        return fields.externalId("/externalId", value);
    }

    @Nullable
    String phone(@Nullable String value) {
        return formed("/phone", value, LONGEST_PHONE, PHONE, "muss eine Telefonnummer sein", "must be a telephone number");
    }

    @Nullable
    String email(@Nullable String value) {
        return formed("/email", value, LONGEST_EMAIL, EMAIL, "muss eine E-Mail-Adresse sein", "must be an e-mail address");
    }

    @Nullable
    String postalCode(@Nullable String value) {
        return formed("/postalCode", value, 5, POSTAL_CODE, "muss aus fünf Ziffern bestehen", "must be five digits");
    }

    @Nullable
    String labourAccess(@Nullable String value) {
        return fields.optionalCode("/labourAccess", value, "labour-access", today);
    }

    @Nullable
    String languageLevel(@Nullable String value) {
        return fields.optionalCode("/languageLevel", value, "language-levels", today);
    }

    private @Nullable String formed(String pointer, @Nullable String value, int longest, Pattern form, String german,
            String english) {
        if (value == null) {
            return null;
        }
        String text = fields.text(pointer, value, longest);
        if (!form.matcher(text).matches()) {
            fields.refuse(pointer, "form", german, english);
        }
        return text;
    }
}
