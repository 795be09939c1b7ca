package de.arbeitsmarktmentoren.stack.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

import de.arbeitsmarktmentoren.contracts.codelist.CodeLists;
import de.arbeitsmarktmentoren.contracts.codelist.District;

/** The 14 projects and 56 mentors whom the case service knows, and who is next to take a case. */
final class Programme {

    static final String MITTELSACHSEN = "14522";

    private static final Map<String, Integer> TEAMS_OF_OTHER_SIZE = Map.of("P-14713-1", 6, "P-14612-1", 6, "P-14522-1", 3,
            "P-14522-2", 3, "P-14523-1", 3, "P-14730-1", 3);

    private final Map<String, Integer> turns = new HashMap<>();

    static String districtOf(String project) {
        return project.substring(2, 7);
    }

    static List<String> projectsOf(String district) {
        String first = "P-" + district + "-1";
        return district.equals(MITTELSACHSEN) ? List.of(first, "P-" + district + "-2") : List.of(first);
    }

    /** The codes of all 14. */
    static List<String> projects() {
        return District.codes().stream().flatMap(district -> projectsOf(district).stream()).toList();
    }

    static List<String> mentorsOf(String project) {
        return IntStream.rangeClosed(1, TEAMS_OF_OTHER_SIZE.getOrDefault(project, 4))
                .mapToObj(number -> "M" + project.substring(1) + "-0" + number).toList();
    }

    /** Shares a number among the districts by population: largest remainder, ties to the larger district. */
    static SortedMap<String, Integer> share(int total) {
        SortedMap<String, Integer> population = new TreeMap<>();
        District.codes().forEach(district -> population.put(district, population(district)));
        return share(total, population);
    }

    /** Shares a number by weights: largest remainder, ties to the larger weight, then to the lower code. */
    static SortedMap<String, Integer> share(int total, SortedMap<String, Integer> weights) {
        long sum = weights.values().stream().mapToLong(Integer::longValue).sum();
        SortedMap<String, Integer> shares = new TreeMap<>();
        weights.forEach((code, weight) -> shares.put(code, (int) (sum == 0 ? 0 : (long) total * weight / sum)));
        int left = total - shares.values().stream().mapToInt(Integer::intValue).sum();
        List<String> byRemainder = new ArrayList<>(weights.keySet());
        byRemainder.sort((a, b) -> {
            int order = Long.compare((long) total * weights.get(b) % sum, (long) total * weights.get(a) % sum);
            return order != 0 ? order : weights.get(b) - weights.get(a);
        });
        byRemainder.subList(0, left).forEach(code -> shares.merge(code, 1, Integer::sum));
        return Collections.unmodifiableSortedMap(shares);
    }

    /** Whose turn it is among the projects of a district. */
    String nextProject(String district) {
        return next(district, projectsOf(district));
    }

    /** Whose turn it is among the mentors of a project. */
    String nextMentor(String project) {
        return next(project, mentorsOf(project));
    }

    private String next(String whose, List<String> among) {
        return among.get((turns.merge(whose, 1, Integer::sum) - 1) % among.size());
    }

    private static int population(String district) {
        return CodeLists.get("districts").find(district).flatMap(code -> code.attribute("population2019"))
                .map(Integer::valueOf).orElseThrow();
    }
}
