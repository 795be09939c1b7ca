package de.arbeitsmarktmentoren.cases.mentee;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.field.Fields;

/** Who is looked for; what is absent may be anything. */
record SearchMentees(
        @Schema(description = "Given name, family name or both, in any order and as it sounds; a part of a word is enough", examples = "Baispil Amira", maxLength = PersonFields.LONGEST_NAME) @Nullable String name,
        @Schema(format = "date", examples = "1998-04-03") @Nullable String birthDate,
        @Schema(description = "The person's number in the files of the project that the person belongs to besides those of the cases", examples = "2025-117", maxLength = PersonFields.LONGEST_NUMBER) @Nullable String externalId,
        @Schema(description = "1 to 200, else 50", examples = "50") @Nullable Integer limit,
        @Schema(description = "nextCursor of the page before", nullable = true) @Nullable String cursor) {

    /** The name that can be looked for, empty for any. */
    String name(Fields fields) {
        if (name == null) {
            return "";
        }
        if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            fields.refuse("/name", "letters", "hat keinen Buchstaben", "has no letter");
        }
        return fields.text("/name", name, PersonFields.LONGEST_NAME);
    }

    /** Whoever is outside the projects looks for somebody of whom he knows, and lists nobody. */
    void checkSaysWhom(Fields fields) {
        if (externalId == null && !isWholeName() && (name == null || birthDate == null)) {
            fields.refuse("/name", "whole-name", "muss Vor- und Familienname sein, oder birthDate muss dabei sein",
                    "must be given and family name, or birthDate must be there, too");
        }
    }

    private boolean isWholeName() {
        return name != null && Stream.of(name.strip().split("\\P{L}+")).filter(word -> word.length() > 1).count() > 1;
    }

    @Nullable
    LocalDate birthDate(Fields fields) {
        return fields.optionalDay("/birthDate", birthDate);
    }

    @Nullable
    String externalId(Fields fields) {
        return fields.externalId("/externalId", externalId);
    }

    /** What a cursor is bound to. */
    Map<String, ?> filter() {
        Map<String, Object> filter = new LinkedHashMap<>();
        filter.put("name", name);
        filter.put("birthDate", birthDate);
        filter.put("externalId", externalId);
        return filter;
    }

    /** Says nothing, because it may end up in a log. */
    @Override
    public String toString() {
        return "SearchMentees";
    }
}
