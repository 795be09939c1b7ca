package de.arbeitsmarktmentoren.stats.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.arbeitsmarktmentoren.stats.statistics.Coordinate;
import de.arbeitsmarktmentoren.stats.statistics.Dimension;
import de.arbeitsmarktmentoren.stats.statistics.Figure;
import de.arbeitsmarktmentoren.stats.statistics.Figures;
import de.arbeitsmarktmentoren.stats.statistics.Formula.Flow;
import de.arbeitsmarktmentoren.stats.statistics.Measure;
import de.arbeitsmarktmentoren.stats.statistics.Period;
import de.arbeitsmarktmentoren.stats.statistics.Question;
import de.arbeitsmarktmentoren.stats.statistics.Watermark;

/** Sums of facts. For one question and one thread: rows are put together once by what each of its figures asks for. */
final class FactFigures implements Figures {

    private final Question question;
    private final List<FactRow> rows;
    private final Watermark watermark;
    private final Map<Key, List<FactRow>> byCodes = new HashMap<>();

    FactFigures(Question question, List<FactRow> rows, Watermark watermark) {
        this.question = question;
        this.rows = rows;
        this.watermark = watermark;
        rows.forEach(row -> byCodes.computeIfAbsent(new Key(row.kind(), row.codes()), key -> new ArrayList<>()).add(row));
    }

    @Override
    public Figure figure(Coordinate at) {
        FactKind kind = Breakdowns.kindOf(at.measure());
        long cases = candidates(kind, at).stream().filter(row -> counts(row, at)).mapToLong(FactRow::cases).sum();
        return Figure.of(cases);
    }

    /** Where every code is asked for by itself only the rows that have them; where totals are among them, all. */
    private List<FactRow> candidates(FactKind kind, Coordinate at) {
        Map<Dimension, String> asked = new EnumMap<>(Dimension.class);
        for (Dimension dimension : question.dimensions()) {
            if (isOfRows(dimension)) {
                String code = at.code(dimension);
                if (code.equals(dimension.total().orElse(""))) {
                    return rows;
                }
                asked.put(dimension, code);
            }
        }
        return byCodes.getOrDefault(new Key(kind, asked), List.of());
    }

    private boolean isOfRows(Dimension dimension) {
        return !rows.isEmpty() && rows.get(0).codes().containsKey(dimension);
    }

    private static boolean counts(FactRow row, Coordinate at) {
        return row.kind() == Breakdowns.kindOf(at.measure()) && fits(row, at.measure()) && isIn(at.period(), row)
                && at.group().holds(row.combination(), row.members())
                && row.codes().entrySet().stream().allMatch(code -> fits(at, code.getKey(), code.getValue()))
                && (at.measure() != Measure.PERSONS_STARTED || isFirstIn(at.period(), row));
    }

    private static boolean fits(FactRow row, Measure measure) {
        return !(measure.formula() instanceof Flow flow) || flow.cells().test(row.measure());
    }

    private static boolean fits(Coordinate at, Dimension dimension, String code) {
        String asked = at.code(dimension);
        return asked.equals(code) || asked.equals(dimension.total().orElse(""));
    }

    private static boolean isIn(Period period, FactRow row) {
        return period.contains(row.month());
    }

    /** Whoever had started in the period before was counted then. */
    private static boolean isFirstIn(Period period, FactRow row) {
        return row.previousStartYear() == null || row.previousStartYear() < period.from().getYear();
    }

    @Override
    public Collection<String> occurring(Dimension dimension) {
        return rows.stream().flatMap(row -> dimension == Dimension.GROUP_COMBINATION ? Stream.of(row.combination())
                : Stream.ofNullable(row.codes().get(dimension))).collect(Collectors.toSet());
    }

    @Override
    public Watermark watermark() {
        return watermark;
    }

    private record Key(FactKind kind, Map<Dimension, String> codes) {
    }
}
