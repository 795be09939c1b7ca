package de.arbeitsmarktmentoren.cases.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.Topic;
import de.arbeitsmarktmentoren.contracts.CaseTopic;
import de.arbeitsmarktmentoren.stack.LocalKafka;
import de.arbeitsmarktmentoren.stack.LocalPostgres;

class DigestTakingTest {

    private static final ZoneId SAXONY = ZoneId.of("Europe/Berlin");
    private static final Duration LEASE = Duration.ofMillis(400);
    private static final int ROUNDS = 25;
    private static final Duration WRITERS_REST = Duration.ofMillis(20);

    private static LocalPostgres postgres;
    private static int databases;

    private RecordedEvents recorded;

    @BeforeAll
    static void start() {
        postgres = LocalPostgres.temporary();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @BeforeEach
    void setUp() {
        recorded = RecordedEvents.in(postgres, "digest_" + ++databases);
    }

    @Test
    @Tag("long")
    void tellsOfExactlyTheEventsBeforeItWhileOthersAreRecordedAndRelaysDie() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        List<UUID> cases = IntStream.range(0, 300).mapToObj(each -> recorded.newCase()).toList();
        AtomicBoolean running = new AtomicBoolean(true);
        try (LocalKafka kafka = LocalKafka.temporary(); Topic topic = new Topic(kafka.bootstrapServers())) {
            CompletableFuture<Void> relays = CompletableFuture.runAsync(() -> relay(kafka, running, new Random(seed)));
            List<CompletableFuture<Void>> writers = IntStream.range(0, 8).mapToObj(each -> CompletableFuture
                    .runAsync(() -> write(cases, running, new Random(seed * 31 + each)))).toList();

            for (int round = 0; round < ROUNDS; round++) {
                recorded.askForDigest();
                // Now and then it gives up, so that no command is held up, and is tried again as in the service.
                await().atMost(Duration.ofSeconds(30)).until(() -> taken(Clock.systemUTC()));
                await().atMost(Duration.ofSeconds(30)).until(() -> !recorded.digests().toString().contains("pending"));
            }

            running.set(false);
            writers.forEach(CompletableFuture::join);
            relays.join();
            DigestReader reader = new DigestReader(topic);
            System.out.println(reader.digests() + " digests among " + reader.events() + " events");
            assertThat(reader.digests()).isEqualTo(ROUNDS * CaseTopic.PARTITIONS);
        }
    }

    @Test
    void replacesTheOneBefore() throws SQLException {
        recorded.append(recorded.newCase());
        taking(Clock.systemUTC()).takeIfDue();
        recorded.askForDigest();

        taking(Clock.systemUTC()).takeIfDue();

        assertThat(recorded.digests()).hasSize(CaseTopic.PARTITIONS).allMatch(each -> each.endsWith(" 2 pending"));
        assertThat(recorded.pending()).isEqualTo(1 + CaseTopic.PARTITIONS);
    }

    @Test
    void leavesTheViewOfTheEventsOfCasesAlone() throws SQLException {
        UUID reference = recorded.newCase();
        recorded.append(reference);

        taking(Clock.systemUTC()).takeIfDue();

        assertThat(recorded.idsOf(reference)).hasSize(1);
        assertThat(recorded.references()).containsExactly(reference.toString());
    }

    @Test
    void isTakenByOneReplicaAndOnceANight() throws SQLException {
        taking(at("2025-03-28T12:00:00")).takeIfDue();

        assertThat(takenByFour(at("2025-03-29T02:59:59"))).isZero();
        assertThat(takenByFour(at("2025-03-29T03:00:00"))).isEqualTo(1);
        assertThat(takenByFour(at("2025-03-29T23:00:00"))).isZero();
        // The night in which 02:00 to 03:00 is left out, and a night that was missed.
        assertThat(takenByFour(at("2025-03-30T03:00:00"))).isEqualTo(1);
        assertThat(takenByFour(at("2025-04-01T12:00:00"))).isEqualTo(1);
    }

    @Test
    void givesUpSoonWhereACommandDoesNotComeToItsEnd() throws SQLException {
        UUID reference = recorded.newCase();
        try (Connection command = recorded.database().getConnection()) {
            command.setAutoCommit(false);
            command.createStatement().execute("INSERT INTO outbox (topic, key, version) VALUES ('t', '" + reference + "', 1)");

            assertThatThrownBy(() -> taking(Clock.systemUTC()).takeIfDue()).isInstanceOfSatisfying(SQLException.class,
                    each -> assertThat(each.getSQLState()).as("by the limit of its lock").isEqualTo("55P03"));
        }
        assertThat(taking(Clock.systemUTC()).takeIfDue()).isTrue();
    }

