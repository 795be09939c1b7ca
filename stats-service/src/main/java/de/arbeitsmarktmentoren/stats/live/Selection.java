package de.arbeitsmarktmentoren.stats.live;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import de.arbeitsmarktmentoren.stats.statistics.Coordinate;
import de.arbeitsmarktmentoren.stats.statistics.Group;

/** Which places and group combinations of a cube a figure sums up; found once per question. Not for several threads. */
final class Selection {

    private final Cube<?> cube;
    private final Map<Area, int[]> places = new HashMap<>();
    private final Map<Group, int[]> combinations = new HashMap<>();

    Selection(Cube<?> cube) {
        this.cube = cube;
    }

    int[] places(Coordinate at) {
        return places.computeIfAbsent(Area.of(at), area -> cube.places().placesOf(area::holds));
    }

    int[] combinations(Coordinate at) {
        return combinations.computeIfAbsent(at.group(), group -> cube.combinations()
                .placesOf(combination -> group.holds(combination, Set.of(combination.split("\\.")))));
    }
}
