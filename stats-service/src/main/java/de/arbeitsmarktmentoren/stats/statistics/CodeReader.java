package de.arbeitsmarktmentoren.stats.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The codes of one dimension. Where the list is open to what this release does not know, their form decides. */
final class CodeReader {

    /** After how many months cohorts are looked at. */
    static final List<String> HORIZONS = List.of("3", "6", "9", "12", "18", "24");

    private static final Pattern COMBINATION = Pattern.compile("[A-Z0-9_]{1,64}(\\.[A-Z0-9_]{1,64})*");

    private final Dataset dataset;
    private final Dimension dimension;
    private final Optional<List<String>> offered;

    CodeReader(Dataset dataset, Dimension dimension, Offer offer) {
        this.dataset = dataset;
        this.dimension = dimension;
        this.offered = offer.codesOf(dimension);
    }

    List<String> read(List<String> values) {
        if (!values.stream().allMatch(allowed())) {
            throw QuestionReader.unknownCode(dimension, String.join(", ", examples()));
        }
        return isKnownToTheLast() ? spread(values) : values;
    }

    /** Each code in the place of the asterisk. */
    private List<String> spread(List<String> values) {
        return values.stream().flatMap(value -> value.equals(Question.EVERY)
                ? listed().filter(code -> !values.contains(code))
                : Stream.of(value)).toList();
    }

    /** Whether there are no codes but those that this release knows, or none but those offered. */
    private boolean isKnownToTheLast() {
        return offered.isPresent() || dimension == Dimension.MEASURE || dimension == Dimension.AFTER
                || dimension == Dimension.COMPARISON;
    }

    private Predicate<String> allowed() {
        if (offered.isPresent()) {
            return code -> code.equals(Question.EVERY) || offered.get().contains(code);
        }
        return switch (dimension) {
            case GROUP_COMBINATION -> CodeReader::isCombination;
            case PROJECT -> code -> isTotalOrEvery(code) || Offer.isProject(code);
            default -> code -> code.equals(Question.EVERY) || examples().contains(code);
        };
    }

    private List<String> examples() {
        if (offered.isPresent()) {
            return Stream.concat(offered.get().stream(), Stream.of(Question.EVERY)).toList();
        }
        return switch (dimension) {
            case PROJECT -> List.of("P-14511-1", "…", Question.TOTAL, Question.EVERY);
            case GROUP_COMBINATION ->
                Stream.of(Stream.of(Question.TOTAL, Question.EVERY), Dimension.TARGET_GROUP.listedCodes().stream(),
                        Stream.of("A.B (ascending)")).flatMap(codes -> codes).toList();
            default -> Stream.concat(dimension.total().stream(), listed()).distinct().toList();
        };
    }

    /** Every code but the total. */
    private Stream<String> listed() {
        if (offered.isPresent()) {
            return offered.get().stream();
        }
        return switch (dimension) {
            case MEASURE -> dataset.measures().stream().map(Measure::name);
            case AFTER -> HORIZONS.stream();
            case COMPARISON -> Arrays.stream(Comparison.values()).map(Comparison::name);
            default -> dimension.listedCodes().stream();
        };
    }

    private static boolean isTotalOrEvery(String code) {
        return code.equals(Question.TOTAL) || code.equals(Question.EVERY);
    }

    /** Codes in ascending order, one that we do not know among them. */
    private static boolean isCombination(String combination) {
        List<String> codes = Arrays.asList(combination.split("\\.", -1));
        return isTotalOrEvery(combination) || COMBINATION.matcher(combination).matches() && !codes.contains(Question.TOTAL)
                && codes.equals(List.copyOf(new TreeSet<>(codes)));
    }
}
