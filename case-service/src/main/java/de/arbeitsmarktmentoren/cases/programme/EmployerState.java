package de.arbeitsmarktmentoren.cases.programme;

import jakarta.persistence.Embeddable;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is known of an employer. */
@Embeddable
record EmployerState(
        @Schema(description = "Blank where it was not needed any more and is deleted", examples = "Pflegedienst Beispiel gGmbH") String name,
        @Schema(description = "Code of the list sectors", examples = "Q", nullable = true) @Nullable String sector,
        @Schema(description = "Official key (AGS); null where it is unknown or outside Saxony", examples = "14511", nullable = true) @Nullable String district,
        @Schema(description = "Code of the list employer-sizes", examples = "SMALL", nullable = true) @Nullable String sizeClass) {

    /** Says nothing, because it may end up in a log. */
    @Override
    public String toString() {
        return "EmployerState";
    }
}
