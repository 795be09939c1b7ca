package de.arbeitsmarktmentoren.stats.projection;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import de.arbeitsmarktmentoren.stack.LocalKafka;

/** Replicas of one group, each on a thread of its own. Closing stops those that still run. */
final class Loops implements AutoCloseable {

    private final LocalKafka kafka;
    private final ProjectionGauges gauges;
    private final String group;
    private final List<String> topics;
    private final List<Running> running = new ArrayList<>();
    private final List<RebuildRunner> runners = new ArrayList<>();

    Loops(LocalKafka kafka, ProjectionGauges gauges, String group, List<String> topics) {
        this.kafka = kafka;
        this.gauges = gauges;
        this.group = group;
        this.topics = topics;
    }

    Running start(Figures figures) {
        ProjectorLoop loop = new ProjectorLoop(consumers(), new Projector(figures.database()), gauges, topics);
        Thread thread = new Thread(loop, "projector-" + group);
        thread.start();
        Running started = new Running(loop, thread);
        running.add(started);
        return started;
    }

    /** Of one more replica, which counts nothing itself. */
    Rebuilds rebuilds(Figures figures) {
        RebuildRunner runner = new RebuildRunner(new Projector(figures.database()), consumers()::alone, topics);
        runners.add(runner);
        return new Rebuilds(figures.database(), runner);
    }

    void stop(Running one) {
        running.remove(one);
        one.loop().stop();
        await().until(() -> !one.thread().isAlive());
    }

    @Override
    public void close() {
        List.copyOf(running).forEach(this::stop);
        runners.forEach(Loops::stop);
    }

    private static void stop(RebuildRunner runner) {
        try {
            runner.stop();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private EventConsumers consumers() {
        return new EventConsumers(new Settings(group), Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }

    record Running(ProjectorLoop loop, Thread thread) {
    }

    private record Settings(String group) implements ProjectionConfig {

        @Override
        public boolean enabled() {
            return true;
        }

        @Override
        public int batch() {
            return 2000;
        }

        @Override
        public Duration sessionTimeout() {
            return Duration.ofSeconds(10);
        }
    }
}
