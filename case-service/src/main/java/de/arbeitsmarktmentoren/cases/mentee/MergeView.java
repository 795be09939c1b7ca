package de.arbeitsmarktmentoren.cases.mentee;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.cases.note.Notes;

/** How somebody became one person with another, and whether that was undone. */
@Schema(name = "Merge")
record MergeView(
        @Schema(examples = "1f0e8a57-6b3e-4f0e-9d1c-5b8f0c1d2e3f") UUID id,
        @Schema(description = "Whose cases came", examples = "9d1c2b3a-6b3e-4f0e-8a57-5b8f0c1d2e3f") UUID duplicateId,
        @Schema(examples = "2025-06-02T08:15:00Z") Instant mergedAt,
        @Schema(description = "Subject of a token", examples = "8a57c1d2-4f0e-4a39-9a57-0b8f0c1d2e3f") String mergedBy,
        @Schema(examples = "Ausweis gesehen, Name war verschrieben", nullable = true) @Nullable String note,
        @Schema(description = "The cases that came and go back if it is undone") List<UUID> cases,
        @Schema(description = "Null while the merge stands", examples = "2025-06-03T10:00:00Z", nullable = true) @Nullable Instant undoneAt,
        @Schema(examples = "8a57c1d2-4f0e-4a39-9a57-0b8f0c1d2e3f", nullable = true) @Nullable String undoneBy,
        @Schema(examples = "Cousinen gleichen Namens", nullable = true) @Nullable String undoingNote) {

    static MergeView of(Merge merge, Notes notes) {
        String id = merge.id().toString();
        return new MergeView(merge.id(), merge.duplicateId(), merge.mergedAt(), merge.mergedBy(),
                notes.of(Merging.ABOUT_MERGE, id).orElse(null), merge.cases().stream().sorted().toList(), merge.undoneAt(),
                merge.undoneBy(), notes.of(Merging.ABOUT_UNDOING, id).orElse(null));
    }

    /** All merges of one person, the latest first. */
    @Schema(name = "Merges")
    record Page(List<MergeView> items) {
    }

    /** What was done, and nothing personal. */
    @Schema(name = "MergedMentees")
    record Merged(
            @Schema(description = "Of the merge", examples = "1f0e8a57-6b3e-4f0e-9d1c-5b8f0c1d2e3f") UUID id,
            @Schema(description = "Whose all cases are after a merge", examples = "7c0a7f6e-4f0e-4a39-9a57-0b8f0c1d2e3f") UUID menteeId,
            @Schema(description = "Of that mentee; stands in the ETag", examples = "2") long version,
            @Schema(examples = "9d1c2b3a-6b3e-4f0e-8a57-5b8f0c1d2e3f") UUID duplicateId) {

        static Merged of(Merging.Done done) {
            return new Merged(done.merge().id(), done.survivor().id(), done.survivor().version(), done.merge().duplicateId());
        }
    }
}
