package de.arbeitsmarktmentoren.cases.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A first talk as clients see it. */
@Schema(name = "InitialInterview")
record InitialInterviewView(
        @Schema(examples = "1d2c3b4a-5e6f-4a7b-8c9d-0e1f2a3b4c5d") UUID id,
        @Schema(description = "Rises with each change; stands in the ETag as \"v2\"", examples = "1") long version,
        @Schema(examples = "P-14511-1") String project,
        @Schema(examples = "14511") String district,
        @Schema(examples = "2025-02-24") LocalDate heldOn,
        @Schema(examples = "IN_PERSON") String channel,
        @Schema(examples = "WOMEN_SEEKING_PROTECTION") String targetGroup,
        @Schema(examples = "MENTORING_AGREED") String result,
        @Schema(description = "When this version was recorded", examples = "2025-02-24T15:02:41Z") Instant recordedAt,
        @Schema(description = "Who recorded it, as the token calls him", examples = "4c1f2a9e") String recordedBy) {

    static InitialInterviewView of(InitialInterview interview) {
        InitialInterview.Content content = interview.content();
        Recording recording = interview.recording();
        return new InitialInterviewView(interview.id(), recording.version(), content.place().project(),
                content.place().district(), content.heldOn(), content.channel(), content.targetGroup(), content.result(),
                recording.recordedAt(), recording.recordedBy());
    }

    /** Some first talks and where the next begin. */
    @Schema(name = "InitialInterviews")
    record Page(
            List<InitialInterviewView> items,
            @Schema(description = "Pass it as cursor to get the next ones; null on the last page", examples = "MmY2ZjNmMGE", nullable = true) @Nullable String nextCursor) {
    }
}
