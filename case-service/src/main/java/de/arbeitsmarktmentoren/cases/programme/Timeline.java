package de.arbeitsmarktmentoren.cases.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How something was, is and will be. Its periods lie one after the other and never overlap; on the days of a gap it is not
 * there.
 *
 * @param periods in the order of their days
 */
record Timeline<T>(List<Period<T>> periods) {

    Timeline {
        periods = List.copyOf(periods);
    }

    static <T> Timeline<T> empty() {
        return new Timeline<>(List.of());
    }

    /**
     * The same until the day before the change, and from then on as the change says and nothing else: what had been said of
     * later days holds no more.
     */
    Timeline<T> changed(Period<T> change) {
        List<Period<T>> after = new ArrayList<>();
        periods.forEach(period -> period.before(change.from()).ifPresent(after::add));
        Period<T> last = after.isEmpty() ? change : after.get(after.size() - 1);
        if (last.goesOnIn(change)) {
            after.set(after.size() - 1, new Period<>(last.from(), change.to(), change.state()));
        } else {
            after.add(change);
        }
        return new Timeline<>(after);
    }

    Optional<T> on(LocalDate day) {
        return periodOf(day).map(Period::state);
    }

    /** The days around that day on which it is the same. */
    Optional<Period<T>> periodOf(LocalDate day) {
        return periods.stream().filter(period -> period.contains(day)).findFirst();
    }
}
