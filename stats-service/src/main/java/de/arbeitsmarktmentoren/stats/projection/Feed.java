package de.arbeitsmarktmentoren.stats.projection;

import java.util.List;
import java.util.Optional;

import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** A partition assigned to us: where it is counted up to, and what waits to be counted. */
final class Feed {

    private final TopicPartition partition;
    private @Nullable Position position;
    private @Nullable Batch waiting;
    private @Nullable Position stoppedAt;
    private final Patience patience;

    Feed(TopicPartition partition, Patience patience) {
        this.partition = partition;
        this.patience = patience;
    }

    TopicPartition partition() {
        return partition;
    }

    /** How long to leave it alone after it failed. */
    Patience patience() {
        return patience;
    }

    /** Where it is counted up to, as far as we know. */
    Optional<Position> position() {
        return Optional.ofNullable(position);
    }

    boolean isStopped() {
        return stoppedAt != null;
    }

    /** Whether its position is to be read before anything can be counted. */
    boolean isLost() {
        return position == null && !isStopped();
    }

    void place(Position found) {
        position = found;
        stoppedAt = null;
        waiting = null;
    }

    /** Somebody else is ahead: whatever we believed is worthless. */
    void lose() {
        position = null;
        waiting = null;
    }

    /** As long as that is its position: going on would skip records. */
    void stop() {
        stoppedAt = position;
        lose();
    }

    /** Whether the reason to stand still is gone: the figures were rebuilt. */
    boolean mayGoOnFrom(Position found) {
        return !found.equals(stoppedAt);
    }

    /** Takes what was polled; without records, only a position that has passed markers. */
    void take(List<Reading> readings, long nextOffset) {
        if (position != null && waiting == null && nextOffset > position.nextOffset()) {
            waiting = new Batch(position, nextOffset, readings);
        }
    }

    Optional<Batch> waiting() {
        return Optional.ofNullable(waiting);
    }

    boolean isReady() {
        return position != null && waiting == null;
    }

    void counted(Position reached) {
        place(reached);
    }
}
