package de.arbeitsmarktmentoren.cases.mentee;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody who may be the same person. */
public record PossibleDuplicate(
        @Schema(description = "Whom to ask: the project that accompanies the person now, else the one that registered the person or took over the last case of that one; null if neither is known, then the programme office", examples = "P-14713-1", nullable = true) @Nullable String project,
        @Schema(description = "Only if the person belongs to one of the caller's projects", examples = "9d1c2b3a-6b3e-4f0e-8a57-5b8f0c1d2e3f", nullable = true) @Nullable UUID menteeId) {

    /** Those that the caller may look at first; says nothing about who is likelier. */
    static final Comparator<PossibleDuplicate> OWN_FIRST = Comparator
            .comparing(PossibleDuplicate::menteeId, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(PossibleDuplicate::project, Comparator.nullsLast(Comparator.naturalOrder()));

    /** All of them; at most twenty. */
    @Schema(name = "PossibleDuplicates")
    record Page(List<PossibleDuplicate> possibleDuplicates) {
    }
}
