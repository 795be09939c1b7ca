package de.arbeitsmarktmentoren.stats.live;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.Place;

/**
 * One value for each kind, place and group combination, in one array. Immutable: a change makes another cube that shares all
 * that stayed as it was.
 *
 * @param <T> of what
 */
final class Cube<T> {

    private final Codes<String> kinds;
    private final Codes<Place> places;
    private final Codes<String> combinations;
    private final Object[] values;

    private Cube(Codes<String> kinds, Codes<Place> places, Codes<String> combinations) {
        this.kinds = kinds;
        this.places = places;
        this.combinations = combinations;
        this.values = new Object[kinds.size() * places.size() * combinations.size()];
    }

    static <T> Cube<T> empty() {
        return new Cube<>(Codes.none(), Codes.none(), Codes.none());
    }

    Codes<String> kinds() {
        return kinds;
    }

    Codes<Place> places() {
        return places;
    }

    Codes<String> combinations() {
        return combinations;
    }

    /** The value at these places of the codes; null where there is none. */
    @SuppressWarnings("unchecked")
    @Nullable
    T at(int kind, int place, int combination) {
        return (T) values[index(kind, place, combination)];
    }

    /** The combinations that have a value at one of these places. */
    List<String> combinationsAt(int[] somePlaces) {
        return combinations.all().stream().filter(it -> hasValue(somePlaces, combinations.placeOf(it))).toList();
    }

    private boolean hasValue(int[] somePlaces, int combination) {
        return Arrays.stream(somePlaces).anyMatch(
                place -> IntStream.range(0, kinds.size()).anyMatch(kind -> at(kind, place, combination) != null));
    }

    /** Every value there is. */
    Map<Series, T> bySeries() {
        Map<Series, T> all = new HashMap<>();
        for (String kind : kinds.all()) {
            for (Place place : places.all()) {
                for (String combination : combinations.all()) {
                    T value = at(kinds.placeOf(kind), places.placeOf(place), combinations.placeOf(combination));
                    if (value != null) {
                        all.put(new Series(kind, place, combination), value);
                    }
                }
            }
        }
        return all;
    }

    /** @param changes from the value there was, null for none, to the one there is now */
    Cube<T> with(Map<Series, UnaryOperator<@Nullable T>> changes) {
        if (changes.isEmpty()) {
            return this;
        }
        Cube<T> now = new Cube<>(kinds.with(changes.keySet().stream().map(Series::kind).toList()),
                places.with(changes.keySet().stream().map(Series::place).toList()),
                combinations.with(changes.keySet().stream().map(Series::combination).toList()));
        now.takeOver(this);
        changes.forEach(now::change);
        return now;
    }

    private void takeOver(Cube<T> before) {
        for (int kind = 0; kind < before.kinds.size(); kind++) {
            for (int place = 0; place < before.places.size(); place++) {
                System.arraycopy(before.values, before.index(kind, place, 0), values, index(kind, place, 0),
                        before.combinations.size());
            }
        }
    }

    private void change(Series series, UnaryOperator<@Nullable T> change) {
        int kind = kinds.placeOf(series.kind());
        int place = places.placeOf(series.place());
        int combination = combinations.placeOf(series.combination());
        values[index(kind, place, combination)] = change.apply(at(kind, place, combination));
    }

    private int index(int kind, int place, int combination) {
        return (kind * places.size() + place) * combinations.size() + combination;
    }
}
