package de.arbeitsmarktmentoren.stats.statistics;

import static de.arbeitsmarktmentoren.contracts.problem.ProblemType.INVALID_PERIOD;
import static de.arbeitsmarktmentoren.contracts.problem.ProblemType.MIXED_GRANULARITY;

import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import de.arbeitsmarktmentoren.contracts.codelist.Label;
import de.arbeitsmarktmentoren.contracts.problem.ProblemType;

/**
 * Periods as they are written: {@code 2025}, {@code 2025-Q3}, {@code 2025-07}; {@code 2025-01..2025-10} for each of ten months,
 * {@code 2025-01/2025-10} for one period of ten months.
 */
final class Periods {

    private static final String PARAMETER = "period";
    private static final String RANGE = "..";
    private static final String SPAN = "/";

    private Periods() {
    }

    /** In the order asked for, each once. */
    static List<Period> parse(Collection<String> codes) {
        Set<Period> periods = new LinkedHashSet<>();
        codes.forEach(code -> periods.addAll(parse(code)));
        return List.copyOf(periods);
    }

    private static List<Period> parse(String code) {
        if (code.contains(RANGE)) {
            return range(ends(code, RANGE));
        }
        if (code.contains(SPAN)) {
            return List.of(span(code, ends(code, SPAN)));
        }
        Granularity granularity = granularity(code);
        return List.of(granularity.period(granularity.first(code)));
    }

    private static List<Period> range(Ends ends) {
        Granularity granularity = ends.granularity();
        Set<Period> periods = new LinkedHashSet<>();
        for (YearMonth first = ends.first(); !first.isAfter(ends.last()); first = granularity.next(first)) {
            periods.add(granularity.period(first));
        }
        return List.copyOf(periods);
    }

    private static Period span(String code, Ends ends) {
        return new Period(code, ends.first(), ends.granularity().period(ends.last()).to());
    }

    private static Ends ends(String code, String separator) {
        int at = code.indexOf(separator);
        String from = code.substring(0, at);
        String to = code.substring(at + separator.length());
        Granularity granularity = granularity(from);
        if (granularity(to) != granularity) {
            throw refused(MIXED_GRANULARITY, "Beide Enden müssen gleich lang sein", "Both ends must be of the same length");
        }
        Ends ends = new Ends(granularity, granularity.first(from), granularity.first(to));
        if (granularity.count(ends.first(), ends.last()) < 1) {
            throw refused(INVALID_PERIOD, "Das Ende liegt vor dem Anfang", "The end lies before the beginning");
        }
        return ends;
    }

    private static Granularity granularity(String code) {
        return Granularity.of(code).orElseThrow(() -> refused(INVALID_PERIOD,
                "Erlaubt sind 2025, 2025-Q3, 2025-07, 2025-01..2025-10 und 2025-01/2025-10",
                "Allowed are 2025, 2025-Q3, 2025-07, 2025-01..2025-10 and 2025-01/2025-10"));
    }

    private static QuestionRefused refused(ProblemType type, String de, String en) {
        return QuestionRefused.because(type, PARAMETER, new Label(de, en));
    }

    private record Ends(Granularity granularity, YearMonth first, YearMonth last) {
    }
}
