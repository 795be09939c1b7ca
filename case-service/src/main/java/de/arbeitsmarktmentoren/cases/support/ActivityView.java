package de.arbeitsmarktmentoren.cases.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An activity as clients see it. */
@Schema(name = "Activity")
record ActivityView(
        @Schema(examples = "9b1f5c0e-2d0f-4a5c-8f6e-3a7b1c2d4e5f") UUID id,
        @Schema(description = "Rises with each change; stands in the ETag as \"v2\"", examples = "1") long version,
        @Schema(examples = "AUTHORITY_ACCOMPANIMENT") String type,
        @Schema(examples = "IN_PERSON") String channel,
        @Schema(examples = "2025-04-10") LocalDate heldOn,
        @Schema(examples = "90") int minutes,
        @Schema(examples = "E-000001", nullable = true) @Nullable String employer,
        @Schema(description = "Responsible for the case on that day", examples = "P-14511-1") String project,
        @Schema(examples = "14511") String district,
        @Schema(examples = "Ausländerbehörde, Termin am 24.", nullable = true) @Nullable String note,
        @Schema(description = "When this version was recorded", examples = "2025-04-11T07:12:09Z") Instant recordedAt,
        @Schema(description = "Who recorded it, as the token calls him", examples = "4c1f2a9e") String recordedBy) {

    static ActivityView of(Activity activity, @Nullable String note) {
        Activity.Content content = activity.content();
        Recording recording = activity.recording();
        return new ActivityView(activity.id(), recording.version(), content.type(), content.channel(), content.heldOn(),
                content.minutes(), content.employer(), activity.place().project(), activity.place().district(), note,
                recording.recordedAt(), recording.recordedBy());
    }

    /** Some activities and where the next begin. */
    @Schema(name = "Activities")
    record Page(
            List<ActivityView> items,
            @Schema(description = "Pass it as cursor to get the next ones; null on the last page", examples = "MmY2ZjNmMGE", nullable = true) @Nullable String nextCursor) {
    }
}
