package de.arbeitsmarktmentoren.stats.projection;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.CaseTopic;
import de.arbeitsmarktmentoren.contracts.Subject;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;

/**
 * Counts events from the start of the service to its end, on a thread of its own. The service answers whether or not it can.
 */
@ApplicationScoped
class Projection {

    /** All that is counted, by the loop as by a rebuild. */
    static final List<String> TOPICS = Stream
            .concat(Stream.of(CaseTopic.NAME), Stream.of(Subject.values()).map(Subject::topic)).toList();
    private static final int STOP_WITHIN_MILLIS = 10_000;

    private final ProjectionConfig config;
    private final ProjectorLoop loop;
    private @Nullable Thread thread;

    Projection(ProjectionConfig config, DataSource database, MeterRegistry registry,
            @Identifier("default-kafka-broker") Map<String, Object> connection) {
        this.config = config;
        this.loop = new ProjectorLoop(new EventConsumers(config, connection), new Projector(database),
                new ProjectionGauges(registry), TOPICS);
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            Thread starting = new Thread(loop, "projector");
            starting.setDaemon(true);
            starting.start();
            thread = starting;
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        loop.stop();
        if (thread != null) {
            thread.join(STOP_WITHIN_MILLIS);
        }
    }
}
