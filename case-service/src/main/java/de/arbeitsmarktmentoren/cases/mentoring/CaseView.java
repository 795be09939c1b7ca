package de.arbeitsmarktmentoren.cases.mentoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.access.CaseAccess;
import de.arbeitsmarktmentoren.cases.mentee.Profile;
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
        @Schema(description = "What the project's own system calls the case", examples = "2025-0417", nullable = true) @Nullable String externalId,
        @Schema(description = "Responsible now", examples = "P-14511-1") String project,
        @Schema(examples = "M-14511-1-01") String mentor,
        @Schema(description = "Official key (AGS)", examples = "14511") String district,
        @Schema(examples = "2025-03-14") LocalDate startedOn,
        @Schema(description = "Responsible first", examples = "P-14511-1") String startedProject,
        @Schema(description = "Accompanied first; null where that was not kept", examples = "M-14511-1-01", nullable = true) @Nullable String startedMentor,
        ProfileView profile,
        @Schema(description = "Codes of the list target-groups, derived from the profile at the start", examples = "[\"WITHOUT_VOCATIONAL_QUALIFICATION\",\"WOMEN_SEEKING_PROTECTION\"]") List<String> targetGroups,
        @Schema(description = "In the order of their days; the first is the one that counts") List<PlacementView> placements,
        @Schema(description = "Count from their day on") List<AgreedPlacementView> agreedPlacements,
        List<MilestoneView> milestones,
        List<TransferView> transfers,
        List<PauseView> pauses,
        List<ReopeningView> reopenings,
        @Schema(nullable = true) @Nullable EndView end,
        @Schema(nullable = true) @Nullable RetentionView retentionCheck) {

    static CaseView of(MentoringCase mentoring) {
        Facts facts = mentoring.facts();
        Place responsible = facts.responsible();
        return new CaseView(mentoring.id(), mentoring.version(), mentoring.status(), mentoring.menteeId(),
                mentoring.externalId(), responsible.project(), mentoring.mentor(), responsible.district(), facts.startedOn(),
                facts.start().startedAt().project(), facts.start().mentor(), ProfileView.of(facts.person().profile()),
                facts.person().targetGroups(), facts.placements().stream().map(PlacementView::of).toList(),
                facts.agreedPlacements().stream().map(AgreedPlacementView::of).toList(),
                facts.milestones().stream().map(MilestoneView::of).toList(),
                facts.transfers().stream().map(TransferView::of).toList(),
                facts.pauses().stream().map(PauseView::of).toList(),
                facts.reopenings().stream().map(ReopeningView::of).toList(), EndView.of(facts.end()),
                RetentionView.of(facts.retentionCheck()));
    }

    /** As the caller may see it. */
    static CaseView of(MentoringCase mentoring, CaseAccess access) {
        return access.seesPseudonymsOnly() ? of(mentoring).pseudonymous() : of(mentoring);
    }

    /** Without what leads to the person outside: the number in the project's own files, and where somebody works. */
    private CaseView pseudonymous() {
        return new CaseView(id, version, status, menteeId, null, project, mentor, district, startedOn, startedProject,
                startedMentor, profile, targetGroups, placements.stream().map(PlacementView::pseudonymous).toList(),
                agreedPlacements.stream().map(AgreedPlacementView::pseudonymous).toList(),
                milestones.stream().map(MilestoneView::pseudonymous).toList(), transfers, pauses, reopenings, end,
                retentionCheck);
    }

    /** What is known of the person at the start, and decides the target groups. */
    @Schema(name = "CaseProfile")
    public record ProfileView(
            @Schema(examples = "FEMALE") String gender,
            @Schema(examples = "SY") String originGroup,
            @Schema(examples = "NONE") String qualification,
            @Schema(examples = "true") boolean seeksProtection) {

        static ProfileView of(Profile profile) {
            return new ProfileView(profile.gender(), profile.originGroup(), profile.qualification(),
                    profile.seeksProtection());
        }
    }

    /** Work or training, at the place responsible on its first day. */
    @Schema(name = "Placement")
    public record PlacementView(
            @Schema(examples = "EMPLOYMENT_INSURED") String kind,
            @Schema(examples = "2025-08-31") LocalDate placedOn,
            @Schema(examples = "E-000017", nullable = true) @Nullable String employer,
            @Schema(description = "KldB 2010", examples = "81102", nullable = true) @Nullable String occupation,
            @Schema(examples = "Q", nullable = true) @Nullable String sector,
            @Schema(examples = "38.5", nullable = true) @Nullable BigDecimal weeklyHours,
            @Schema(examples = "YES") String qualificationAdequate,
            @Schema(examples = "P-14511-1") String project,
            @Schema(examples = "14511") String district) {

        static PlacementView of(PlacementFact fact) {
            return new PlacementView(fact.kind(), fact.placedOn(), fact.employer(), fact.occupation(), fact.sector(),
                    fact.weeklyHours(), fact.qualificationAdequate(), fact.project(), fact.district());
        }

        PlacementView pseudonymous() {
            return new PlacementView(kind, placedOn, null, occupation, sector, weeklyHours, qualificationAdequate, project,
                    district);
        }
    }

    /** A contract for a later day. */
    @Schema(name = "AgreedPlacement")
    public record AgreedPlacementView(
            @Schema(description = "By which it is withdrawn", examples = "9b1f5e0c-6f0d-4a55-8a1e-2c3d4e5f6a7b") UUID id,
            @Schema(examples = "VOCATIONAL_TRAINING") String kind,
            @Schema(examples = "2026-08-31") LocalDate placedOn,
            @Schema(examples = "E-000017", nullable = true) @Nullable String employer,
            @Schema(description = "KldB 2010", examples = "81102", nullable = true) @Nullable String occupation,
            @Schema(examples = "Q", nullable = true) @Nullable String sector,
            @Schema(examples = "38.5", nullable = true) @Nullable BigDecimal weeklyHours,
            @Schema(examples = "YES") String qualificationAdequate) {

        static AgreedPlacementView of(AgreedPlacementFact agreed) {
            PlacementFact fact = agreed.placement();
            return new AgreedPlacementView(agreed.id(), fact.kind(), fact.placedOn(), fact.employer(), fact.occupation(),
                    fact.sector(), fact.weeklyHours(), fact.qualificationAdequate());
        }

        AgreedPlacementView pseudonymous() {
            return new AgreedPlacementView(id, kind, placedOn, null, occupation, sector, weeklyHours, qualificationAdequate);
        }
    }

    /** A step on the way, at the place responsible on its day. */
    @Schema(name = "Milestone")
    public record MilestoneView(
            @Schema(examples = "INTERNSHIP") String kind,
            @Schema(examples = "2025-06-02") LocalDate reachedOn,
            @Schema(examples = "E-000017", nullable = true) @Nullable String employer,
            @Schema(examples = "P-14511-1") String project,
            @Schema(examples = "14511") String district) {

        static MilestoneView of(MilestoneFact fact) {
            return new MilestoneView(fact.kind(), fact.reachedOn(), fact.employer(), fact.project(), fact.district());
        }

        MilestoneView pseudonymous() {
            return new MilestoneView(kind, reachedOn, null, project, district);
        }
    }

    /** Responsibility passed on; from and to are the same where only the mentor changed. */
    @Schema(name = "Transfer")
    public record TransferView(@Schema(examples = "2025-05-02") LocalDate transferredOn, PlaceView from, PlaceView to,
            @Schema(description = "Accompanies from then on; null where that was not kept", examples = "M-14713-1-02", nullable = true) @Nullable String mentor) {

        static TransferView of(TransferFact fact) {
            return new TransferView(fact.transferredOn(), PlaceView.of(fact.from()), PlaceView.of(fact.to()), fact.mentor());
        }
    }

    /** Support interrupted. */
    @Schema(name = "Pause")
    public record PauseView(
            @Schema(examples = "2025-06-02") LocalDate pausedOn,
            @Schema(description = "Null while it lasts, and where an end closed it", examples = "2025-07-14", nullable = true) @Nullable LocalDate resumedOn,
            @Schema(examples = "COURSE") String reason) {

        static PauseView of(PauseFact fact) {
            return new PauseView(fact.pausedOn(), fact.resumedOn(), fact.reason());
        }
    }

    /** An end taken back. */
    @Schema(name = "Reopening")
    public record ReopeningView(
            @Schema(examples = "2025-11-03") LocalDate reopenedOn,
            @Schema(description = "The end that it took back") EndView end) {

        static ReopeningView of(ReopeningFact fact) {
            return new ReopeningView(fact.reopenedOn(), new EndView(fact.endedOn(), fact.reason(), fact.kind(), fact.project(),
                    fact.district()));
        }
    }

    /** An end, at the place responsible on its day. */
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

    /** What became of the placement that counts. */
    @Schema(name = "RetentionCheck")
    public record RetentionView(
            @Schema(examples = "SAME_EMPLOYER") String status,
            @Schema(examples = "2026-03-02") LocalDate checkedOn) {

        static @Nullable RetentionView of(@Nullable RetentionFact fact) {
            return fact == null ? null : new RetentionView(fact.status(), fact.checkedOn());
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
