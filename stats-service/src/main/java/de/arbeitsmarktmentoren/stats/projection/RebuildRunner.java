package de.arbeitsmarktmentoren.stats.projection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;

import org.apache.kafka.clients.consumer.Consumer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs rebuilds and removals of generations on a thread of their own, one at a time over all replicas. */
final class RebuildRunner {

    private static final Logger LOG = Logger.getLogger(RebuildRunner.class);
    private static final int STOP_WITHIN_MILLIS = 10_000;

    private final Projector projector;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final List<String> topics;
    private @Nullable Thread thread;
    private @Nullable Rebuild rebuild;

    RebuildRunner(Projector projector, Supplier<Consumer<byte[], byte[]>> consumers, List<String> topics) {
        this.projector = projector;
        this.consumers = consumers;
        this.topics = List.copyOf(topics);
    }

    /**
     * Begins and returns.
     *
     * @param which says, under the lock, which generation to fill
     * @throws RebuildRunning if a rebuild or a removal runs anywhere
     */
    synchronized int rebuild(Choice which) throws SQLException {
        RebuildLock lock = take();
        int generation = choose(lock, which);
        Rebuild starting = new Rebuild(lock, generation, consumers, projector, topics);
        rebuild = starting;
        begin(starting, "rebuild");
        return generation;
    }

    /** Begins and returns; likewise. */
    synchronized void remove(Choice which) throws SQLException {
        RebuildLock lock = take();
        int generation = choose(lock, which);
        begin(() -> remove(lock, generation), "removal");
    }

    /** Ends what runs here; what it has filled is removed by the next one. */
    synchronized void stop() throws InterruptedException {
        if (rebuild != null) {
            rebuild.stop();
        }
        if (thread != null) {
            thread.join(STOP_WITHIN_MILLIS);
        }
    }

    private RebuildLock take() throws SQLException {
        return RebuildLock.take(projector.database()).orElseThrow(RebuildRunning::new);
    }

    private static int choose(RebuildLock lock, Choice which) throws SQLException {
        try {
            return lock.together(which::of);
        } catch (SQLException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private void begin(Runnable work, String name) {
        Thread starting = new Thread(work, name);
        starting.setDaemon(true);
        starting.start();
        thread = starting;
    }

    private static void remove(RebuildLock lock, int generation) {
        try (lock) {
            Generations.remove(lock.connection(), generation);
        } catch (SQLException e) {
            LOG.warnf("Generation %d is not removed as a whole (SQL state %s): the next rebuild goes on with it", generation,
                    e.getSQLState());
        }
    }

    /** Names a generation, in one transaction with what is to be written down about it. */
    interface Choice {

        int of(Connection connection) throws SQLException;
    }
}
