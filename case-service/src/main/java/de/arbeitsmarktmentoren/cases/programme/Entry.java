package de.arbeitsmarktmentoren.cases.programme;

import java.util.List;

/**
 * One entry of the directory and all that was ever said of it.
 *
 * @param changes in the order in which they were recorded, at least one
 * @param timeline follows from them
 */
record Entry<T>(String code, List<Change<T>> changes, Timeline<T> timeline) {

    static <T> Entry<T> of(String code, List<Change<T>> changes) {
        Timeline<T> timeline = Timeline.empty();
        for (Change<T> change : changes) {
            timeline = timeline.changed(change.period());
        }
        return new Entry<>(code, List.copyOf(changes), timeline);
    }

    /** Rises with each change. */
    long version() {
        return changes.get(changes.size() - 1).version();
    }
}
