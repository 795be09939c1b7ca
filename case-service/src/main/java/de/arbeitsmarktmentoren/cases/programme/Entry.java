package de.arbeitsmarktmentoren.cases.programme;

import java.util.List;

/**
 * One entry of the directory and all that was ever said of it.
 *
 * @param changes in the order in which they were recorded, at least one
 * @param timeline follows from them
 */
record Entry<T>(String code, List<Change<T>> changes, Timeline<T> timeline) {

    Entry {
        changes = List.copyOf(changes);
    }

    /** Each change says how it is from a day on. */
    static <T> Entry<T> changing(String code, List<Change<T>> changes) {
        Timeline<T> timeline = Timeline.empty();
        for (Change<T> change : changes) {
            timeline = timeline.changed(change.period());
        }
        return new Entry<>(code, changes, timeline);
    }

    /** Each change says all that there is to say. */
    static <T> Entry<T> replaced(String code, List<Change<T>> changes) {
        return new Entry<>(code, changes, Timeline.<T> empty().changed(last(changes).period()));
    }

    /** Rises with each change. */
    long version() {
        return last(changes).version();
    }

    private static <T> T last(List<T> some) {
        return some.get(some.size() - 1);
    }
}
