package de.arbeitsmarktmentoren.cases.mentoring;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.EndKind;
import de.arbeitsmarktmentoren.contracts.Place;
import de.arbeitsmarktmentoren.contracts.Status;

/** A case as clients see it. Its reference is not in it, and must never be. */
@Schema(name = "Case")
public record CaseView(
        @Schema(examples = "2f6f3f0a-6b3e-4f0e-8a57-5b8f0c1d2e3f") UUID id,
        @Schema(description = "Rises with each change; stands in the ETag as \"v3\"", examples = "3") long version,
        Status status,
        @Schema(examples = "7c0a7f6e-4f0e-4a39-9a57-0b8f0c1d2e3f") UUID menteeId,
        @Schema(description = "Responsible now", examples = "P-14511-1") String project,
        @Schema(examples = "M-14511-1-01") String mentor,
        @Schema(description = "Official key (AGS)", examples = "14511") String district,
        @Schema(examples = "2025-03-14") LocalDate startedOn,
        @Schema(description = "Codes of the list target-groups, derived from the profile at the start", examples = "[\"WITHOUT_VOCATIONAL_QUALIFICATION\",\"WOMEN_SEEKING_PROTECTION\"]") List<String> targetGroups,
        @Schema(nullable = true) @Nullable PlacementView placement,
        @Schema(nullable = true) @Nullable EndView end,
        List<TransferView> transfers) {

    static CaseView of(MentoringCase mentoring) {
        Facts facts = mentoring.facts();
        Place responsible = mentoring.responsible();
        return new CaseView(mentoring.id(), mentoring.version(), mentoring.status(), mentoring.menteeId(),
                responsible.project(), mentoring.mentor(), responsible.district(), facts.startedOn(), mentoring.targetGroups(),
                PlacementView.of(facts.placement()), EndView.of(facts.end()),
                facts.transfers().stream().map(TransferView::of).toList());
    }

    /** The first counting placement, at the place responsible on its day. */
    @Schema(name = "Placement")
    public record PlacementView(
            @Schema(examples = "EMPLOYMENT_INSURED") String kind,
            @Schema(examples = "2025-08-31") LocalDate placedOn,
            @Schema(examples = "Q", nullable = true) @Nullable String sector,
            @Schema(examples = "YES") String qualificationAdequate,
            @Schema(examples = "P-14511-1") String project,
            @Schema(examples = "14511") String district) {

        static @Nullable PlacementView of(@Nullable PlacementFact fact) {
            return fact == null ? null
                    : new PlacementView(fact.kind(), fact.placedOn(), fact.sector(), fact.qualificationAdequate(),
                            fact.project(), fact.district());
        }
    }

    /** The end that stands, at the place responsible on its day. */
    @Schema(name = "End")
    public record EndView(
            @Schema(examples = "2025-09-30") LocalDate endedOn,
            @Schema(examples = "CONTACT_LOST") String reason,
            EndKind kind,
            @Schema(examples = "P-14511-1") String project,
            @Schema(examples = "14511") String district) {

        static @Nullable EndView of(@Nullable EndFact fact) {
            return fact == null ? null
                    : new EndView(fact.endedOn(), fact.reason(), fact.kind(), fact.project(), fact.district());
        }
    }

    /** Responsibility passed on. */
    @Schema(name = "Transfer")
    public record TransferView(@Schema(examples = "2025-05-02") LocalDate transferredOn, PlaceView from, PlaceView to) {

        static TransferView of(TransferFact fact) {
            return new TransferView(fact.transferredOn(), PlaceView.of(fact.from()), PlaceView.of(fact.to()));
        }
    }

    /** A project and its district. */
    @Schema(name = "Place")
    public record PlaceView(
            @Schema(examples = "P-14511-1") String project,
            @Schema(examples = "14511") String district) {

        static PlaceView of(Place place) {
            return new PlaceView(place.project(), place.district());
        }
    }

    /** Some cases and where the next begin. */
    @Schema(name = "Cases")
    public record Page(
            List<CaseView> items,
            @Schema(description = "Pass it as cursor to get the next cases; null on the last page", examples = "MmY2ZjNmMGE", nullable = true) @Nullable String nextCursor) {
    }
}
