package de.arbeitsmarktmentoren.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;
import org.jspecify.annotations.Nullable;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;

/** A real Kafka broker with its own controller, inside this JVM, on 127.0.0.1. Topics are created by name only. */
public final class LocalKafka implements AutoCloseable {

    private final Path dataDir;
    private final int port;
    private final boolean temporary;
    private @Nullable KafkaRaftServer server;

    private LocalKafka(Path dataDir, int port, boolean temporary) {
        this.dataDir = dataDir.toAbsolutePath();
        this.port = port;
        this.temporary = temporary;
    }

    /** Starts on this directory, which keeps its data, also after this JVM was killed. */
    public static LocalKafka start(Path dataDir, int port) {
        LocalKafka kafka = new LocalKafka(dataDir, port, false);
        kafka.start();
        return kafka;
    }

    /** Starts an empty broker on a free port; {@link #close()} removes its data. */
    public static LocalKafka temporary() {
        LocalKafka kafka = new LocalKafka(Trees.temporary("kafka-"), Port.free(), true);
        kafka.start();
        return kafka;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    /** Starts again after {@link #stop()}, with the same data and port; returns when the broker answers. */
    public synchronized void start() {
        if (server != null) {
            return;
        }
        QuietLogs.please();
        Thread thread = Thread.currentThread();
        ClassLoader callers = thread.getContextClassLoader();
        // Kafka loads its plug-ins by the thread's class loader, which in a Quarkus test does not see the broker's classes.
        thread.setContextClassLoader(KafkaRaftServer.class.getClassLoader());
        try {
            server = run();
        } finally {
            thread.setContextClassLoader(callers);
        }
    }

    /** Stops the broker and keeps the data; its clients go on trying. */
    public synchronized void stop() {
        if (server != null) {
            server.shutdown();
            server.awaitShutdown();
            server = null;
        }
    }

    /** Creates the topic with one replica, unless it is there. */
    public void createTopic(String name, int partitions, Map<String, String> config) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            NewTopic topic = new NewTopic(name, Optional.of(partitions), Optional.of((short) 1)).configs(config);
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new IllegalStateException("the topic " + name + " cannot be created", e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while creating the topic " + name, e);
        }
    }

    /** Stops the broker; a temporary one is removed with its data. Doing it twice does no harm. */
    @Override
    public void close() {
        stop();
        if (temporary) {
            Trees.delete(dataDir);
        }
    }

    private KafkaRaftServer run() {
        KafkaConfig config = new KafkaConfig(settings(Port.free()), false);
        if (!Files.exists(dataDir.resolve("meta.properties"))) {
            format();
        }
        KafkaRaftServer starting = new KafkaRaftServer(config, Time.SYSTEM);
        starting.startup();
        return starting;
    }

    private void format() {
        try {
            new Formatter().setNodeId(1).setClusterId(Uuid.randomUuid().toString()).addDirectory(dataDir.toString())
                    .setMetadataLogDirectory(dataDir.toString()).setControllerListenerName("CONTROLLER")
                    .setReleaseVersion(MetadataVersion.latestProduction()).setIgnoreFormatted(true)
                    .setPrintStream(new java.io.PrintStream(java.io.OutputStream.nullOutputStream())).run();
        } catch (Exception e) {
            throw new CannotStart("Kafka cannot set up " + dataDir + ": " + e.getMessage(), e);
        }
    }

    private Map<String, Object> settings(int controllerPort) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("process.roles", "broker,controller");
        settings.put("node.id", "1");
        settings.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listeners", "BROKER://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.put("advertised.listeners", "BROKER://127.0.0.1:" + port);
        settings.put("inter.broker.listener.name", "BROKER");
        settings.put("listener.security.protocol.map", "BROKER:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", dataDir.toString());
        settings.put("auto.create.topics.enable", "false");
        settings.put("offsets.topic.replication.factor", "1");
        settings.put("offsets.topic.num.partitions", "4");
        settings.put("transaction.state.log.replication.factor", "1");
        settings.put("transaction.state.log.min.isr", "1");
        settings.put("transaction.state.log.num.partitions", "4");
        // After kill -9 the controller takes the broker for alive for this long, and the next start waits for it.
        settings.put("broker.session.timeout.ms", "4000");
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("group.initial.rebalance.delay.ms", "0");
        settings.put("log.cleaner.dedupe.buffer.size", "16777216");
        settings.put("metric.reporters", "");
        return settings;
    }
}
