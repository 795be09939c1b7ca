package de.arbeitsmarktmentoren.stack;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

import de.arbeitsmarktmentoren.stack.demo.DemoUser;

/** What is shown when all runs: the addresses, how to get a token, and the year's figures. */
final class Closing {

    private static final Duration CATCH_UP_WITHIN = Duration.ofMinutes(5);
    private static final String RULE = "-".repeat(78);

    private final Console console;
    private final LocalStack stack;
    private final long began;

    Closing(Console console, LocalStack stack, long began) {
        this.console = console;
        this.stack = stack;
        this.began = began;
    }

    void print() {
        LiveFigures figures = new LiveFigures(stack.addresses());
        boolean upToDate = console.step("figures caught up", () -> figures.catchUp(CATCH_UP_WITHIN));
        console.line("\n" + RULE);
        addresses(stack.addresses());
        console.line("");
        headlines(figures.ofTheYear());
        console.line(
                upToDate ? figures.countedUpTo().map(instant -> "  counted up to " + instant).orElse("  nothing to count yet")
                        : "  these figures LAG BEHIND what was recorded: see the logs");
        console.line(String.format(Locale.ROOT, "%n  Ready after %.1f s. Ctrl-C stops everything; the data is kept.%n%s",
                Console.secondsSince(began), RULE));
    }

    private void addresses(Addresses addresses) {
        console.line("  Case service        " + addresses.caseService() + "/q/swagger-ui");
        console.line("  Statistics service  " + addresses.statsService() + "/q/swagger-ui");
        console.line("  Token for trying    " + addresses.oidcServer().tokenCommand("mentor"));
        console.line("                      or of " + DemoUser.names());
        console.line(
                "  The figures below   curl -s -H \"Authorization: Bearer $(" + addresses.oidcServer().tokenCommand("office")
                        + ")\" \\\n                        \"" + addresses.statsService() + LiveFigures.QUERY + "\"");
        console.line("  Logs                " + stack.data().logs());
    }

    private void headlines(Map<String, Long> figures) {
        long longest = figures.values().stream().mapToLong(Long::longValue).max().orElse(0);
        console.line("  Saxony 2025, mentorings, all target groups");
        figures.forEach((measure, value) -> console.line(
                String.format(Locale.ROOT, "  %-18s %,7d  %s", measure, value, console.bar(value, longest)).stripTrailing()));
    }
}
