package de.arbeitsmarktmentoren.stats.format;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.stats.format.DataView.OverlapRow;
import de.arbeitsmarktmentoren.stats.format.JsonStatView.Category;
import de.arbeitsmarktmentoren.stats.format.JsonStatView.DimensionNode;
import de.arbeitsmarktmentoren.stats.format.JsonStatView.Extension;
import de.arbeitsmarktmentoren.stats.format.JsonStatView.UnitNode;
import de.arbeitsmarktmentoren.stats.statistics.Answer;
import de.arbeitsmarktmentoren.stats.statistics.Dimension;
import de.arbeitsmarktmentoren.stats.statistics.Figure;
import de.arbeitsmarktmentoren.stats.statistics.Measure;
import de.arbeitsmarktmentoren.stats.statistics.Observation;
import de.arbeitsmarktmentoren.stats.statistics.Question;
import de.arbeitsmarktmentoren.stats.statistics.Unit;

/** Makes a cube of an answer, whose observations already stand in the order of one. */
final class JsonStat {

    private static final String PLAIN = "A";
    private static final Map<String, List<String>> ROLES = roles();

    private final Answer answer;
    private final Question question;
    private final View view;
    private final Labels labels;

    private JsonStat(Answer answer, View view, Locale locale) {
        this.answer = answer;
        this.view = view;
        this.question = answer.question();
        this.labels = Labels.of(question, locale);
    }

    /** What that view shows of them. */
    static JsonStatView of(Answer answer, View view, Locale locale) {
        return new JsonStat(answer, view, locale).cube();
    }

    private JsonStatView cube() {
        return new JsonStatView("2.0", "dataset", question.dataset().title().in(labels.locale()), StatsApi.PROGRAMME_OFFICE,
                updated(), DataView.notes(answer, view, labels.locale()),
                question.dimensions().stream().map(Dimension::parameter).toList(),
                question.dimensions().stream().map(dimension -> question.codes().get(dimension).size()).toList(), ROLES,
                dimensions(), answer.observations().stream().map(it -> it.figure().value()).toList(), statuses(), extension());
    }

    /** In whole seconds, for readers of JSON-stat trip over parts of one. */
    private @Nullable Instant updated() {
        Instant counted = answer.watermark().countedUpTo();
        return counted == null ? null : counted.truncatedTo(ChronoUnit.SECONDS);
    }

    private static Map<String, List<String>> roles() {
        Map<String, List<String>> roles = new LinkedHashMap<>();
        roles.put("metric", List.of(Dimension.MEASURE.parameter()));
        roles.put("geo", List.of(Dimension.DISTRICT.parameter()));
        roles.put("time", List.of(Dimension.PERIOD.parameter()));
        return roles;
    }

    private Map<String, DimensionNode> dimensions() {
        Map<String, DimensionNode> nodes = new LinkedHashMap<>();
        question.codes().forEach((dimension, codes) -> nodes.put(dimension.parameter(),
                new DimensionNode(labels.of(dimension), category(dimension, codes))));
        return nodes;
    }

    private Category category(Dimension dimension, List<String> codes) {
        Map<String, String> names = new LinkedHashMap<>();
        codes.forEach(code -> names.put(code, labels.of(dimension, code)));
        return new Category(codes, names, dimension == Dimension.MEASURE ? units(codes) : null);
    }

    private Map<String, UnitNode> units(List<String> measures) {
        Map<String, UnitNode> units = new LinkedHashMap<>();
        measures.forEach(measure -> {
            Unit unit = Measure.valueOf(measure).unit();
            units.put(measure, new UnitNode(labels.of(unit), unit.decimals()));
        });
        return units;
    }

    private Map<Integer, String> statuses() {
        return cells(it -> it.figure().obsStatus().equals(PLAIN) ? null : it.figure().obsStatus());
    }

    private Extension extension() {
        Map<Integer, String> reasons = cells(it -> reason(it.figure()));
        return new Extension(question.dataset().id(), view.id(), question.cutOff().toString(), answer.watermark().token(),
                question.mode(), cells(JsonStat::otherUnit), cells(it -> it.figure().numerator()),
                cells(it -> it.figure().denominator()), cells(it -> it.figure().mature()), reasons,
                answer.overlaps().stream().map(OverlapRow::of).toList(), labels("obs-statuses", statuses()),
                labels("missing-reasons", reasons));
    }

    private static @Nullable String reason(Figure figure) {
        return figure.reason() == null ? null : figure.reason().name();
    }

    private static @Nullable String otherUnit(Observation observation) {
        return observation.unit() == observation.at().measure().unit() ? null : observation.unit().name();
    }

    private Map<String, String> labels(String list, Map<Integer, String> codes) {
        return codes.values().stream().distinct().collect(Collectors.toMap(code -> code, code -> labels.of(list, code),
                (one, other) -> one, TreeMap::new));
    }

    /** What there is to say of cells, by their place. */
    private <T> Map<Integer, T> cells(Function<Observation, @Nullable T> what) {
        Map<Integer, T> cells = new LinkedHashMap<>();
        for (int index = 0; index < answer.observations().size(); index++) {
            T said = what.apply(answer.observations().get(index));
            if (said != null) {
                cells.put(index, said);
            }
        }
        return cells;
    }
}
