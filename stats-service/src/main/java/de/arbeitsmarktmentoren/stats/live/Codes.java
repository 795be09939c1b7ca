package de.arbeitsmarktmentoren.stats.live;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Codes and their places in an array. Immutable; a place never changes as codes are added.
 *
 * @param <C> code
 */
final class Codes<C> {

    private final List<C> codes;
    private final Map<C, Integer> places;

    private Codes(List<C> codes) {
        this.codes = List.copyOf(codes);
        this.places = new HashMap<>();
        codes.forEach(code -> places.put(code, places.size()));
    }

    static <C> Codes<C> none() {
        return new Codes<>(List.of());
    }

    Codes<C> with(Collection<C> more) {
        List<C> fresh = more.stream().distinct().filter(code -> !places.containsKey(code)).toList();
        if (fresh.isEmpty()) {
            return this;
        }
        List<C> all = new ArrayList<>(codes);
        all.addAll(fresh);
        return new Codes<>(all);
    }

    int placeOf(C code) {
        return places.get(code);
    }

    int size() {
        return codes.size();
    }

    List<C> all() {
        return codes;
    }

    /** The places of those that fit. */
    int[] placesOf(Predicate<C> fits) {
        return codes.stream().filter(fits).mapToInt(places::get).toArray();
    }
}
