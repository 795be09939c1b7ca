package de.arbeitsmarktmentoren.stats.projection;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** Has counted what each partition has waiting. One that fails is tried again later, and holds up no other. */
final class Counting {

    private static final Logger LOG = Logger.getLogger(Counting.class);

    private final PatientProjector projector;

    Counting(PatientProjector projector) {
        this.projector = projector;
    }

    /** @throws GenerationOfAnotherFunction if this release must not go on */
    void work(Consumer<byte[], byte[]> consumer, Collection<Feed> feeds) throws GenerationOfAnotherFunction {
        for (Feed feed : feeds) {
            if (feed.patience().isOver()) {
                work(consumer, feed, feeds);
            }
        }
    }

    private void work(Consumer<byte[], byte[]> consumer, Feed feed, Collection<Feed> all)
            throws GenerationOfAnotherFunction {
        try {
            count(consumer, feed);
            place(consumer, feed);
            wait(feed);
        } catch (GenerationOfAnotherFunction | KafkaException e) {
            throw e;
        } catch (SQLException e) {
            LOG.warnf("%s: the database is in trouble (%s, SQL state %s): the same records are tried again", feed.partition(),
                    e.getClass().getSimpleName(), e.getSQLState());
            rest(consumer, PatientProjector.isOfTheConnection(e) ? all : List.of(feed));
        } catch (RuntimeException e) {
            LOG.errorf("%s: counting failed with %s: the same records are tried again", feed.partition(),
                    e.getClass().getName());
            rest(consumer, List.of(feed));
        }
    }

    private static void wait(Feed feed) {
        if (feed.isStopped()) {
            feed.patience().failed();
        } else {
            feed.patience().succeeded();
        }
    }

    /** Paused, not stopped: polling goes on, or the group would take the partitions away. */
    private static void rest(Consumer<byte[], byte[]> consumer, Collection<Feed> failing) {
        failing.forEach(feed -> feed.patience().failed());
        consumer.pause(failing.stream().map(Feed::partition).toList());
    }

    private void count(Consumer<byte[], byte[]> consumer, Feed feed) throws SQLException {
        Optional<Batch> waiting = feed.waiting();
        if (waiting.isEmpty()) {
            return;
        }
        Optional<Position> reached = projector.apply(waiting.get());
        if (reached.isPresent()) {
            feed.counted(reached.get());
            consumer.resume(List.of(feed.partition()));
            tellLagTools(consumer, feed.partition(), reached.get());
        } else {
            feed.lose();
        }
    }

    private void place(Consumer<byte[], byte[]> consumer, Feed feed) throws SQLException {
        if (feed.isLost() || feed.isStopped()) {
            Position position = projector.position(feed.partition().topic(), feed.partition().partition());
            if (feed.mayGoOnFrom(position)) {
                feed.place(position);
                consumer.seek(feed.partition(), position.nextOffset());
            }
        }
        if (feed.isReady()) {
            consumer.resume(List.of(feed.partition()));
        }
    }

    /** Kafka's own notion of our position is for tools that show lag; we never read it. */
    private static void tellLagTools(Consumer<byte[], byte[]> consumer, TopicPartition partition, Position reached) {
        consumer.commitAsync(Map.of(partition, new OffsetAndMetadata(reached.nextOffset())),
                (offsets, failure) -> LOG.debugf("Offsets shown to tools: %s", failure == null ? "yes" : "no"));
    }
}
