package de.arbeitsmarktmentoren.stats.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.arbeitsmarktmentoren.contracts.codelist.District;
import de.arbeitsmarktmentoren.stats.statistics.CellView.FlowCount;

/**
 * The figures to a question: pure arithmetic over the cells.
 *
 * @param overlaps given where several target groups are asked for
 */
public record Answer(Question question, List<Observation> observations, List<Overlap> overlaps, Watermark watermark) {

    /** Not a code: cases in at least one of the groups asked for. */
    private static final String ANY = "any of them";

    /** @throws QuestionRefused if naming every combination makes too many cells */
    public static Answer to(Question question, CellSource source) {
        CellView view = source.flows(question.firstMonth(), question.lastMonth());
        Question named = question.withGroups(namedGroups(question, view));
        QuestionReader.refuseTooMany(named.cells());
        Map<Key, Long> sums = sums(named, view);
        return new Answer(named, observations(named, sums), overlaps(named, sums), view.watermark());
    }

    /** Every combination that is not asked for by name stands where the asterisk stood. */
    private static List<String> namedGroups(Question question, CellView view) {
        Set<String> others = view.flows().stream().map(FlowCount::groupCombination)
                .collect(Collectors.toCollection(TreeSet::new));
        others.removeAll(question.groups());
        return question.groups().stream()
                .flatMap(group -> group.equals(Question.EVERY) ? others.stream() : Stream.of(group)).toList();
    }

    private static Map<Key, Long> sums(Question question, CellView view) {
        Map<Key, Long> sums = new HashMap<>();
        for (FlowCount count : view.flows()) {
            List<String> groups = groupsOf(question, count.groupCombination());
            for (Measure measure : question.measures()) {
                if (measure.sums(count.measure())) {
                    add(question, measure, count, groups, sums);
                }
            }
        }
        return sums;
    }

    private static void add(Question question, Measure measure, FlowCount count, List<String> groups, Map<Key, Long> sums) {
        for (Period period : question.periods()) {
            if (period.contains(count.month())) {
                for (String group : groups) {
                    sums.merge(new Key(measure, count.district(), group, period), count.cases(), Long::sum);
                    sums.merge(new Key(measure, District.SAXONY, group, period), count.cases(), Long::sum);
                }
            }
        }
    }

    /** Under which of the groups asked for a combination counts. */
    private static List<String> groupsOf(Question question, String combination) {
        List<String> members = new ArrayList<>(question.mode() == CountingMode.DISJOINT
                ? List.of(combination)
                : Arrays.asList(combination.split("\\.")));
        members.retainAll(question.groups());
        if (!members.isEmpty()) {
            members.add(ANY);
        }
        members.add(Question.TOTAL);
        return members;
    }

    private static List<Observation> observations(Question question, Map<Key, Long> sums) {
        List<Observation> observations = new ArrayList<>();
        for (Measure measure : question.measures()) {
            for (String district : question.districts()) {
                for (String group : question.groups()) {
                    question.periods().forEach(period -> observations.add(new Observation(measure, district, group, period,
                            sums.getOrDefault(new Key(measure, district, group, period), 0L))));
                }
            }
        }
        return observations;
    }

    private static List<Overlap> overlaps(Question question, Map<Key, Long> sums) {
        List<String> groups = question.groups().stream().filter(group -> !group.equals(Question.TOTAL)).toList();
        List<Overlap> overlaps = new ArrayList<>();
        if (question.mode() == CountingMode.MULTIPLE && groups.size() > 1) {
            for (Measure measure : question.measures()) {
                for (String district : question.districts()) {
                    question.periods().forEach(period -> overlaps.add(overlap(measure, district, period, groups, sums)));
                }
            }
        }
        return overlaps;
    }

    private static Overlap overlap(Measure measure, String district, Period period, List<String> groups, Map<Key, Long> sums) {
        long together = groups.stream().mapToLong(group -> sums.getOrDefault(new Key(measure, district, group, period), 0L))
                .sum();
        long total = sums.getOrDefault(new Key(measure, district, ANY, period), 0L);
        return new Overlap(measure, district, period, total, together - total);
    }

    private record Key(Measure measure, String district, String group, Period period) {
    }
}
