package de.arbeitsmarktmentoren.stats.projection;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

import org.apache.kafka.common.TopicPartition;

/** Brings partitions to where those of the generation that answers are being held, letters that were sent again among it. */
final class CatchUp {

    private static final Clock CLOCK = Clock.systemUTC();

    /** Shorter than anybody who counts waits for a lock. */
    private static final Duration HOLD_FOR = Duration.ofSeconds(3);

    private final Refill refill;
    private final SentAgain letters;

    CatchUp(Refill refill, SentAgain letters) {
        this.refill = refill;
        this.letters = letters;
    }

    /** @return false if there is too much left to do while everybody waits */
    boolean succeeds(Collection<TopicPartition> partitions) throws SQLException {
        Instant until = CLOCK.instant().plus(HOLD_FOR);
        while (!refill.isAtAllGoals(partitions) && CLOCK.instant().isBefore(until)) {
            refill.step();
        }
        if (!refill.isAtAllGoals(partitions)) {
            return false;
        }
        for (TopicPartition partition : partitions) {
            countLetters(partition);
        }
        return true;
    }

    /** What was given away may not have been counted. */
    void again() {
        letters.forget();
    }

    /** One by one, so that one which this release refuses does not take others with it. */
    private void countLetters(TopicPartition partition) throws SQLException {
        for (Reading letter : letters.fresh(partition)) {
            Position position = refill.position(partition);
            refill.count(new Batch(position, position.nextOffset(), List.of(letter)));
        }
    }
}
