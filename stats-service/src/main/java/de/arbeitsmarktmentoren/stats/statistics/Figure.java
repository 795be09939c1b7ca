package de.arbeitsmarktmentoren.stats.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * A value, or the reason why there is none.
 *
 * @param numerator of a quotient, null otherwise
 * @param denominator of a quotient, null otherwise
 * @param provisional whether it may still grow because its period is not over
 * @param mature whether the cohort it speaks of is old enough; null where there is no cohort
 */
public record Figure(@Nullable BigDecimal value, @Nullable BigDecimal numerator, @Nullable BigDecimal denominator,
        boolean provisional, @Nullable Boolean mature, @Nullable MissingReason reason) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal SMALLEST_BASE = BigDecimal.valueOf(20);

    /** A number of something. */
    public static Figure of(long count) {
        return of(BigDecimal.valueOf(count));
    }

    public static Figure of(BigDecimal value) {
        return new Figure(value, null, null, false, null, null);
    }

    /** Nothing, for that reason. */
    public static Figure missing(MissingReason reason) {
        return new Figure(null, null, null, false, null, reason);
    }

    /** Of nobody there is no share. */
    public static Figure ofNobody() {
        return new Figure(null, BigDecimal.ZERO, BigDecimal.ZERO, false, null, MissingReason.NOT_APPLICABLE);
    }

    /** A share in per cent that was estimated, with the counts it rests on. */
    public static Figure estimate(double share, long observed, long atStart) {
        return new Figure(percent(BigDecimal.valueOf(share)), BigDecimal.valueOf(observed), BigDecimal.valueOf(atStart), false,
                null, null);
    }

    /** Code of {@code obs-statuses}. */
    public String obsStatus() {
        if (reason != null) {
            return reason.obsStatus();
        }
        return provisional ? "P" : "A";
    }

    /** Code of {@code conf-statuses}: whatever is counted live is free to those who may ask. */
    public String confStatus() {
        return "F";
    }

    Figure asProvisional() {
        return new Figure(value, numerator, denominator, true, mature, reason);
    }

    Figure ofMaturity(boolean isMature) {
        return new Figure(value, numerator, denominator, provisional, isMature, reason);
    }

    static Figure sum(List<Figure> figures) {
        return figures.stream().reduce(Figure::plus).orElseThrow();
    }

    private Figure plus(Figure other) {
        return with(other, BigDecimal::add);
    }

    /** This less the other. */
    Figure changeFrom(Figure before) {
        return with(before, BigDecimal::subtract);
    }

    /** By how many per cent this differs from the other, which must be at least 20. */
    Figure percentChangeFrom(Figure before) {
        if (before.value != null && before.value.signum() != 0 && before.value.compareTo(SMALLEST_BASE) < 0) {
            return missing(MissingReason.BASE_TOO_SMALL).ofMaturityOf(this, before);
        }
        return changeFrom(before).percentOf(before);
    }

    /** This per hundred of the other. */
    Figure percentOf(Figure whole) {
        return quotient(whole, (part, all) -> part.multiply(HUNDRED).divide(all, 1, RoundingMode.HALF_UP));
    }

    /** This by the other, with one decimal. */
    Figure per(Figure other) {
        return quotient(other, (part, all) -> part.divide(all, 1, RoundingMode.HALF_UP));
    }

    private Figure quotient(Figure divisor, BinaryOperator<BigDecimal> division) {
        Figure either = with(divisor, (part, all) -> part);
        if (either.reason != null) {
            return either;
        }
        boolean applicable = divisor.value.signum() != 0;
        return new Figure(applicable ? division.apply(value, divisor.value) : null, value, divisor.value, either.provisional,
                either.mature, applicable ? null : MissingReason.NOT_APPLICABLE);
    }

    /** Where one is missing, so is what is made of both. */
    private Figure with(Figure other, BinaryOperator<BigDecimal> operation) {
        MissingReason missing = Optional.ofNullable(reason).orElse(other.reason);
        Figure both = missing == null ? of(operation.apply(value, other.value)) : missing(missing);
        Figure aged = both.ofMaturityOf(this, other);
        return provisional || other.provisional ? aged.asProvisional() : aged;
    }

    private Figure ofMaturityOf(Figure one, Figure other) {
        if (one.mature == null && other.mature == null) {
            return this;
        }
        return ofMaturity(!Boolean.FALSE.equals(one.mature) && !Boolean.FALSE.equals(other.mature));
    }

    private static BigDecimal percent(BigDecimal share) {
        return share.multiply(HUNDRED).setScale(1, RoundingMode.HALF_UP);
    }
}
