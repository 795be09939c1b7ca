package de.arbeitsmarktmentoren.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import de.arbeitsmarktmentoren.stack.Addresses;

/**
 * Every figure of some years that does not ask who people are: each flow, stock, cohort, activity and indicator, by district
 * and target group, of each month and year, by combination of groups, and by project.
 */
final class Snapshot {

    private static final String AREAS = "district=14,*";
    private static final String GROUPS = "&targetGroup=ALL,*";
    private static final String YEARS = "&period=2024,2025,2026";

    /** What is not asked for by name are all measures that the dimensions of the query divide. */
    private static final Map<String, List<String>> QUERIES = new TreeMap<>(Map.of(
            "flows", List.of(AREAS + GROUPS, AREAS + "&groupCombination=*"),
            "stock", List.of(AREAS + GROUPS, AREAS + "&groupCombination=*"),
            "cohorts", List.of(AREAS + GROUPS),
            "indicators", List.of(AREAS + GROUPS, AREAS + "&after=12"),
            "activity", List.of(AREAS, AREAS + "&activityType=*", AREAS + "&channel=*", AREAS + GROUPS)));

    private static final Map<String, List<String>> OF_YEARS = new TreeMap<>(Map.of(
            "flows", List.of("project=*" + GROUPS),
            "stock", List.of("project=*" + GROUPS),
            "activity", List.of("project=*"),
            "indicators", List.of(AREAS, "project=*"),
            "breakdowns", List.of(AREAS + "&measure=PERSONS_STARTED", AREAS + "&sector=*")));

    private static final List<String> FIGURE = List.of("value", "numerator", "denominator", "mature", "obsStatus",
            "confStatus", "reason");

    private final Map<String, String> figures = new TreeMap<>();

    Snapshot(Addresses addresses) {
        List<String> periods = Stream.concat(quarters(), Stream.of(YEARS)).toList();
        QUERIES.forEach((dataset, queries) -> queries.forEach(query -> periods.forEach(
                period -> ask(addresses, dataset, query + period))));
        OF_YEARS.forEach((dataset, queries) -> queries.forEach(query -> ask(addresses, dataset, query + YEARS)));
    }

    /** What is another figure there; empty if none is. */
    List<String> differencesTo(Snapshot other) {
        List<String> differences = new ArrayList<>();
        Map<String, String> all = new TreeMap<>(figures);
        all.putAll(other.figures);
        all.keySet().stream().filter(key -> !figures.getOrDefault(key, "").equals(other.figures.getOrDefault(key, "")))
                .forEach(key -> differences.add(key + ": " + figures.get(key) + " is there " + other.figures.get(key)));
        return differences;
    }

    int size() {
        return figures.size();
    }

    /** Few enough months for one answer. */
    private static Stream<String> quarters() {
        return IntStream.rangeClosed(2024, 2025).boxed().flatMap(year -> Stream.of("01..%d-03", "04..%d-06", "07..%d-09",
                "10..%d-12").map(months -> "&period=" + year + "-" + months.formatted(year)));
    }

    private void ask(Addresses addresses, String dataset, String query) {
        for (JsonNode row : LiveDataset.of(addresses, dataset).rows(query)) {
            ObjectNode key = row.deepCopy();
            List<String> figure = FIGURE.stream().map(key::remove).map(String::valueOf).toList();
            figures.put(dataset + " " + key, figure.toString());
        }
    }
}
