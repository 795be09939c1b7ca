package de.arbeitsmarktmentoren.stats.format;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

import de.arbeitsmarktmentoren.contracts.codelist.Label;
import de.arbeitsmarktmentoren.stats.statistics.Answer;
import de.arbeitsmarktmentoren.stats.statistics.Coordinate;
import de.arbeitsmarktmentoren.stats.statistics.CountingMode;
import de.arbeitsmarktmentoren.stats.statistics.Dimension;
import de.arbeitsmarktmentoren.stats.statistics.Figure;
import de.arbeitsmarktmentoren.stats.statistics.Observation;
import de.arbeitsmarktmentoren.stats.statistics.Overlap;
import de.arbeitsmarktmentoren.stats.statistics.Watermark;

/** Figures as rows. */
@Schema(name = "Data", description = "Every combination of the codes asked for is a row of its own; nothing is left to be summed.")
public record DataView(
        @Schema(examples = "flows") String dataset,
        @Schema(description = "live or published", examples = "live") String view,
        @Schema(description = "The last complete month, as of which this is answered", examples = "2026-03") String cutOff,
        @Schema(description = "MULTIPLE: people in several groups are in each of them; DISJOINT: in exactly one row") CountingMode countingMode,
        WatermarkView watermark,
        List<Row> observations,
        @Schema(description = "Only where several target groups are asked for") @JsonInclude(JsonInclude.Include.NON_EMPTY) List<OverlapRow> overlap,
        List<String> notes) {

    private static final Label MULTIPLE = new Label("Zielgruppen überschneiden sich und ergeben zusammen mehr als die Summe.",
            "Target groups overlap and add up to more than the total.");
    private static final Label DISJOINT = new Label("Jedes Mentoring steht in genau einer Kombination von Zielgruppen.",
            "Each mentoring stands in exactly one combination of target groups.");

    /** What that view shows of them. */
    public static DataView of(Answer answer, View view, Instant now, Locale locale) {
        CountingMode mode = answer.question().mode();
        return new DataView(answer.question().dataset().id(), view.id(), answer.question().cutOff().toString(), mode,
                WatermarkView.of(answer.watermark(), now), answer.observations().stream().map(Row::of).toList(),
                answer.overlaps().stream().map(OverlapRow::of).toList(), notes(answer, view, locale));
    }

    static List<String> notes(Answer answer, View view, Locale locale) {
        List<String> notes = new ArrayList<>();
        if (answer.question().mode() == CountingMode.DISJOINT) {
            notes.add(DISJOINT.in(locale));
        } else if (answer.question().countsGroupsTwice()) {
            notes.add(MULTIPLE.in(locale));
        }
        notes.add(view.note().in(locale));
        return notes;
    }

    /** How far the events are counted. */
    @Schema(name = "Watermark")
    public record WatermarkView(
            @Schema(description = "Next offset of each partition of the cases, none of which is counted yet", examples = "{\"0\": 128}") Map<String, Long> positions,
            @Schema(description = "All positions in one word; with atLeast= another replica waits until it is as far", examples = "3k-1a-2f") String token,
            @Schema(description = "When the newest event was published that is counted in the partition furthest behind; null before each has one") @Nullable Instant countedUpTo,
            @Schema(description = "How old that is", examples = "12") @Nullable Long ageSeconds) {

        /** @param now decides how old it is */
        public static WatermarkView of(Watermark watermark, Instant now) {
            Map<String, Long> positions = new TreeMap<>();
            watermark.casePositions().forEach((partition, offset) -> positions.put(String.valueOf(partition), offset));
            return new WatermarkView(positions, watermark.token(), watermark.countedUpTo(),
                    watermark.age(now).map(age -> age.toSeconds()).orElse(null));
        }
    }

    /** One figure; of the optional dimensions those that were asked for. */
    @Schema(name = "Observation")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            @Schema(examples = "STARTED") String measure,
            @Schema(examples = "14") String district,
            @Schema(examples = "P-14522-1") @Nullable String project,
            @Schema(examples = "ALL") @Nullable String targetGroup,
            @Schema(examples = "WITHOUT_VOCATIONAL_QUALIFICATION.WOMEN_SEEKING_PROTECTION") @Nullable String groupCombination,
            @Schema(examples = "FEMALE") @Nullable String gender,
            @Schema(examples = "25_29") @Nullable String ageBand,
            @Schema(examples = "SY") @Nullable String originGroup,
            @Schema(examples = "NONE") @Nullable String qualification,
            @Schema(examples = "Q") @Nullable String sector,
            @Schema(examples = "CONTACT_LOST") @Nullable String endReason,
            @Schema(examples = "MENTORING_AGREED") @Nullable String interviewResult,
            @Schema(examples = "APPLICATION_SUPPORT") @Nullable String activityType,
            @Schema(examples = "IN_PERSON") @Nullable String channel,
            @Schema(examples = "12") @Nullable String after,
            @Schema(examples = "CHANGE") @Nullable String comparison,
            @Schema(examples = "2025") String period,
            @Schema(description = "null where there is none; reason says why", examples = "1600") @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable BigDecimal value,
            @Schema(description = "Code of units", examples = "MENTORINGS") String unit,
            @Schema(description = "Only of quotients", examples = "600") @Nullable BigDecimal numerator,
            @Schema(description = "Only of quotients", examples = "1600") @Nullable BigDecimal denominator,
            @Schema(description = "Only of cohorts: whether this one has been observed for as many months") @Nullable Boolean mature,
            @Schema(description = "Code of obs-statuses", examples = "A") String obsStatus,
            @Schema(description = "Code of conf-statuses", examples = "F") String confStatus,
            @Schema(description = "Code of missing-reasons, only without a value", examples = "NOT_MATURE") @Nullable String reason) {

        static Row of(Observation observation) {
            Coordinate at = observation.at();
            Figure figure = observation.figure();
            return new Row(at.measure().name(), at.code(Dimension.DISTRICT), at.asked(Dimension.PROJECT),
                    at.asked(Dimension.TARGET_GROUP), at.asked(Dimension.GROUP_COMBINATION), at.asked(Dimension.GENDER),
                    at.asked(Dimension.AGE_BAND), at.asked(Dimension.ORIGIN_GROUP), at.asked(Dimension.QUALIFICATION),
                    at.asked(Dimension.SECTOR), at.asked(Dimension.END_REASON), at.asked(Dimension.INTERVIEW_RESULT),
                    at.asked(Dimension.ACTIVITY_TYPE), at.asked(Dimension.CHANNEL), at.asked(Dimension.AFTER),
                    at.asked(Dimension.COMPARISON), at.period().code(), figure.value(), observation.unit().name(),
                    figure.numerator(), figure.denominator(), figure.mature(), figure.obsStatus(), figure.confStatus(),
                    figure.reason() == null ? null : figure.reason().name());
        }
    }

    /** What counting people once in each of their groups comes to. */
    @Schema(name = "Overlap")
    public record OverlapRow(
            @Schema(description = "Where, by the dimensions asked for except the target group", examples = "{\"measure\": \"STARTED\", \"district\": \"14\", \"period\": \"2025\"}") Map<String, String> at,
            @Schema(description = "Mentorings in at least one of the groups asked for, each once; null where there is no figure", examples = "1600") @Nullable BigDecimal total,
            @Schema(description = "By how much the groups add up to more than that; null where there is no figure", examples = "423") @Nullable BigDecimal overlap) {

        static OverlapRow of(Overlap overlap) {
            return new OverlapRow(overlap.at().names(), overlap.total(), overlap.overlap());
        }
    }
}
