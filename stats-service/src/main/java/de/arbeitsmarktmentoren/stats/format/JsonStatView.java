package de.arbeitsmarktmentoren.stats.format;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import de.arbeitsmarktmentoren.stats.format.DataView.OverlapRow;
import de.arbeitsmarktmentoren.stats.statistics.CountingMode;

/** Figures as a cube of JSON-stat 2.0: the values in one list, the last dimension fastest. */
@Schema(name = "JsonStat", description = "A dataset of JSON-stat 2.0 (https://json-stat.org/full/). Cells go by their index in value.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JsonStatView(
        @Schema(examples = "2.0") String version,
        @JsonProperty("class") @Schema(examples = "dataset") String responseClass,
        @Schema(examples = "Bewegungen") String label,
        @Schema(examples = "Programmbegleitung Arbeitsmarktmentoren Sachsen") String source,
        @Schema(description = "When the newest event was published that is counted everywhere; absent before there is one") @Nullable Instant updated,
        List<String> note,
        @Schema(description = "The dimensions asked for", examples = "[\"measure\",\"district\",\"targetGroup\",\"period\"]") List<String> id,
        @Schema(description = "How many codes each has", examples = "[2,1,1,12]") List<Integer> size,
        @Schema(examples = "{\"metric\": [\"measure\"], \"geo\": [\"district\"], \"time\": [\"period\"]}") Map<String, List<String>> role,
        Map<String, DimensionNode> dimension,
        @Schema(description = "null where there is none; the cell's status and reason say why") List<@Nullable BigDecimal> value,
        @Schema(description = "Codes of obs-statuses, of the cells that are not plain values", examples = "{\"3\": \"O\"}") Map<Integer, String> status,
        Extension extension) {

    /** By what the figures are divided. */
    @Schema(name = "JsonStatDimension")
    public record DimensionNode(@Schema(examples = "Merkmal") String label, Category category) {
    }

    /** Its codes. */
    @Schema(name = "JsonStatCategory")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Category(
            @Schema(description = "In the order asked for", examples = "[\"STARTED\"]") List<String> index,
            @Schema(examples = "{\"STARTED\": \"begonnene Mentorings\"}") Map<String, String> label,
            @Schema(description = "Only of measures") @Nullable Map<String, UnitNode> unit) {
    }

    /** What a measure is measured in. */
    @Schema(name = "JsonStatUnit")
    public record UnitNode(@Schema(examples = "Mentorings") String label, @Schema(examples = "0") int decimals) {
    }

    /** What JSON-stat has no place for. The maps hold the cells of which there is something to say. */
    @Schema(name = "JsonStatExtension")
    public record Extension(
            @Schema(examples = "flows") String dataset,
            @Schema(description = "live or published", examples = "live") String view,
            @Schema(description = "The last complete month, as of which this is answered", examples = "2026-03") String cutOff,
            @Schema(description = "The token of the watermark", examples = "3k-1a-2f") String watermark,
            CountingMode countingMode,
            @Schema(description = "Codes of units, where a comparison is measured in another than its measure", examples = "{\"5\": \"PERCENTAGE_POINTS\"}") Map<Integer, String> unit,
            @Schema(description = "Of quotients", examples = "{\"0\": 600}") Map<Integer, BigDecimal> numerator,
            @Schema(description = "Of quotients", examples = "{\"0\": 1600}") Map<Integer, BigDecimal> denominator,
            @Schema(description = "Of cohorts: whether this one has been observed for as many months", examples = "{\"0\": true}") Map<Integer, Boolean> mature,
            @Schema(description = "Codes of missing-reasons, where there is no value", examples = "{\"3\": \"NOT_MATURE\"}") Map<Integer, String> reason,
            List<OverlapRow> overlap,
            @Schema(description = "Of the codes in status", examples = "{\"O\": \"noch nicht verfügbar\"}") Map<String, String> statusLabels,
            @Schema(description = "Of the codes in reason", examples = "{\"NOT_MATURE\": \"noch nicht reif: die Kohorte ist zu jung\"}") Map<String, String> reasonLabels) {
    }
}
