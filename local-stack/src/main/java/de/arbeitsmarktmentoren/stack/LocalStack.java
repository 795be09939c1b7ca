package de.arbeitsmarktmentoren.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.CaseTopic;
import de.arbeitsmarktmentoren.contracts.Subject;

/**
 * The whole system on this machine: PostgreSQL, Kafka, the OIDC server, and both services as processes. What an
 * earlier run left behind on its directory is stopped first. Closing it, at any moment and from any thread, leaves
 * no process behind.
 */
public final class LocalStack implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Path root;
    private final Path directory;
    private final Ports ports;
    private final Console console;
    private final boolean temporary;
    private final Map<String, String> settings;

    private final Deque<Runnable> undo = new ArrayDeque<>();
    private final List<ServiceProcess> services = new ArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private boolean closed;

    private @Nullable DataDirectory data;
    private @Nullable LocalPostgres postgres;
    private @Nullable LocalKafka kafka;
    private @Nullable IdentityProvider identityProvider;

    LocalStack(Path root, Path directory, Ports ports, Console console) {
        this(root, directory, ports, console, false, Map.of());
    }

    private LocalStack(Path root, Path directory, Ports ports, Console console, boolean temporary,
            Map<String, String> settings) {
        this.root = root;
        this.directory = directory;
        this.ports = ports;
        this.console = console;
        this.temporary = temporary;
        this.settings = settings;
    }

    /**
     * Starts everything empty, on free ports and in a temporary directory, which {@link #close()} removes.
     *
     * @param root of the repository, with both services built
     */
    public static LocalStack temporary(Path root) {
        return temporary(root, Map.of());
    }

    /** The same, with settings of the services that differ from the usual ones, as variables of their environment. */
    public static LocalStack temporary(Path root, Map<String, String> settings) {
        LocalStack stack = new LocalStack(root, Trees.temporary("local-stack-"), Ports.free(), Console.silent(), true,
                settings);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "local-stack-stop"));
        try {
            stack.start(false);
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    public Addresses addresses() {
        return new Addresses(caseService().address(), statsService().address(), identityProvider().issuer(),
                kafka().bootstrapServers());
    }

    public ServiceProcess caseService() {
        return services.get(0);
    }

    public ServiceProcess statsService() {
        return services.get(1);
    }

    /** Starts one more statistics service beside the first, on a free port; returns when it answers. */
    public ServiceProcess startReplicaOfStatsService() {
        ServiceProcess replica = begin("stats-service-" + services.size(), "stats-service", Port.free(),
                postgres().jdbcUrl("stats"));
        replica.awaitReady();
        return replica;
    }

    public LocalPostgres postgres() {
        return present(postgres);
    }

    public LocalKafka kafka() {
        return present(kafka);
    }

    public IdentityProvider identityProvider() {
        return present(identityProvider);
    }

    /** Stops the services, then what they stand on. Waits for a part that is just starting; doing it twice does no harm. */
    @Override
    public void close() {
        closing.countDown();
        synchronized (undo) {
            if (closed) {
                return;
            }
            closed = true;
            services.forEach(ServiceProcess::askToStop);
            services.forEach(ServiceProcess::stop);
            while (!undo.isEmpty()) {
                undo.pop().run();
            }
            if (temporary) {
                Trees.delete(directory);
            }
        }
    }

    /** @return whether it is being closed, by then */
    boolean awaitClosing(Duration limit) {
        try {
            return closing.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    DataDirectory data() {
        return present(data);
    }

    /** @param fresh forget the data of earlier runs */
    void start(boolean fresh) {
        data = own(() -> DataDirectory.claim(directory), DataDirectory::close);
        stopLeftBehind();
        ports.checkFree();
        if (fresh) {
            data().empty();
        }
        postgres = console.step("PostgreSQL 18",
                () -> own(() -> LocalPostgres.start(data().postgres(), ports.postgres()), LocalPostgres::close));
        kafka = console.step("Kafka", () -> own(() -> LocalKafka.start(data().kafka(), ports.kafka()), LocalKafka::close));
        identityProvider = console.step("OIDC server",
                () -> own(() -> IdentityProvider.start(ports.identityProvider()), IdentityProvider::close));
        createTopics();
        startServices();
    }

    private void createTopics() {
        kafka().createTopic(CaseTopic.NAME, CaseTopic.PARTITIONS, CaseTopic.CONFIG);
        for (Subject subject : Subject.values()) {
            kafka().createTopic(subject.topic(), Subject.PARTITIONS, Subject.CONFIG);
        }
    }

    private void stopLeftBehind() {
        List<String> stopped = data().register().stopLeftBehind(PATIENCE);
        if (LocalPostgres.stopLeftBehind(data().postgres())) {
            stopped.add("PostgreSQL");
        }
        if (!stopped.isEmpty()) {
            console.line("  stopped what an earlier run left behind: " + String.join(", ", stopped));
        }
    }

    private void startServices() {
        String cases = postgres().database("cases");
        String stats = postgres().database("stats");
        begin("case-service", "case-service", ports.caseService(), cases);
        begin("stats-service", "stats-service", ports.statsService(), stats);
        console.step("case service and statistics service", () -> {
            services.forEach(ServiceProcess::awaitReady);
            return services;
        });
    }

    private ServiceProcess begin(String name, String built, int port, String jdbcUrl) {
        synchronized (undo) {
            refuseWhileClosing();
            ServiceProcess service = new ServiceProcess(name, root.resolve(built), port, environment(port, jdbcUrl), data());
            setAside(service.log());
            services.add(service);
            service.start();
            return service;
        }
    }

    private Map<String, String> environment(int port, String jdbcUrl) {
        Map<String, String> environment = new HashMap<>();
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", jdbcUrl);
        environment.put("QUARKUS_DATASOURCE_USERNAME", postgres().user());
        environment.put("QUARKUS_DATASOURCE_PASSWORD", postgres().password());
        environment.put("KAFKA_BOOTSTRAP_SERVERS", kafka().bootstrapServers());
        environment.put("QUARKUS_OIDC_AUTH_SERVER_URL", identityProvider().issuer().toString());
        environment.put("QUARKUS_LOG_CONSOLE_JSON_ENABLED", "false");
        environment.putAll(settings);
        return environment;
    }

    /** Under the lock of {@link #close()}, so that nothing is started behind its back. */
    private <T> T own(Supplier<T> start, Consumer<T> stop) {
        synchronized (undo) {
            refuseWhileClosing();
            T part = start.get();
            undo.push(() -> stop.accept(part));
            return part;
        }
    }

    private void refuseWhileClosing() {
        if (closing.getCount() == 0) {
            throw new IllegalStateException("the stack is being closed");
        }
    }

    private static void setAside(Path log) {
        try {
            if (Files.exists(log)) {
                Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new CannotStart("cannot move " + log + " (" + e.getMessage() + ")", e);
        }
    }

    private static <T> T present(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("the stack has not been started");
        }
        return part;
    }
}
