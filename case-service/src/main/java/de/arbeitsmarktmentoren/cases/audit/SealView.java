package de.arbeitsmarktmentoren.cases.audit;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A seal as the privacy officer sees it. */
@Schema(name = "AuditSeal")
record SealView(
        @Schema(description = "Without gaps, from 1 on", examples = "17") long number,
        @Schema(description = "How many entries it seals", examples = "212") long entries,
        @Schema(description = "SHA-256 over the digest of the seal before and its entries", examples = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08") String digest,
        Instant sealedAt) {

    static SealView of(Seal seal) {
        return new SealView(seal.number(), seal.entries(), seal.digestText(), seal.sealedAt());
    }

    /** Some seals and where the next begin. */
    @Schema(name = "AuditSeals")
    record Page(
            List<SealView> items,
            @Schema(description = "Pass it as cursor to get the seals before; null on the last page", nullable = true, examples = "MmY2ZjNmMGE") @Nullable String nextCursor) {
    }
}
