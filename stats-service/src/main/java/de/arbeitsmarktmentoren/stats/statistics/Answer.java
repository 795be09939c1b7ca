package de.arbeitsmarktmentoren.stats.statistics;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import de.arbeitsmarktmentoren.stats.statistics.Formula.Quotient;

/**
 * The figures to a question, each combination of its codes once, in the order of its dimensions.
 *
 * @param overlaps given where several target groups are asked for
 */
public record Answer(Question question, List<Observation> observations, List<Overlap> overlaps, Watermark watermark) {

    /** @throws QuestionRefused if naming every code that occurs makes too many cells */
    public static Answer to(Question question, Source source) {
        Figures figures = source.figures(question);
        Question named = question.named(figures);
        QuestionReader.refuseTooMany(named);
        Calculation calculation = new Calculation(figures, named.cutOff(), named.known());
        List<Observation> observations = new ArrayList<>();
        everywhere(named, named.dimensions(), at -> observations.add(new Observation(at, calculation.figure(at))));
        return new Answer(named, List.copyOf(observations), overlaps(named, calculation), figures.watermark());
    }

    private static List<Overlap> overlaps(Question question, Calculation calculation) {
        List<Group> groups = question.groups().stream().filter(group -> !group.equals(Group.ALL)).toList();
        List<Overlap> overlaps = new ArrayList<>();
        if (question.mode() == CountingMode.MULTIPLE && groups.size() > 1) {
            Group any = new Group(CountingMode.MULTIPLE,
                    groups.stream().flatMap(group -> group.codes().stream()).collect(Collectors.toSet()));
            Set<Dimension> others = new LinkedHashSet<>(question.dimensions());
            others.remove(Dimension.TARGET_GROUP);
            everywhere(question, List.copyOf(others), at -> {
                if (isCount(at)) {
                    overlaps.add(overlap(at.with(any), groups, calculation));
                }
            });
        }
        return List.copyOf(overlaps);
    }

    /** Only what is counted can be counted twice. */
    private static boolean isCount(Coordinate at) {
        return !(at.measure().formula() instanceof Quotient) && !(at.measure().formula() instanceof Formula.Incidence)
                && !(at.measure().formula() instanceof Formula.MonthsUntil) && at.comparison() == Comparison.VALUE;
    }

    private static Overlap overlap(Coordinate at, List<Group> groups, Calculation calculation) {
        Figure sum = Figure.sum(groups.stream().map(group -> calculation.figure(at.with(group))).toList());
        return Overlap.of(at, calculation.figure(at), sum);
    }

    private static void everywhere(Question question, List<Dimension> dimensions, Visitor visitor) {
        new Walk(question, dimensions, visitor).from(0);
    }

    private interface Visitor {

        void visit(Coordinate at);
    }

    /** Through every combination of the codes, the last dimension fastest. */
    private static final class Walk {

        private final Question question;
        private final List<Dimension> dimensions;
        private final Visitor visitor;
        private final EnumMap<Dimension, String> codes = new EnumMap<>(Dimension.class);
        private final Map<String, Period> periods;

        private Walk(Question question, List<Dimension> dimensions, Visitor visitor) {
            this.question = question;
            this.dimensions = dimensions;
            this.visitor = visitor;
            this.periods = question.periods().stream().collect(Collectors.toMap(Period::code, period -> period));
        }

        private void from(int index) {
            if (index == dimensions.size()) {
                visitor.visit(here());
                return;
            }
            Dimension dimension = dimensions.get(index);
            for (String code : question.codes().get(dimension)) {
                codes.put(dimension, code);
                from(index + 1);
            }
        }

        private Coordinate here() {
            String group = codes.getOrDefault(question.groupDimension(), Question.TOTAL);
            return Coordinate.of(codes, Measure.valueOf(codes.get(Dimension.MEASURE)), Group.of(question.mode(), group),
                    periods.get(codes.get(Dimension.PERIOD)));
        }
    }
}