    @Test
    void holdsUpNoCommandForAsLongAsItWaitsEvenIfItHangs() throws Exception {
        UUID reference = recorded.newCase();
        CompletableFuture<Void> holding = new CompletableFuture<>();
        CompletableFuture<Void> end = new CompletableFuture<>();
        long begun = System.nanoTime();
        CompletableFuture<Boolean> hanging = CompletableFuture.supplyAsync(() -> taken(new Hanging(holding, end)));
        holding.join();

        recorded.append(reference);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).as("it was held up").isGreaterThan(Duration.ofSeconds(1));
        end.complete(null);
        assertThat(hanging.join()).isFalse();
        assertThat(recorded.digests()).isEmpty();
    }

    private DigestTaking taking(Clock clock) {
        return new DigestTaking(recorded.database(), new OutboxSettings(), clock, new OutboxSignal());
    }

    private boolean taken(Clock clock) {
        try {
            return taking(clock).takeIfDue();
        } catch (SQLException e) {
            return false;
        }
    }

    private long takenByFour(Clock clock) {
        return IntStream.range(0, 4).mapToObj(each -> CompletableFuture.supplyAsync(() -> taken(clock))).toList().stream()
                .filter(CompletableFuture::join).count();
    }

    private static Clock at(String time) {
        return Clock.fixed(java.time.LocalDateTime.parse(time).atZone(SAXONY).toInstant(), SAXONY);
    }

    private void write(List<UUID> cases, AtomicBoolean running, Random random) {
        while (running.get()) {
            recorded.write(cases, 1 + random.nextInt(8), random);
            // On a quiet machine they would run away from the relay, and each round would wait for a longer queue.
            LockSupport.parkNanos(WRITERS_REST.toNanos());
        }
    }

    /** One relay after the other; some die when they have published and not yet deleted, so that it is published twice. */
    private void relay(LocalKafka kafka, AtomicBoolean running, Random random) {
        Broker broker = new Broker(Map.of("bootstrap.servers", kafka.bootstrapServers()), "relay-of-digests",
                new OutboxSettings().topic());
        while (running.get() || recorded.pending() > 0) {
            OutboxRelay mortal = new OutboxRelay(new RelayStore(recorded.database(), LEASE, 100), broker::open,
                    new OutboxSettings().relay(), Clock.systemUTC()) {
                @Override
                void published(List<PendingEvent> events) {
                    if (random.nextInt(60) == 0) {
                        throw new IllegalStateException("killed");
                    }
                }
            };
            lead(mortal, running);
        }
    }

    private void lead(OutboxRelay relay, AtomicBoolean running) {
        try {
            while (running.get() || recorded.pending() > 0) {
                LockSupport.parkNanos(relay.step().toNanos() / 10);
            }
        } catch (Exception e) {
            // Dead; the next takes over when the lease has run out.
        }
    }

    /** Asked for the time when the outbox is held, it says so and does not answer until told to. */
    private static final class Hanging extends Clock {

        private final CompletableFuture<Void> asked;
        private final CompletableFuture<Void> end;
        private int times;

        private Hanging(CompletableFuture<Void> asked, CompletableFuture<Void> end) {
            this.asked = asked;
            this.end = end;
        }

        @Override
        public Instant instant() {
            if (++times == 2) {
                asked.complete(null);
                end.join();
            }
            return Instant.now();
        }

        @Override
        public ZoneId getZone() {
            return SAXONY;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    private record OutboxSettings() implements OutboxConfig {

        @Override
        public Relay relay() {
            return new RelaySettings(true, "relay-of-digests", LEASE, Duration.ofMillis(5), 100, Duration.ofHours(1));
        }

        @Override
        public Topic topic() {
            return new TopicSettings(true, (short) 1);
        }

        @Override
        public Digest digest() {
            return new DigestSettings(true, LocalTime.of(3, 0), Duration.ofMinutes(1));
        }
    }

    private record RelaySettings(boolean enabled, String transactionalId, Duration lease, Duration poll, int batch,
            Duration heartbeat) implements OutboxConfig.Relay {
    }

    private record TopicSettings(boolean create, short replicas) implements OutboxConfig.Topic {
    }

    private record DigestSettings(boolean enabled, LocalTime at, Duration look) implements OutboxConfig.Digest {
    }
}
