package de.arbeitsmarktmentoren.stats.statistics;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What counting people once in each of their groups comes to.
 *
 * @param at its group is all those asked for
 * @param total cases in at least one of them, each counted once; null where there is no figure
 * @param overlap by how much the groups' figures add up to more than that; null where there is no figure
 */
public record Overlap(Coordinate at, @Nullable BigDecimal total, @Nullable BigDecimal overlap) {

    static Overlap of(Coordinate at, Figure together, Figure sum) {
        return new Overlap(at, together.value(), sum.changeFrom(together).value());
    }
}
