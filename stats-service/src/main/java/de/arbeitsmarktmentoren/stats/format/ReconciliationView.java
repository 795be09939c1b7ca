package de.arbeitsmarktmentoren.stats.format;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import de.arbeitsmarktmentoren.contracts.codelist.Label;
import de.arbeitsmarktmentoren.stats.format.DataView.WatermarkView;
import de.arbeitsmarktmentoren.stats.live.Reconciliation;
import de.arbeitsmarktmentoren.stats.projection.RecountResult;

/** Whether the figures agree with each other and with what they come from. */
@Schema(name = "Reconciliation")
public record ReconciliationView(
        @Schema(description = "Whether nothing differs") boolean fine,
        WatermarkView watermark,
        @Schema(description = "What must hold between figures, in each month, in each district and in Saxony") List<CheckView> identities,
        @Schema(description = "The cells against the facts that they count") FactsView facts,
        @Schema(description = "The figures in memory against the cells in the database") MemoryView memory) {

    static ReconciliationView of(Reconciliation.Result result, RecountResult recount, Instant now) {
        List<CheckView> identities = result.checks().stream().map(CheckView::of).toList();
        boolean fine = recount.isFine() && result.heldDiffering() == 0
                && identities.stream().allMatch(check -> check.differing() == 0);
        return new ReconciliationView(fine, WatermarkView.of(result.watermark(), now), identities,
                new FactsView(recount.cases(), recount.cohortSum(), recount.differingCells()),
                new MemoryView(result.held(), result.heldDiffering()));
    }

    /** One identity. */
    @Schema(name = "IdentityCheck")
    public record CheckView(
            @Schema(examples = "STOCK_AND_FLOWS") String identity,
            Label label,
            @Schema(examples = "1680") long compared,
            @Schema(examples = "0") long differing) {

        static CheckView of(Reconciliation.Check check) {
            return new CheckView(check.identity().name(), check.identity().label(), check.compared(), check.differing());
        }
    }

    /** The facts. */
    @Schema(name = "FactsCheck")
    public record FactsView(
            @Schema(description = "Cases that are not void", examples = "2154") long cases,
            @Schema(description = "The same as the sum of all cohort cells", examples = "2154") long cohortSum,
            @Schema(examples = "0") long differingCells) {
    }

    /** The memory. */
    @Schema(name = "MemoryCheck")
    public record MemoryView(
            @Schema(description = "Series of months", examples = "2893") long series,
            @Schema(examples = "0") long differingSeries) {
    }
}
