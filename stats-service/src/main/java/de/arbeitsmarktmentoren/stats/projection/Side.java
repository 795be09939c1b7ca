package de.arbeitsmarktmentoren.stats.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** The generation beside the one that answers: follows it, is compared with it, takes its place or is discarded. */
final class Side {

    private static final Logger LOG = Logger.getLogger(Side.class);
    private final RebuildLock lock;
    private final int generation;
    private final Refill refill;
    private final Map<TopicPartition, Extent> extents;
    private final CatchUp catchUp;
    private final RebuildProgress progress;
    private final Map<TopicPartition, Comparison> comparisons = new HashMap<>();

    Side(RebuildLock lock, int generation, Refill refill, Map<TopicPartition, Extent> extents, SentAgain letters) {
        this.lock = lock;
        this.generation = generation;
        this.refill = refill;
        this.extents = Map.copyOf(extents);
        this.catchUp = new CatchUp(refill, letters);
        this.progress = new RebuildProgress(lock.connection(), generation, refill);
    }

    /** @return whether that was the last one: it answers now, or is gone */
    boolean step() throws SQLException {
        Optional<RebuildOrder> wanted = RebuildRows.wanted(lock.connection(), generation);
        if (wanted.filter(RebuildOrder.DISCARD::equals).isPresent()) {
            discard();
            return true;
        }
        follow();
        if (isCompared()) {
            return (wanted.isPresent() || isEqual()) && flip();
        }
        compare();
        return false;
    }

    /** After trouble: goes on from what is counted for sure. */
    void again() throws SQLException {
        catchUp.again();
        refill.place(Standing.all(lock.connection(), generation).stream().map(Standing::position).toList());
    }

    private void follow() throws SQLException {
        for (Standing standing : Standing.all(lock.connection(), generation)) {
            refill.follow(standing.partition(), standing.answering());
        }
        refill.step();
        progress.tellNowAndThen();
    }

    private boolean isCompared() {
        return comparisons.keySet().containsAll(extents.keySet());
    }

    private boolean isEqual() {
        return comparisons.values().stream().allMatch(Comparison::isEqual);
    }

    private void compare() throws SQLException {
        for (Position position : refill.positions()) {
            TopicPartition partition = Refill.partition(position);
            if (refill.isAtGoal(partition) && !comparisons.containsKey(partition)) {
                compare(partition);
            }
        }
        if (isCompared() && !isEqual()) {
            LOG.warnf("Generation %d differs in %d cells and waits for a decision", generation,
                    comparisons.values().stream().mapToLong(Comparison::differingCells).sum());
            progress.tell();
            RebuildRows.state(lock.connection(), generation, RebuildState.COMPARED, null);
        }
    }

    /** While it lasts, nobody counts in that partition. */
    private void compare(TopicPartition partition) throws SQLException {
        Optional<Comparison> found = lock.together(connection -> {
            refill.follow(partition, Standing.lock(connection, partition));
            return catchUp.succeeds(List.of(partition)) ? Optional.of(compare(connection, partition)) : Optional.empty();
        });
        if (found.isPresent()) {
            progress.tell();
            RebuildRows.compared(lock.connection(), refill.position(partition), found.get());
            comparisons.put(partition, found.get());
        }
    }

    private Comparison compare(Connection connection, TopicPartition partition) throws SQLException {
        return Comparison.of(connection, refill.position(partition), Generations.answering(connection),
                extents.get(partition).comparable());
    }

    /** @return false if there was too much left to do while everybody waits */
    private boolean flip() throws SQLException {
        boolean flipped = lock.together(this::flip);
        if (flipped) {
            LOG.infof("Generation %d answers from now on", generation);
        }
        return flipped;
    }

    private boolean flip(Connection connection) throws SQLException {
        for (TopicPartition partition : extents.keySet()) {
            refill.follow(partition, Standing.lock(connection, partition));
        }
        if (!catchUp.succeeds(extents.keySet())) {
            return false;
        }
        progress.tell();
        Generations.flip(connection, generation);
        RebuildRows.state(connection, generation, RebuildState.FLIPPED, null);
        return true;
    }

    private void discard() throws SQLException {
        Generations.remove(lock.connection(), generation);
        RebuildRows.state(lock.connection(), generation, RebuildState.DISCARDED, null);
    }
}
