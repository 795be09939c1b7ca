package de.arbeitsmarktmentoren.stats.statistics;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What somebody may ask a dataset. Whatever else is asked is refused, with what is offered.
 *
 * @param dimensions by which it may be asked
 * @param anyCutOff whether it may be answered as of an earlier month
 * @param codes of dimensions of which only these are there to ask for; {@code *} is each of them, and they are meant where
 *        nothing is said
 */
public record Offer(Set<Dimension> dimensions, boolean anyCutOff, Map<Dimension, List<String>> codes) {

    private static final Pattern PROJECT = Pattern.compile("P-[0-9]{5}-[0-9]{1,2}");

    public Offer {
        dimensions = Set.copyOf(dimensions);
        Map<Dimension, List<String>> copy = new EnumMap<>(Dimension.class);
        copy.putAll(codes);
        codes = Collections.unmodifiableMap(copy);
    }

    /** Whether that is how codes of projects look, be there such a project or not. */
    public static boolean isProject(String code) {
        return PROJECT.matcher(code).matches();
    }

    /** All that there is. */
    public static Offer everything(Dataset dataset) {
        return only(dataset, Map.of());
    }

    /** All that there is, but of some dimensions only these codes. */
    public static Offer only(Dataset dataset, Map<Dimension, List<String>> codes) {
        return new Offer(Set.copyOf(dataset.dimensions()), true, codes);
    }

    /** The only codes of that dimension; empty where there are all. */
    Optional<List<String>> codesOf(Dimension dimension) {
        return Optional.ofNullable(codes.get(dimension));
    }

    boolean holds(Measure measure) {
        return codesOf(Dimension.MEASURE).map(measures -> measures.contains(measure.name())).orElse(true);
    }
}
