package de.arbeitsmarktmentoren.stats.operation;

import java.time.Instant;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import de.arbeitsmarktmentoren.stats.projection.RecountReport;
import de.arbeitsmarktmentoren.stats.projection.RecountResult;

/** What a recount of the cells against the facts found. */
@Schema(name = "Recount")
public record RecountView(
        @Schema(examples = "2025-11-20T08:00:00Z") Instant recountedAt,
        @Schema(description = "Whether cells, facts and their sum agree") boolean agrees,
        @Schema(description = "Cells that the facts do not bear out, or that are missing", examples = "0") long differingCells,
        @Schema(description = "Facts that are not void", examples = "1600") long cases,
        @Schema(description = "Cases in all cohorts; each case stands in one", examples = "1600") long cohortSum) {

    static RecountView of(RecountReport report) {
        RecountResult result = report.result();
        return new RecountView(report.at(), result.isFine(), result.differingCells(), result.cases(), result.cohortSum());
    }
}
