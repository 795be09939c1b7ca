package de.arbeitsmarktmentoren.stats.format;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import de.arbeitsmarktmentoren.contracts.codelist.Label;
import de.arbeitsmarktmentoren.stats.statistics.Answer;
import de.arbeitsmarktmentoren.stats.statistics.CountingMode;
import de.arbeitsmarktmentoren.stats.statistics.Observation;
import de.arbeitsmarktmentoren.stats.statistics.Overlap;
import de.arbeitsmarktmentoren.stats.statistics.Watermark;

/** Figures as rows. */
@Schema(name = "Flows", description = "Every combination of the values asked for is a row of its own; nothing is left to be summed.")
public record FlowsView(
        @Schema(examples = "flows") String dataset,
        @Schema(examples = "live") String view,
        @Schema(examples = "MENTORINGS") String unit,
        @Schema(description = "MULTIPLE: people in several groups are in each of them; DISJOINT: in exactly one row") CountingMode countingMode,
        WatermarkView watermark,
        List<Row> observations,
        @Schema(description = "Only where several target groups are asked for") @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OverlapRow> overlap,
        List<String> notes) {

    private static final Label MULTIPLE = new Label("Zielgruppen überschneiden sich und ergeben zusammen mehr als die Summe.",
            "Target groups overlap and add up to more than the total.");
    private static final Label DISJOINT = new Label("Jedes Mentoring steht in genau einer Kombination von Zielgruppen.",
            "Each mentoring stands in exactly one combination of target groups.");
    private static final Label LIVE = new Label("Stand der Zählung, noch nicht veröffentlicht.",
            "As counted so far, not published.");

    /** The exact figures of this moment. */
    public static FlowsView live(Answer answer, Instant now, Locale locale) {
        CountingMode mode = answer.question().mode();
        return new FlowsView("flows", "live", "MENTORINGS", mode, WatermarkView.of(answer.watermark(), now),
                answer.observations().stream().map(observation -> Row.of(observation, mode)).toList(),
                answer.overlaps().stream().map(OverlapRow::of).toList(),
                List.of(LIVE.in(locale), (mode == CountingMode.MULTIPLE ? MULTIPLE : DISJOINT).in(locale)));
    }

    /** How far the events are counted. */
    @Schema(name = "Watermark")
    public record WatermarkView(
            @Schema(description = "Next offset by partition", examples = "{\"0\": 12}") SortedMap<Integer, Long> positions,
            @Schema(description = "When the newest event was published that is counted everywhere; null at the beginning") @Nullable Instant countedUpTo,
            @Schema(description = "How old that is", examples = "3") @Nullable Long ageSeconds) {

        static WatermarkView of(Watermark watermark, Instant now) {
            return new WatermarkView(watermark.positions(), watermark.countedUpTo(),
                    watermark.age(now).map(Duration::toSeconds).orElse(null));
        }
    }

    /** One figure; of {@code targetGroup} and {@code groupCombination} the one that was asked for. */
    @Schema(name = "Observation")
    public record Row(
            @Schema(examples = "STARTED") String measure,
            @Schema(examples = "14") String district,
            @Schema(examples = "ALL") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String targetGroup,
            @Schema(examples = "WITHOUT_VOCATIONAL_QUALIFICATION.WOMEN_SEEKING_PROTECTION") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String groupCombination,
            @Schema(examples = "2025") String period,
            @Schema(examples = "1600") long value,
            @Schema(description = "Code of obs-statuses", examples = "A") String obsStatus,
            @Schema(description = "Code of conf-statuses", examples = "F") String confStatus) {

        static Row of(Observation observation, CountingMode mode) {
            boolean multiple = mode == CountingMode.MULTIPLE;
            return new Row(observation.measure().name(), observation.district(), multiple ? observation.group() : null,
                    multiple ? null : observation.group(), observation.period().code(), observation.value(), "A", "F");
        }
    }

    /** What counting people once in each of their groups comes to. */
    @Schema(name = "Overlap")
    public record OverlapRow(
            @Schema(examples = "STARTED") String measure,
            @Schema(examples = "14") String district,
            @Schema(examples = "2025") String period,
            @Schema(description = "Mentorings in at least one of the groups asked for, each once", examples = "1600") long total,
            @Schema(description = "By how much the groups add up to more than that", examples = "423") long overlap) {

        static OverlapRow of(Overlap overlap) {
            return new OverlapRow(overlap.measure().name(), overlap.district(), overlap.period().code(), overlap.total(),
                    overlap.overlap());
        }
    }
}
