package de.arbeitsmarktmentoren.stats.projection;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Fills a generation from the topics beside the one that answers, compares both and lets the new one take over: by itself if
 * nothing differs, else when an operator says so. Whatever goes wrong, the one that answers stays as it is.
 */
final class Rebuild implements Runnable {

    private static final Logger LOG = Logger.getLogger(Rebuild.class);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(1);

    private final RebuildLock lock;
    private final int generation;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Projector projector;
    private final List<String> topics;
    private volatile boolean stopping;

    /** @param lock belongs to it from now on */
    Rebuild(RebuildLock lock, int generation, Supplier<Consumer<byte[], byte[]>> consumers, Projector projector,
            List<String> topics) {
        this.lock = lock;
        this.generation = generation;
        this.consumers = consumers;
        this.projector = projector;
        this.topics = List.copyOf(topics);
    }

    @Override
    public void run() {
        try (lock) {
            rebuild();
        }
    }

    /** Ends after the batch at hand; safe from any thread. */
    void stop() {
        stopping = true;
    }

    private void rebuild() {
        try {
            // What could be gone back to has to go first: two sets of figures are enough for any disk.
            Generations.removeOthers(lock.connection(), generation);
            fill();
        } catch (SQLException | RuntimeException e) {
            end(e);
        }
    }

    private void end(Exception because) {
        // An interruption would end the last word about it, too.
        boolean stopped = Thread.interrupted() || stopping;
        if (stopped) {
            LOG.infof("The rebuild of generation %d ends with its replica", generation);
        } else {
            LOG.errorf("The rebuild of generation %d failed (%s); the figures that answer are untouched", generation,
                    kindOf(because));
        }
        tell(RebuildState.FAILED, stopped ? "STOPPED" : kindOf(because));
    }

    private void fill() throws SQLException {
        try (Consumer<byte[], byte[]> consumer = consumers.get()) {
            Side side = begin(consumer);
            LOG.infof("Generation %d is being filled", generation);
            while (!isOver(side)) {
                if (stopping) {
                    throw new RebuildLost();
                }
            }
        }
    }

    private Side begin(Consumer<byte[], byte[]> consumer) throws SQLException {
        Map<TopicPartition, Extent> extents = new HashMap<>(Extent.of(consumer, topics));
        for (TopicPartition partition : extents.keySet()) {
            Positions.begin(lock.connection(), generation, partition.topic(), partition.partition());
        }
        List<Standing> standings = Standing.all(lock.connection(), generation);
        standings.forEach(it -> extents.computeIfPresent(it.partition(), (same, extent) -> extent.beside(it.answering())));
        Refill refill = new Refill(consumer, extents, new PatientProjector(projector), new Decided(projector.database()));
        refill.place(standings.stream().map(Standing::position).toList());
        return new Side(lock, generation, refill, extents, new SentAgain(projector.database()));
    }

    /** Trouble with the database passes, unless it has taken the lock with it. */
    private boolean isOver(Side side) throws SQLException {
        try {
            return side.step();
        } catch (SQLException e) {
            LOG.warnf("Generation %d: the database is in trouble (SQL state %s): trying again", generation, e.getSQLState());
            pause();
            side.again();
            return false;
        }
    }

    private void tell(RebuildState state, String failure) {
        try {
            RebuildRows.state(lock.connection(), generation, state, failure);
        } catch (SQLException e) {
            LOG.warnf("Nobody could be told (SQL state %s)", e.getSQLState());
        }
    }

    private static String kindOf(Exception e) {
        return e instanceof SQLException sql ? "SQL state " + sql.getSQLState() : e.getClass().getSimpleName();
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_ATTEMPTS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
