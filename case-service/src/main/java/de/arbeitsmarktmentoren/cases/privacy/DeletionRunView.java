package de.arbeitsmarktmentoren.cases.privacy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a run of the deletion rules did, or would do. */
@Schema(name = "DeletionRun")
record DeletionRunView(
        @Schema(examples = "0f0e8a57-6b3e-4f0e-9d1c-5b8f0c1d2e3f") UUID id,
        Instant ranAt,
        @Schema(description = "Who ordered it, as the token calls him; clock for what runs every night", examples = "demo-privacy-officer") String orderedBy,
        @Schema(description = "Whether nothing was deleted") boolean dryRun,
        @Schema(description = "Of each rule that has a period: what was due, how much of it is gone, and how many people were just being changed and follow at the next run. Rules that are carried out every hour show only what is due") List<DeletionRules.Result> results) {
}
