package de.arbeitsmarktmentoren.stats.statistics;

import static java.time.temporal.ChronoUnit.MONTHS;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a period is: the notations of SDMX, of which ISO 8601 lacks the quarter. */
enum Granularity {

    YEAR("(\\d{4})()", 12) {
        @Override
        String code(YearMonth first) {
            return String.valueOf(first.getYear());
        }
    },
    QUARTER("(\\d{4})-Q([1-4])", 3) {
        @Override
        String code(YearMonth first) {
            return first.getYear() + "-Q" + (first.getMonthValue() / 3 + 1);
        }
    },
    MONTH("(\\d{4})-(0[1-9]|1[0-2])", 1) {
        @Override
        String code(YearMonth first) {
            return first.toString();
        }
    };

    /** Before the programme began there is nothing, and nobody asks for what comes after the century. */
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private final Pattern pattern;
    private final int months;

    Granularity(String pattern, int months) {
        this.pattern = Pattern.compile(pattern);
        this.months = months;
    }

    abstract String code(YearMonth first);

    static Optional<Granularity> of(String code) {
        return Arrays.stream(values()).filter(each -> each.pattern.matcher(code).matches())
                .filter(each -> isWithinReach(Integer.parseInt(code.substring(0, 4)))).findFirst();
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

    /** How many periods lie from one to the other, both included; below 1 if they are in the wrong order. */
    long count(YearMonth from, YearMonth to) {
        return Math.floorDiv(MONTHS.between(from, to), months) + 1;
    }

    private static boolean isWithinReach(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
