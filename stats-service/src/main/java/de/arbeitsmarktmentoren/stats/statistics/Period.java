package de.arbeitsmarktmentoren.stats.statistics;

import static java.time.temporal.ChronoUnit.MONTHS;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

import de.arbeitsmarktmentoren.contracts.codelist.Label;

/**
 * A span of whole months, both ends included.
 *
 * @param code by which it can be asked for: {@code 2025}, {@code 2025-Q3}, {@code 2025-07}, {@code 2025-01/2025-10} or a code
 *        of {@code funding-phases}
 */
public record Period(String code, YearMonth from, YearMonth to) {

    /** Whether the month lies in it. */
    public boolean contains(YearMonth month) {
        return !month.isBefore(from) && !month.isAfter(to);
    }

    /** Whether it is a funding phase. */
    public boolean isFundingPhase() {
        return FundingPhases.find(code).isPresent();
    }

    /** Whether it is one calendar year or several. */
    public boolean isWholeYears() {
        return from.getMonthValue() == 1 && to.getMonthValue() == 12;
    }

    /** Whether it is one calendar year. */
    public boolean isOneYear() {
        return isWholeYears() && from.getYear() == to.getYear();
    }

    /**
     * The period of equal length that ends where this one begins, in the same notation; of a funding phase the phase before it.
     * Empty where there is none that could be asked for.
     */
    public Optional<Period> previous() {
        return FundingPhases.find(code).isPresent() ? FundingPhases.before(this) : Periods.before(this);
    }

    /** How people call it. */
    public Label label() {
        return FundingPhases.label(code).or(() -> Granularity.of(code).map(it -> it.label(from))).orElseGet(this::spanLabel);
    }

    long months() {
        return MONTHS.between(from, to) + 1;
    }

    private Label spanLabel() {
        return from.equals(to)
                ? Granularity.MONTH.label(from)
                : new Label(spanName(" bis ", Locale.GERMAN), spanName(" to ", Locale.ENGLISH));
    }

    private String spanName(String until, Locale locale) {
        String begin = from.getMonth().getDisplayName(TextStyle.FULL, locale);
        String year = from.getYear() == to.getYear() ? "" : " " + from.getYear();
        return begin + year + until + to.getMonth().getDisplayName(TextStyle.FULL, locale) + " " + to.getYear();
    }
}
