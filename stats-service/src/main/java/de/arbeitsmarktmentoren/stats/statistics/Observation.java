package de.arbeitsmarktmentoren.stats.statistics;

/** One figure, and where it stands. */
public record Observation(Coordinate at, Figure figure) {

    /** What it is measured in, as a change may be in another unit. */
    public Unit unit() {
        Unit unit = at.measure().unit();
        return switch (at.comparison()) {
            case VALUE, PREVIOUS -> unit;
            case CHANGE -> unit.ofChange();
            case CHANGE_PERCENT -> Unit.PERCENT;
        };
    }
}
