package de.arbeitsmarktmentoren.stats.live;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.arbeitsmarktmentoren.contracts.codelist.District;
import de.arbeitsmarktmentoren.stats.statistics.Coordinate;
import de.arbeitsmarktmentoren.stats.statistics.CountingMode;
import de.arbeitsmarktmentoren.stats.statistics.Dimension;
import de.arbeitsmarktmentoren.stats.statistics.Group;
import de.arbeitsmarktmentoren.stats.statistics.Measure;
import de.arbeitsmarktmentoren.stats.statistics.Period;

/** The figures of single months, as an answer would give them. */
final class MonthFigures {

    /** One of each kind: what happened, what is open, what became of it. */
    private static final List<Measure> SAMPLES = List.of(Measure.STARTED, Measure.PLACED, Measure.DROPPED, Measure.ENDED,
            Measure.OPEN, Measure.PAUSED, Measure.COHORT_STARTED, Measure.SERVED, Measure.RETENTION_DUE);

    private final MomentFigures figures;
    private final List<String> combinations;
    private final Set<String> groups;

    MonthFigures(Moment moment) {
        this.figures = new MomentFigures(moment, YearMonth.of(9999, 12));
        this.combinations = List.copyOf(figures.occurring(Dimension.GROUP_COMBINATION));
        this.groups = combinations.stream().flatMap(MonthFigures::members).collect(Collectors.toSet());
    }

    long of(Measure measure, String district, int month) {
        return of(measure, district, Group.ALL, month);
    }

    long ofSaxonyLessDistricts(int month) {
        return difference(measure -> of(measure, District.SAXONY, month)
                - District.codes().stream().mapToLong(district -> of(measure, district, month)).sum());
    }

    long ofAllLessCombinations(String district, int month) {
        return difference(
                measure -> of(measure, district, month) - ofCombinations(combinations.stream(), measure, district, month));
    }

    long ofGroupsLessCombinations(String district, int month) {
        return difference(measure -> groups.stream().mapToLong(group -> Math.abs(
                of(measure, district, new Group(CountingMode.MULTIPLE, Set.of(group)), month) - ofCombinations(
                        combinations.stream().filter(it -> members(it).anyMatch(group::equals)), measure, district, month)))
                .sum());
    }

    private long ofCombinations(Stream<String> some, Measure measure, String district, int month) {
        return some.mapToLong(it -> of(measure, district, new Group(CountingMode.DISJOINT, Set.of(it)), month)).sum();
    }

    private static long difference(ToLongFunction<Measure> ofMeasure) {
        return SAMPLES.stream().mapToLong(measure -> Math.abs(ofMeasure.applyAsLong(measure))).sum();
    }

    private long of(Measure measure, String district, Group group, int month) {
        YearMonth only = YearMonth.of(month / 12, month % 12 + 1);
        return figures.figure(Coordinate.of(measure, district, group, new Period(only.toString(), only, only))).value()
                .longValueExact();
    }

    private static Stream<String> members(String combination) {
        return Arrays.stream(combination.split("\\."));
    }
}
