package de.arbeitsmarktmentoren.cases.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of each item of a batch. */
@Schema(name = "BatchResult")
record BatchView(List<Item> items) {

    /** One of them: either a case or a problem. */
    @Schema(name = "BatchItem")
    record Item(
            @Schema(description = "Its place in the request, from 0", examples = "0") int index,
            @Schema(description = "What it would have been answered with alone", examples = "201") int status,
            @Schema(description = "Null if it was refused", examples = "2f6f3f0a-6b3e-4f0e-8a57-5b8f0c1d2e3f", nullable = true) @Nullable UUID caseId,
            @Schema(description = "Null if it was refused", examples = "1", nullable = true) @Nullable Long version,
            @Schema(description = "Null if it was started", implementation = Refusal.class, nullable = true) @Nullable Map<String, Object> problem) {

        static Item started(int index, int status, Started started) {
            return new Item(index, status, started.caseId(), started.version(), null);
        }

        /** The same answer to another item. */
        Item at(int other) {
            return new Item(other, status, caseId, version, problem);
        }

        static Item refused(int index, int status, Map<String, Object> problem) {
            return new Item(index, status, null, null, problem);
        }
    }

    /** Stands for the problem that the document describes for all operations. */
    @Schema(name = "Problem")
    record Refusal() {
    }

    /** What is kept of an item that was done. */
    record Started(UUID caseId, long version) {
    }
}
