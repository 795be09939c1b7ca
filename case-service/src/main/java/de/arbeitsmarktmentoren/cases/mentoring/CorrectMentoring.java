package de.arbeitsmarktmentoren.cases.mentoring;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Facts were recorded wrongly: a merge patch. What is absent stays as it is, a list is given whole and in the order of its
 * days, and null takes a fact back where there may be none.
 */
@Schema(description = "A merge patch: what is absent stays as it is; lists are given whole, in the order of their days")
public record CorrectMentoring(
        @Schema(description = "Day of the agreement", implementation = String.class, format = "date", examples = "2025-01-02") @Nullable Patched<String> startedOn,
        @Schema(description = "Who was responsible first", implementation = String.class, examples = "P-14511-1") @Nullable Patched<String> startedProject,
        @Schema(description = "Who accompanied first", implementation = String.class, examples = "M-14511-1-01") @Nullable Patched<String> startedMentor,
        @Schema(description = "As it was at the start; target groups follow", implementation = CorrectedProfile.class) @Nullable Patched<CorrectedProfile> profile,
        @Schema(description = "The first is the one that counts", type = SchemaType.ARRAY, implementation = RecordPlacement.class) @Nullable Patched<List<RecordPlacement>> placements,
        @Schema(type = SchemaType.ARRAY, implementation = TransferMentoring.class) @Nullable Patched<List<TransferMentoring>> transfers,
        @Schema(type = SchemaType.ARRAY, implementation = CorrectedPause.class) @Nullable Patched<List<CorrectedPause>> pauses,
        @Schema(description = "With the ends that they took back", type = SchemaType.ARRAY, implementation = CorrectedReopening.class) @Nullable Patched<List<CorrectedReopening>> reopenings,
        @Schema(type = SchemaType.ARRAY, implementation = ReachMilestone.class) @Nullable Patched<List<ReachMilestone>> milestones,
        @Schema(description = "The end that stands; what is absent stays", implementation = CorrectedEnd.class) @Nullable Patched<CorrectedEnd> end,
        @Schema(description = "null takes it back", implementation = CorrectedRetention.class, nullable = true) @Nullable Patched<CorrectedRetention> retentionCheck,
        @Schema(description = "Why; shown to nobody but the programme", examples = "Vertrag lag erst später vor", maxLength = 500) @Nullable String note) {

    /** What was wrong with the profile. */
    public record CorrectedProfile(
            @Schema(description = "Code of the list genders", implementation = String.class, examples = "FEMALE") @Nullable Patched<String> gender,
            @Schema(description = "Code of the list origin-groups", implementation = String.class, examples = "SY") @Nullable Patched<String> originGroup,
            @Schema(description = "Code of the list qualifications", implementation = String.class, examples = "NONE") @Nullable Patched<String> qualification,
            @Schema(description = "Whether the person seeks protection", implementation = Boolean.class, examples = "true") @Nullable Patched<Boolean> seeksProtection) {
    }

    /** A pause as it was. */
    @Schema(requiredProperties = { "pausedOn", "reason" })
    public record CorrectedPause(
            @Schema(format = "date", examples = "2025-06-02") @Nullable String pausedOn,
            @Schema(description = "Absent while it lasts, and where an end closed it", format = "date", examples = "2025-07-14", nullable = true) @Nullable String resumedOn,
            @Schema(description = "Code of the list pause-reasons", examples = "COURSE") @Nullable String reason) {
    }

    /** A reopening as it was. */
    @Schema(requiredProperties = { "reopenedOn", "end" })
    public record CorrectedReopening(
            @Schema(format = "date", examples = "2025-11-03") @Nullable String reopenedOn,
            @Schema(description = "The end that it took back") @Nullable EndMentoring end) {
    }

    /** What was wrong with the end. */
    public record CorrectedEnd(
            @Schema(implementation = String.class, format = "date", examples = "2025-10-31") @Nullable Patched<String> endedOn,
            @Schema(description = "Code of the list end-reasons", implementation = String.class, examples = "MUTUAL_END") @Nullable Patched<String> reason) {
    }

    /** A retention check as it was. */
    @Schema(requiredProperties = { "status", "checkedOn" })
    public record CorrectedRetention(
            @Schema(description = "Code of the list retention-statuses", examples = "SAME_EMPLOYER") @Nullable String status,
            @Schema(format = "date", examples = "2026-03-02") @Nullable String checkedOn) {
    }
}
