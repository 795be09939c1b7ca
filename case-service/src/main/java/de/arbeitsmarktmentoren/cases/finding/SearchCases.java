package de.arbeitsmarktmentoren.cases.finding;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Asks for cases by a text. It stands in a body, because it may be a person's name. */
@Schema(requiredProperties = "text")
record SearchCases(
        @Schema(description = "Words that all must be there; \"two words\" together, -word not", examples = "Kita", minLength = 2, maxLength = 100) @Nullable String text,
        @Schema(nullable = true) @Nullable CaseQuery filter,
        @Schema(description = "1 to 200; 50 if it is not given", nullable = true, examples = "50") @Nullable Integer limit,
        @Schema(description = "nextCursor of the page before", nullable = true) @Nullable String cursor) {

    /** Says nothing, because it may end up in a log. */
    @Override
    public String toString() {
        return "SearchCases";
    }
}
