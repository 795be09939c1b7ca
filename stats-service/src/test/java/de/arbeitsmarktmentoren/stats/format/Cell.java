package de.arbeitsmarktmentoren.stats.format;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** What every format says of a figure. */
record Cell(Map<String, String> at, @Nullable BigDecimal value, String unit, @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator, @Nullable Boolean mature, String obsStatus, String confStatus,
        @Nullable String reason) {

    /** @param text what stands under the name that JSON rows have for it; null or empty for nothing */
    static Cell of(Map<String, String> at, Function<String, @Nullable String> text) {
        return new Cell(at, number(text.apply("value")), text.apply("unit"), number(text.apply("numerator")),
                number(text.apply("denominator")), truth(text.apply("mature")), text.apply("obsStatus"),
                text.apply("confStatus"), something(text.apply("reason")));
    }

    static @Nullable BigDecimal number(@Nullable String text) {
        return something(text) == null ? null : new BigDecimal(text).stripTrailingZeros();
    }

    private static @Nullable Boolean truth(@Nullable String text) {
        return something(text) == null ? null : Boolean.valueOf(text);
    }

    private static @Nullable String something(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
