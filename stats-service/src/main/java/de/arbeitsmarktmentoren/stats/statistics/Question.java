package de.arbeitsmarktmentoren.stats.statistics;

import java.time.YearMonth;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is asked: every listed code is a cell of its own with every other.
 *
 * @param codes of the dimensions asked for, measures and periods among them; {@link #EVERY} for each that occurs
 * @param cutOff the last complete month
 * @param known the last month of which anything is to be told: the cut-off where it was asked for, else the one that is running
 */
public record Question(Dataset dataset, Map<Dimension, List<String>> codes, List<Period> periods, YearMonth cutOff,
        YearMonth known) {

    /** More would be an extract, not a question. */
    public static final int MOST_CELLS = 10_000;

    /** All together. */
    public static final String TOTAL = "ALL";

    /** Every code of the list and every other that occurs, one by one. */
    public static final String EVERY = "*";

    public Question {
        codes = Collections.unmodifiableMap(new EnumMap<>(codes));
        periods = List.copyOf(periods);
    }

    public List<Measure> measures() {
        return codes.get(Dimension.MEASURE).stream().map(Measure::valueOf).toList();
    }

    /** In the order of columns. */
    public List<Dimension> dimensions() {
        return List.copyOf(codes.keySet());
    }

    public boolean asks(Dimension dimension) {
        return codes.containsKey(dimension);
    }

    /** Outside of which nothing is asked for; empty where it asks for all projects. */
    public Optional<Set<String>> projects() {
        List<String> asked = codes.getOrDefault(Dimension.PROJECT, List.of(TOTAL));
        return asked.contains(TOTAL) || asked.contains(EVERY) ? Optional.empty() : Optional.of(Set.copyOf(asked));
    }

    /** How people in several groups are counted. */
    public CountingMode mode() {
        return asks(Dimension.GROUP_COMBINATION) ? CountingMode.DISJOINT : CountingMode.MULTIPLE;
    }

    /** The dimension by which it asks for target groups, one of two. */
    public Dimension groupDimension() {
        return asks(Dimension.GROUP_COMBINATION) ? Dimension.GROUP_COMBINATION : Dimension.TARGET_GROUP;
    }

    /** Whether people in several of the groups asked for are in each of them. An interview is of one group. */
    public boolean countsGroupsTwice() {
        return mode() == CountingMode.MULTIPLE && dataset != Dataset.ACTIVITY && groups().stream().distinct().count() > 1;
    }

    /** Each group asked for. */
    public List<Group> groups() {
        return codes.getOrDefault(groupDimension(), List.of(TOTAL)).stream().map(code -> Group.of(mode(), code)).toList();
    }

    public YearMonth firstMonth() {
        return Collections.min(periods.stream().map(Period::from).toList());
    }

    public YearMonth lastMonth() {
        return Collections.max(periods.stream().map(Period::to).toList());
    }

    long cells() {
        return codes.values().stream().mapToLong(List::size).reduce(1,
                (one, other) -> Math.min(one * other, Integer.MAX_VALUE));
    }

    /** With every code that occurs where the asterisk stood. */
    Question named(Figures figures) {
        Map<Dimension, List<String>> named = new EnumMap<>(codes);
        named.replaceAll((dimension, asked) -> asked.contains(EVERY) ? named(dimension, asked, figures) : asked);
        return new Question(dataset, named, periods, cutOff, known);
    }

    private static List<String> named(Dimension dimension, List<String> asked, Figures figures) {
        Set<String> others = new LinkedHashSet<>(dimension.isOpen() ? List.of() : dimension.listedCodes());
        others.addAll(new TreeSet<>(figures.occurring(dimension)));
        asked.forEach(others::remove);
        return asked.stream().flatMap(code -> code.equals(EVERY) ? others.stream() : Stream.of(code)).toList();
    }
}
