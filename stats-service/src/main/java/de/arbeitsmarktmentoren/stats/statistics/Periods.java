package de.arbeitsmarktmentoren.stats.statistics;

import static de.arbeitsmarktmentoren.contracts.problem.ProblemType.INVALID_PERIOD;
import static de.arbeitsmarktmentoren.contracts.problem.ProblemType.MIXED_GRANULARITY;

import java.time.YearMonth;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.arbeitsmarktmentoren.contracts.codelist.Label;
import de.arbeitsmarktmentoren.contracts.problem.ProblemType;

/**
 * Periods as they are written: {@code 2025}, {@code 2025-Q3}, {@code 2025-07}; {@code 2025-01..2025-10} for each of ten months,
 * {@code 2025-01/2025-10} for one period of ten months; {@code latest:12}, {@code latest:4Q}, {@code latest:3Y} for each of the
 * last complete months, quarters or years; a code of {@code funding-phases}.
 */
final class Periods {

    private static final String PARAMETER = "period";
    private static final String RANGE = "..";
    private static final String SPAN = "/";
    private static final String LATEST = "latest:";
    private static final Pattern LATEST_FORM = Pattern.compile(LATEST + "([1-9]\\d{0,2})([QY]?)");
    private static final int MOST_LATEST = 120;
    private static final String FORMS = "2025, 2025-Q3, 2025-07, 2025-01..2025-10, 2025-01/2025-10, latest:12, latest:4Q, latest:3Y, "
            + String.join(", ", FundingPhases.codes());

    private Periods() {
    }

    /**
     * In the order asked for, each once.
     *
     * @param cutOff the last complete month, from which {@code latest} counts back
     */
    static List<Period> parse(Collection<String> codes, YearMonth cutOff) {
        Set<Period> periods = new LinkedHashSet<>();
        codes.forEach(code -> periods.addAll(parse(code, cutOff)));
        return List.copyOf(periods);
    }

    /** The period of equal length before one that is no funding phase. */
    static Optional<Period> before(Period period) {
        int at = period.code().indexOf(SPAN);
        Granularity granularity = granularity(at < 0 ? period.code() : period.code().substring(0, at));
        YearMonth first = period.from().minusMonths(period.months());
        Period last = granularity.period(granularity.earlier(period.from(), 1));
        return Optional.of(at < 0 ? last : new Period(granularity.code(first) + SPAN + last.code(), first, last.to()))
                .filter(it -> Granularity.isWithinReach(it.from()));
    }

    private static List<Period> parse(String code, YearMonth cutOff) {
        if (code.contains(RANGE)) {
            return range(ends(code, RANGE));
        }
        if (code.contains(SPAN)) {
            return List.of(span(code, ends(code, SPAN)));
        }
        if (code.startsWith(LATEST)) {
            return range(latest(code, cutOff));
        }
        return List.of(FundingPhases.find(code).orElseGet(() -> single(code)));
    }

    private static Period single(String code) {
        Granularity granularity = granularity(code);
        return granularity.period(granularity.first(code));
    }

    private static Ends latest(String code, YearMonth cutOff) {
        Matcher form = LATEST_FORM.matcher(code);
        if (!form.matches()) {
            throw notAllowed();
        }
        int count = Integer.parseInt(form.group(1));
        Granularity granularity = unit(form.group(2));
        YearMonth last = granularity.lastComplete(cutOff);
        YearMonth first = granularity.earlier(last, count - 1);
        // What it comes to is named by codes, and each of these can be asked for again.
        if (count > MOST_LATEST || !Granularity.isWithinReach(first)) {
            throw refused(INVALID_PERIOD,
                    "latest reicht höchstens " + MOST_LATEST + " Zeiträume und nicht vor das Jahr 2000 zurück",
                    "latest goes back at most " + MOST_LATEST + " periods, and not before the year 2000");
        }
        return new Ends(granularity, first, last);
    }

    private static Granularity unit(String letter) {
        return switch (letter) {
            case "Y" -> Granularity.YEAR;
            case "Q" -> Granularity.QUARTER;
            default -> Granularity.MONTH;
        };
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
        return Granularity.of(code).orElseThrow(Periods::notAllowed);
    }

    private static QuestionRefused notAllowed() {
        return refused(INVALID_PERIOD, "Erlaubt sind " + FORMS, "Allowed are " + FORMS);
    }

    private static QuestionRefused refused(ProblemType type, String de, String en) {
        return QuestionRefused.because(type, PARAMETER, new Label(de, en));
    }

    private record Ends(Granularity granularity, YearMonth first, YearMonth last) {
    }
}
