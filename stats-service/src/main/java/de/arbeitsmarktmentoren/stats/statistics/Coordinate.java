package de.arbeitsmarktmentoren.stats.statistics;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** Where in the cube a figure stands: one code of each dimension asked for. */
public final class Coordinate {

    private final Map<Dimension, String> codes;
    private final Measure measure;
    private final Group group;
    private final Period period;

    private Coordinate(Map<Dimension, String> codes, Measure measure, Group group, Period period) {
        this.codes = codes;
        this.measure = measure;
        this.group = group;
        this.period = period;
    }

    static Coordinate of(EnumMap<Dimension, String> codes, Measure measure, Group group, Period period) {
        return new Coordinate(new EnumMap<>(codes), measure, group, period);
    }

    /** In that district, over all projects. */
    public static Coordinate of(Measure measure, String district, Group group, Period period) {
        return new Coordinate(new EnumMap<>(Map.of(Dimension.DISTRICT, district)), measure, group, period);
    }

    /** The code asked for, or that of the total. */
    public String code(Dimension dimension) {
        String code = codes.get(dimension);
        return code == null ? dimension.total().orElseThrow() : code;
    }

    /** The code asked for; null if that dimension was not. */
    public @Nullable String asked(Dimension dimension) {
        return codes.get(dimension);
    }

    /** The codes asked for, by the names of their dimensions. */
    public Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        codes.forEach((dimension, code) -> names.put(dimension.parameter(), code));
        return names;
    }

    public Measure measure() {
        return measure;
    }

    /** Whom it is about. */
    public Group group() {
        return group;
    }

    public Period period() {
        return period;
    }

    /** Months since the start. Only where the dimension was asked for. */
    public int after() {
        return Integer.parseInt(codes.get(Dimension.AFTER));
    }

    Comparison comparison() {
        return Comparison.valueOf(code(Dimension.COMPARISON));
    }

    Coordinate with(Measure other) {
        return new Coordinate(codes, other, group, period);
    }

    Coordinate with(Group other) {
        return new Coordinate(codes, measure, other, period);
    }

    Coordinate with(Period other) {
        return new Coordinate(codes, measure, group, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Coordinate that && codes.equals(that.codes) && measure == that.measure
                && group.equals(that.group) && period.equals(that.period);
    }

    @Override
    public int hashCode() {
        return Objects.hash(codes, measure, group, period);
    }
}
