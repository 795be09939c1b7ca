package de.arbeitsmarktmentoren.stats.operation;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.stats.projection.Comparison;
import de.arbeitsmarktmentoren.stats.projection.RebuildReport;
import de.arbeitsmarktmentoren.stats.projection.RebuildState;

/** A rebuild as it stands. */
@Schema(name = "Rebuild")
public record RebuildView(
        @Schema(description = "Number of the generation that it fills", examples = "2") int generation,
        @Schema(description = "Definition of the figures that fills it", examples = "cells-1") String cellFunction,
        @Schema(description = "FILLING reads the topics; COMPARED differs and waits for a decision; ABANDONED: its replica is gone", examples = "FILLING") RebuildState state,
        @Schema(description = "Kind of failure, if it failed", examples = "STOPPED") @Nullable String failure,
        @Schema(examples = "2025-11-20T08:00:00Z") Instant startedAt,
        @Schema(examples = "2025-11-20T08:02:00Z") Instant changedAt,
        @Schema(description = "By offsets: markers and what compaction removed count too", examples = "120000") long recordsDone,
        @Schema(description = "How far the generation that answers is", examples = "250000") long recordsTotal,
        List<PartView> partitions) {

    /** One partition of it. */
    @Schema(name = "RebuildPartition")
    public record PartView(
            @Schema(examples = "mentoring.case-events.v1") String topic,
            @Schema(examples = "3") int partition,
            @Schema(examples = "10000") long recordsDone,
            @Schema(examples = "20000") long recordsTotal,
            @Schema(description = "Beside the generation that answers, at the same position; null until compared") @Nullable ComparisonView comparison) {
    }

    /** What a comparison found. */
    @Schema(name = "RebuildComparison")
    public record ComparisonView(
            @Schema(description = "Cells that differ; of a subject, months", examples = "0") long differingCells,
            @Schema(description = "Cases that the rebuilt one counts", examples = "1600") long cases,
            @Schema(description = "Cases that the one that answers counts", examples = "1600") long casesAnswering,
            @Schema(description = "False if the topic lacks the records at the position of the one that answers", examples = "true") boolean comparable) {
    }

    static RebuildView of(RebuildReport report) {
        List<PartView> parts = report.parts().stream().map(RebuildView::part).toList();
        return new RebuildView(report.generation(), report.function(), report.state(), report.failure(), report.startedAt(),
                report.changedAt(), parts.stream().mapToLong(PartView::recordsDone).sum(),
                parts.stream().mapToLong(PartView::recordsTotal).sum(), parts);
    }

    private static PartView part(RebuildReport.Part part) {
        return new PartView(part.topic(), part.partition(), part.recordsDone(), part.recordsTotal(),
                comparison(part.comparison()));
    }

    private static @Nullable ComparisonView comparison(@Nullable Comparison found) {
        return found == null ? null
                : new ComparisonView(found.differingCells(), found.cases(), found.casesAnswering(), found.comparable());
    }
}
