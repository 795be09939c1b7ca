package de.arbeitsmarktmentoren.stats.statistics;

import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** One case of a cohort: {@code 5P2} is placed two completed months after the start, which lies five before the cut-off. */
record CohortCase(int followUp, Exit exit, int afterMonths) {

    private static final List<Exit> EXITS = List.of(Exit.PLACED, Exit.DROPPED, Exit.OPEN);
    private static final Pattern FORM = Pattern.compile("(-?\\d+)([PDN])(\\d+)");

    static List<CohortCase> read(String cases) {
        return FORM.matcher(cases).results().map(CohortCase::read).toList();
    }

    private static CohortCase read(MatchResult found) {
        return new CohortCase(Integer.parseInt(found.group(1)), exit(found.group(2)), Integer.parseInt(found.group(3)));
    }

    static Exit exit(String initial) {
        return switch (initial) {
            case "P" -> Exit.PLACED;
            case "D" -> Exit.DROPPED;
            default -> Exit.OPEN;
        };
    }

    /** Up to 200 cases of up to a dozen start months, none of them behind the cut-off. */
    static List<CohortCase> seeded(long seed) {
        Random random = new Random(seed);
        int startMonths = 1 + random.nextInt(12);
        int cases = 1 + random.nextInt(200);
        return IntStream.range(0, cases)
                .mapToObj(it -> new CohortCase(random.nextInt(startMonths) * 2, EXITS.get(random.nextInt(EXITS.size())),
                        random.nextInt(26)))
                .toList();
    }

    static CumulativeIncidence incidence(List<CohortCase> cases) {
        CohortExits cohort = new CohortExits();
        cases.forEach(each -> cohort.add(each.followUp, each.exit, each.afterMonths, 1));
        return cohort.incidence();
    }

    /** The month in which it leaves the count, by its exit or unseen. */
    int time() {
        return isSeen() ? afterMonths + 1 : followUp;
    }

    boolean isSeen() {
        return exit != Exit.OPEN && afterMonths + 1 <= followUp;
    }

    static long atRiskIn(int month, List<CohortCase> cases) {
        return cases.stream().filter(each -> each.time() >= month).count();
    }

    static long exitsIn(int month, List<CohortCase> cases) {
        return cases.stream().filter(each -> each.isSeen() && each.time() == month).count();
    }

    static long placedIn(int month, List<CohortCase> cases) {
        return cases.stream().filter(each -> each.isSeen() && each.exit == Exit.PLACED && each.time() == month).count();
    }
}
