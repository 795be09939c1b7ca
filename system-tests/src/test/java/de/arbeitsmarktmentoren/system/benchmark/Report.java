package de.arbeitsmarktmentoren.system.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import de.arbeitsmarktmentoren.system.benchmark.Measured.How;

/** What was measured as tables, with the ratios, and drawn. */
final class Report {

    private static final int WIDEST = 48;
    /** Where the bars of the drawing begin, in milliseconds: each further tenfold is as long as the one before. */
    private static final double NARROWEST = 0.1;

    private final List<Loaded> all;
    private final Measured measured;
    private final StringBuilder text = new StringBuilder();

    Report(List<Loaded> all, Measured measured) {
        this.all = all;
        this.measured = measured;
    }

    String text() throws IOException {
        line("Milliseconds; each number is the median of the turns.\n");
        line("| asked | cases | p50 | p99 | per s | p99, 8 callers | per s, 8 callers | GROUP BY p50 | p99 | × faster "
                + "| with index p99 | × faster |");
        line("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        for (Asked asked : Asked.values()) {
            all.forEach(loaded -> row(asked, loaded.cases()));
        }
        growth();
        services();
        drawing();
        return text.toString();
    }

    private void row(Asked asked, long cases) {
        String live = String.format(Locale.ROOT, "| %s | %,d | %.2f | %.2f | %,.0f | %.2f | %,.0f |", asked.words(), cases,
                measured.percentile(cases, asked, How.ONE, 50), measured.percentile(cases, asked, How.ONE, 99),
                measured.perSecond(cases, asked, How.ONE), measured.percentile(cases, asked, How.EIGHT, 99),
                measured.perSecond(cases, asked, How.EIGHT));
        line(live + (asked.sql().isPresent() ? facts(asked, cases) : " | | | | |"));
    }

    private String facts(Asked asked, long cases) {
        double live = measured.percentile(cases, asked, How.ONE, 99);
        double facts = measured.percentile(cases, asked, How.GROUP_BY, 99);
        double indexed = measured.percentile(cases, asked, How.GROUP_BY_INDEX, 99);
        return String.format(Locale.ROOT, " %.1f | %.1f | %,.0f × | %.1f | %,.1f × |",
                measured.percentile(cases, asked, How.GROUP_BY, 50), facts, facts / live, indexed, indexed / live);
    }

    private void growth() {
        if (all.size() > 1) {
            long few = all.get(0).cases();
            long many = all.get(all.size() - 1).cases();
            line(String.format(Locale.ROOT, "\n| from %,d to %,d cases | p50 | p99 | p99, 8 callers |\n|---|--:|--:|--:|", few,
                    many));
            for (Asked asked : Asked.values()) {
                line(String.format(Locale.ROOT, "| %s | %.2f × | %.2f × | %.2f × |", asked.words(),
                        measured.percentile(many, asked, How.ONE, 50) / measured.percentile(few, asked, How.ONE, 50),
                        measured.percentile(many, asked, How.ONE, 99) / measured.percentile(few, asked, How.ONE, 99),
                        measured.percentile(many, asked, How.EIGHT, 99) / measured.percentile(few, asked, How.EIGHT, 99)));
            }
        }
    }

    private void services() throws IOException {
        line("\n| cases | counted per s | start to first answer, s | resident memory, MiB | at most |\n|--:|--:|--:|--:|--:|");
        for (Loaded loaded : all) {
            line(String.format(Locale.ROOT, "| %,d | %,.0f | %.1f | %.0f | %.0f |", loaded.cases(),
                    loaded.projectedPerSecond(), loaded.secondsToFirstAnswer(), loaded.memory("VmRSS"),
                    loaded.memory("VmHWM")));
        }
    }

    /** Ten times as long is always the same step to the right. */
    private void drawing() {
        List<Bar> bars = new ArrayList<>();
        for (Asked asked : Asked.values()) {
            for (Loaded loaded : all) {
                bars.add(new Bar(asked.words(), loaded.cases(), "live",
                        measured.percentile(loaded.cases(), asked, How.ONE, 99)));
                if (asked.sql().isPresent()) {
                    bars.add(new Bar("", loaded.cases(), "GROUP BY",
                            measured.percentile(loaded.cases(), asked, How.GROUP_BY, 99)));
                }
            }
        }
        double longest = bars.stream().mapToDouble(Bar::millis).max().orElse(1);
        line("\np99 in milliseconds; ten times as long is always the same step further:\n\n```");
        bars.forEach(bar -> line(bar.drawn(longest)));
        line("```");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private record Bar(String asked, long cases, String how, double millis) {

        String drawn(double longest) {
            double share = Math.log(Math.max(1, millis / NARROWEST)) / Math.log(Math.max(2, longest / NARROWEST));
            char[] bar = new char[(int) Math.max(1, Math.round(WIDEST * share))];
            Arrays.fill(bar, '█');
            return String.format(Locale.ROOT, "%-46s %,11d  %-8s  %s %.1f", asked, cases, how, new String(bar), millis);
        }
    }
}
