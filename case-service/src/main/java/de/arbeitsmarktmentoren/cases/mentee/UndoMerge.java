package de.arbeitsmarktmentoren.cases.mentee;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** They are two people after all. */
record UndoMerge(
        @Schema(description = "Why; shown with the merge", examples = "Cousinen gleichen Namens", maxLength = 500) @Nullable String note) {

    /** Says nothing, because it may end up in a log. */
    @Override
    public String toString() {
        return "UndoMerge";
    }
}
