package de.arbeitsmarktmentoren.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.CaseTopic;
import de.arbeitsmarktmentoren.contracts.ErasureTopic;
import de.arbeitsmarktmentoren.contracts.Subject;
import de.arbeitsmarktmentoren.stack.Ports.Use;
import de.arbeitsmarktmentoren.stack.demo.Memberships;

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
    private final OidcServer.Kind kind;

    private final Deque<Runnable> undo = new ArrayDeque<>();
    private final List<ServiceProcess> services = new ArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private boolean closed;

    private @Nullable DataDirectory data;
    private @Nullable LocalPostgres postgres;
    private @Nullable LocalKafka kafka;
    private @Nullable OidcServer oidcServer;

    LocalStack(Path root, Path directory, Ports ports, Console console, OidcServer.Kind kind) {
        this(root, directory, ports, console, kind, false, Map.of());
    }

    private LocalStack(Path root, Path directory, Ports ports, Console console, OidcServer.Kind kind, boolean temporary,
            Map<String, String> settings) {
        this.root = root;
        this.directory = directory;
        this.ports = ports;
        this.console = console;
        this.temporary = temporary;
        this.settings = settings;
        this.kind = kind;
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
        return temporary(root, settings, OidcServer.Kind.SMALL);
    }

    /** The same, with that OIDC server. */
    public static LocalStack temporary(Path root, Map<String, String> settings, OidcServer.Kind kind) {
        LocalStack stack = new LocalStack(root, Trees.temporary("local-stack-"), Ports.free(), Console.silent(), kind, true,
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
        return new Addresses(caseService().address(), caseService().management(), statsService().address(), oidcServer(),
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
        ServiceProcess replica = begin("stats-service-" + services.size(), "stats-service", "stats", Port.free(), Port.free());
        replica.awaitReady();
        return replica;
    }

    public LocalPostgres postgres() {
        return present(postgres);
    }

    public LocalKafka kafka() {
        return present(kafka);
    }

    public OidcServer oidcServer() {
        return present(oidcServer);
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
                () -> own(() -> LocalPostgres.start(data().postgres(), ports.of(Use.POSTGRES)), LocalPostgres::close));
        kafka = console.step("Kafka",
                () -> own(() -> LocalKafka.start(data().kafka(), ports.of(Use.KAFKA)), LocalKafka::close));
        oidcServer = startOidcServer();
        createTopics();
        startServices();
        tellMemberships();
    }

    private OidcServer startOidcServer() {
        return switch (kind) {
            case SMALL -> console.step("OIDC server",
                    () -> own(() -> SmallOidcServer.start(ports.of(Use.OIDC)), OidcServer::close));
            case KEYCLOAK -> console.step("Keycloak",
                    () -> own(() -> Keycloak.start(data().keycloak(), ports.of(Use.OIDC), data().register()),
                            OidcServer::close));
        };
    }

    private void createTopics() {
        kafka().createTopic(CaseTopic.NAME, CaseTopic.PARTITIONS, CaseTopic.CONFIG);
        kafka().createTopic(ErasureTopic.NAME, ErasureTopic.PARTITIONS, ErasureTopic.CONFIG);
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
        begin("case-service", "case-service", "cases", ports.of(Use.CASE_SERVICE), ports.of(Use.CASE_MANAGEMENT));
        begin("stats-service", "stats-service", "stats", ports.of(Use.STATS_SERVICE), ports.of(Use.STATS_MANAGEMENT));
        console.step("case service and statistics service", () -> {
            services.forEach(ServiceProcess::awaitReady);
            return services;
        });
    }

    private void tellMemberships() {
        console.step("demo users in their projects", () -> {
            new Memberships(caseService().address(), () -> oidcServer().token("office")).tell();
            return services;
        });
    }

    private ServiceProcess begin(String name, String built, String database, int port, int managementPort) {
        synchronized (undo) {
            refuseWhileClosing();
            Map<String, String> environment = new ServiceEnvironment(postgres(), kafka(), oidcServer(), settings).of(database,
                    port, managementPort);
            ServiceProcess service = new ServiceProcess(name, root.resolve(built), port, managementPort, environment, data());
            setAside(service.log());
            services.add(service);
            service.start();
            return service;
        }
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
