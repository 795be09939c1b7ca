package de.arbeitsmarktmentoren.cases.mentee;

import java.time.LocalDate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;

/** Somebody is accompanied from now on. */
@Schema(requiredProperties = { "givenName", "familyName", "birthDate", "profile" })
record RegisterMentee(
        @Schema(examples = "Amira", maxLength = 100) @Nullable String givenName,
        @Schema(examples = "Beispiel", maxLength = 100) @Nullable String familyName,
        @Schema(format = "date", examples = "1998-04-03") @Nullable String birthDate,
        @Nullable WrittenProfile profile) {

    private static final int LONGEST_NAME = 100;
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

    /** @throws de.arbeitsmarktmentoren.cases.field.InvalidFields naming every field that is wrong */
    Registration checked(LocalDate today) {
        Fields fields = new Fields();
        Registration registration = new Registration(
                fields.text("/givenName", givenName, LONGEST_NAME), fields.text("/familyName", familyName, LONGEST_NAME),
                birthDate(fields, today), profile(fields, today));
        fields.check();
        return registration;
    }

    private LocalDate birthDate(Fields fields, LocalDate today) {
        LocalDate day = fields.day("/birthDate", birthDate);
        if (day.isAfter(today) || day.isBefore(EARLIEST_BIRTH)) {
            fields.refuse("/birthDate", "birth-date", "muss zwischen 1900-01-01 und heute liegen",
                    "must lie between 1900-01-01 and today");
        }
        return day;
    }

    private Profile profile(Fields fields, LocalDate today) {
        WrittenProfile written = profile;
        if (written == null) {
            fields.missing("/profile", null);
            return new Profile("", "", "", false);
        }
        return written.read(fields, today);
    }

    /** What of it decides the target groups. */
    @Schema(name = "Profile", requiredProperties = { "gender", "originGroup", "qualification", "seeksProtection" })
    record WrittenProfile(
            @Schema(description = "Code of the list genders", examples = "FEMALE") @Nullable String gender,
            @Schema(description = "Code of the list origin-groups", examples = "SY") @Nullable String originGroup,
            @Schema(description = "Code of the list qualifications", examples = "NONE") @Nullable String qualification,
            @Schema(description = "Whether the person seeks protection", examples = "true") @Nullable Boolean seeksProtection) {

        private Profile read(Fields fields, LocalDate today) {
            fields.missing("/profile/seeksProtection", seeksProtection);
            return new Profile(
                    fields.code("/profile/gender", gender, "genders", today),
                    fields.code("/profile/originGroup", originGroup, "origin-groups", today),
                    fields.code("/profile/qualification", qualification, "qualifications", today),
                    Boolean.TRUE.equals(seeksProtection));
        }
    }

    /** A registration without fault. */
    record Registration(String givenName, String familyName, LocalDate birthDate, Profile profile) {

        /** Says nothing, because it may end up in a log. */
        @Override
        public String toString() {
            return "Registration";
        }
    }

    /** Says nothing, because it may end up in a log. */
    @Override
    public String toString() {
        return "RegisterMentee";
    }
}
