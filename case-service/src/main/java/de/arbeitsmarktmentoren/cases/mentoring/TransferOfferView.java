package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An offer as both projects see it. */
@Schema(name = "TransferOffer")
public record TransferOfferView(
        @Schema(examples = "5d0f4a3e-2f5b-4a59-9f4f-0a1b2c3d4e5f") UUID id,
        @Schema(description = "Which offers", examples = "P-14511-1") String fromProject,
        @Schema(description = "Which is asked", examples = "P-14713-1") String toProject,
        Instant offeredAt,
        @Schema(description = "With the offer", examples = "Zieht zum 1. Mai um", nullable = true) @Nullable String note,
        @Schema(description = "Null while it is open", nullable = true) TransferOffer.@Nullable Outcome outcome,
        @Schema(description = "Null while it is open", nullable = true) @Nullable Instant decidedAt,
        @Schema(description = "With the rejection", examples = "Derzeit kein freier Platz", nullable = true) @Nullable String reason) {

    static TransferOfferView of(TransferOffer offer, @Nullable String note, @Nullable String reason) {
        return new TransferOfferView(offer.id(), offer.fromProject(), offer.toProject(), offer.offeredAt(), note,
                offer.outcome(), offer.decidedAt(), reason);
    }

    /** All offers of a case, the oldest first. */
    @Schema(name = "TransferOffers")
    public record All(List<TransferOfferView> items) {
    }

    /** What a step made of an offer. */
    @Schema(name = "TransferOfferStep")
    public record Taken(
            @Schema(examples = "5d0f4a3e-2f5b-4a59-9f4f-0a1b2c3d4e5f") UUID id,
            @Schema(description = "Null while it is open", nullable = true) TransferOffer.@Nullable Outcome outcome,
            @Schema(description = "Of the case; stands in the ETag as \"v3\"", examples = "3") long version) {
    }
}
