package de.arbeitsmarktmentoren.cases.mentee;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person as clients see it. Never the answer to a write, for these are kept. */
@Schema(name = "Mentee")
record MenteeView(
        @Schema(examples = "7c0a7f6e-4f0e-4a39-9a57-0b8f0c1d2e3f") UUID id,
        @Schema(description = "Rises with each change; stands in the ETag as \"v3\"", examples = "3") long version,
        @Schema(description = "The project that the person belongs to besides those of the cases: which registered the person, or took over the last case of that project", examples = "P-14511-1", nullable = true) @Nullable String project,
        @Schema(examples = "Amira") String givenName,
        @Schema(examples = "Beispiel") String familyName,
        @Schema(examples = "1998-04-03") LocalDate birthDate,
        WrittenProfile profile,
        @Schema(description = "The person's number in the files of that project", examples = "2025-117", nullable = true) @Nullable String externalId,
        @Schema(examples = "+49 371 5550100", nullable = true) @Nullable String phone,
        @Schema(examples = "amira@example.org", nullable = true) @Nullable String email,
        @Schema(examples = "09111", nullable = true) @Nullable String postalCode,
        @Schema(description = "Code of the list labour-access", examples = "UNRESTRICTED", nullable = true) @Nullable String labourAccess,
        @Schema(description = "Code of the list language-levels", examples = "B1", nullable = true) @Nullable String languageLevel,
        @Schema(examples = "2025-03-12T09:30:00Z") Instant registeredAt) {

    static MenteeView of(Mentee mentee) {
        Particulars known = mentee.particulars();
        return new MenteeView(mentee.id(), mentee.version(), mentee.project(), known.givenName(), known.familyName(),
                known.birthDate(), WrittenProfile.of(known.profile()), known.externalId(), known.phone(), known.email(),
                known.postalCode(), known.labourAccess(), known.languageLevel(), mentee.registeredAt());
    }

    /** Says nothing, because it may end up in a log. */
    @Override
    public String toString() {
        return "MenteeView";
    }

    /** Some mentees and where the next begin. */
    @Schema(name = "Mentees")
    record Page(
            List<MenteeView> items,
            @Schema(description = "Pass it as cursor to get the next mentees; null on the last page", examples = "MmY2ZjNmMGE", nullable = true) @Nullable String nextCursor) {
    }
}
