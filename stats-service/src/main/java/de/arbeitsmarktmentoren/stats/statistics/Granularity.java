package de.arbeitsmarktmentoren.stats.statistics;

import static java.time.temporal.ChronoUnit.MONTHS;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import de.arbeitsmarktmentoren.contracts.codelist.Label;

/** How long a period is: the notations of SDMX, of which ISO 8601 lacks the quarter. */
enum Granularity {

    YEAR("(\\d{4})()", 12) {
        @Override
        String code(YearMonth first) {
            return String.valueOf(first.getYear());
        }

        @Override
        Label label(YearMonth first) {
            return new Label(code(first), code(first));
        }
    },
    QUARTER("(\\d{4})-Q([1-4])", 3) {
        @Override
        String code(YearMonth first) {
            return first.getYear() + "-Q" + quarter(first);
        }

        @Override
        Label label(YearMonth first) {
            return new Label(quarter(first) + ". Quartal " + first.getYear(), "Q" + quarter(first) + " " + first.getYear());
        }

        private int quarter(YearMonth first) {
            return first.getMonthValue() / 3 + 1;
        }
    },
    MONTH("(\\d{4})-(0[1-9]|1[0-2])", 1) {
        @Override
        String code(YearMonth first) {
            return first.toString();
        }

        @Override
        Label label(YearMonth first) {
            return new Label(name(first, Locale.GERMAN), name(first, Locale.ENGLISH));
        }

        private String name(YearMonth month, Locale locale) {
            return month.getMonth().getDisplayName(TextStyle.FULL, locale) + " " + month.getYear();
        }
    };

    /** Before the programme began there is nothing, and nobody asks for what comes after the century. */
    static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private final Pattern pattern;
    private final int months;

    Granularity(String pattern, int months) {
        this.pattern = Pattern.compile(pattern);
        this.months = months;
    }

    abstract String code(YearMonth first);

    /** How people call the period that begins in that month. */
    abstract Label label(YearMonth first);

    static Optional<Granularity> of(String code) {
        return Arrays.stream(values()).filter(each -> each.pattern.matcher(code).matches())
                .filter(each -> isWithinReach(each.first(code))).findFirst();
    }

    /** The first month of a code of this granularity. */
    YearMonth first(String code) {
        Matcher matcher = pattern.matcher(code);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a " + this);
        }
        int part = matcher.group(2).isEmpty() ? 1 : Integer.parseInt(matcher.group(2));
        return YearMonth.of(Integer.parseInt(matcher.group(1)), (part - 1) * months % 12 + 1);
    }

    Period period(YearMonth first) {
        return new Period(code(first), first, first.plusMonths(months - 1L));
    }

    YearMonth next(YearMonth first) {
        return first.plusMonths(months);
    }

    YearMonth earlier(YearMonth first, int periods) {
        return first.minusMonths((long) months * periods);
    }

    /** The first month of the last period that is over when that month is. */
    YearMonth lastComplete(YearMonth cutOff) {
        YearMonth running = cutOff.plusMonths(1);
        return earlier(running.minusMonths((running.getMonthValue() - 1) % months), 1);
    }

    /** How many periods lie from one to the other, both included; below 1 if they are in the wrong order. */
    long count(YearMonth from, YearMonth to) {
        return Math.floorDiv(MONTHS.between(from, to), months) + 1;
    }

    /** Whether periods of that month can be asked for. */
    static boolean isWithinReach(YearMonth month) {
        return month.getYear() >= FIRST_YEAR && month.getYear() <= LAST_YEAR;
    }
}
