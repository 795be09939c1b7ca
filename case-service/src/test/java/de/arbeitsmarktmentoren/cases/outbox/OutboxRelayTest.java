package de.arbeitsmarktmentoren.cases.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.cases.Topic;
import de.arbeitsmarktmentoren.contracts.CaseTopic;
import de.arbeitsmarktmentoren.contracts.Heartbeat;
import de.arbeitsmarktmentoren.contracts.InterviewState;
import de.arbeitsmarktmentoren.contracts.Subject;
import de.arbeitsmarktmentoren.contracts.SubjectEvent;
import de.arbeitsmarktmentoren.contracts.SubjectKey;
import de.arbeitsmarktmentoren.stack.LocalKafka;
import de.arbeitsmarktmentoren.stack.LocalPostgres;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Relays without the service around them, so that a test can stop each between any two of its steps. */
class OutboxRelayTest {

    private static final Duration LEASE = Duration.ofMillis(400);
    private static final int CERTAIN_DEATHS = 4;

    private static LocalPostgres postgres;
    private static LocalKafka kafka;
    private static int databases;

    private RecordedEvents recorded;
    private String transactionalId;

    @BeforeAll
    static void start() {
        postgres = LocalPostgres.temporary();
        kafka = LocalKafka.temporary();
    }

    @AfterAll
    static void stop() {
        kafka.close();
        postgres.close();
    }

    @BeforeEach
    void setUp() {
        recorded = RecordedEvents.in(postgres, "outbox_" + ++databases);
        transactionalId = "relay-" + databases;
    }

    @Test
    @Tag("long")
    void keepsTheOrderOfEachCaseAndLosesNothingWhileTwoRelaysFightForTheLead() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        List<UUID> cases = IntStream.range(0, 40).mapToObj(each -> recorded.newCase()).toList();
        AtomicBoolean running = new AtomicBoolean(true);
        List<CompletableFuture<Void>> relays = IntStream.range(0, 2)
                .mapToObj(each -> CompletableFuture.runAsync(() -> fight(running, new Random(seed + each)))).toList();

        List<CompletableFuture<Void>> writers = IntStream.range(0, 8)
                .mapToObj(each -> CompletableFuture.runAsync(() -> recorded.write(cases, 250, new Random(seed * 31 + each))))
                .toList();

        writers.forEach(CompletableFuture::join);
        await().atMost(Duration.ofSeconds(60)).until(() -> recorded.pending() == 0);
        running.set(false);
        relays.forEach(CompletableFuture::join);
        assertThat(recorded.terms()).as("times that the lead changed").isGreaterThan(3);
        try (Topic topic = new Topic(kafka.bootstrapServers())) {
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> cases.forEach(each -> assertComplete(topic, each, recorded.versionOf(each))));
        }
    }

    @Test
    @Tag("long")
    void leavesTheLastStateOfEachSubjectBehindTheOthersWhereverRelaysAreKilled() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        List<SubjectKey> months = IntStream.rangeClosed(1, 9)
                .mapToObj(month -> Subject.INTERVIEW.of("P-14511-1", YearMonth.of(2025, month))).toList();
        List<UUID> cases = IntStream.range(0, 9).mapToObj(each -> recorded.newCase()).toList();
        AtomicBoolean running = new AtomicBoolean(true);
        CompletableFuture<Integer> relays = CompletableFuture.supplyAsync(() -> killed(running, new Random(seed)));

        List<CompletableFuture<Void>> writers = IntStream.range(0, 3).boxed().flatMap(each -> Stream.of(
                CompletableFuture.runAsync(() -> recorded.writeInterviews(months, 200, new Random(seed * 31 + each))),
                CompletableFuture.runAsync(() -> recorded.write(cases, 200, new Random(seed * 37 + each))))).toList();

        writers.forEach(CompletableFuture::join);
        await().atMost(Duration.ofSeconds(60)).until(() -> recorded.pending() == 0);
        running.set(false);
        assertThat(relays.join()).as("relays killed").isGreaterThanOrEqualTo(CERTAIN_DEATHS);
        try (Topic topic = new Topic(kafka.bootstrapServers(), Subject.INTERVIEW.topic(), Subject.PARTITIONS);
                Topic casesTopic = new Topic(kafka.bootstrapServers())) {
            await().untilAsserted(() -> months.forEach(month -> assertLastIsTrue(topic, month)));
            await().untilAsserted(() -> cases.forEach(each -> assertComplete(casesTopic, each, recorded.versionOf(each))));
        }
    }

    @Test
    void publishesTwiceWhatItDidNotDeleteBeforeItDied() throws Exception {
        UUID reference = recorded.newCase();
        recorded.append(reference);
        recorded.append(reference);
        OutboxRelay dying = new OutboxRelay(store(), broker()::open, settings(LEASE), Clock.systemUTC()) {
            @Override
            void published(List<PendingEvent> events) {
                throw new IllegalStateException("killed");
            }
        };

        assertThatThrownBy(dying::step).hasMessage("killed");
        try (OutboxRelay next = relay()) {
            await().until(() -> stepped(next) && recorded.pending() == 0);
        }

        try (Topic topic = new Topic(kafka.bootstrapServers())) {
            await().untilAsserted(() -> assertThat(topic.events(reference.toString())).hasSize(4));
            List<ConsumerRecord<String, byte[]>> events = topic.events(reference.toString());
            assertThat(versions(events)).containsExactly(1L, 2L, 1L, 2L);
            assertThat(ids(events.subList(2, 4))).isEqualTo(ids(events.subList(0, 2)));
        }
    }

    @Test
    void publishesWhatAReleaseLeftBehindThatKnewCasesOnly() throws Exception {
        UUID reference = UUID.randomUUID();
        recorded = RecordedEvents.ofTheFirstRelease(postgres, "first_release", reference);

        try (OutboxRelay relay = relay()) {
            publishAll(relay);
        }

        try (Topic topic = new Topic(kafka.bootstrapServers())) {
            await().untilAsserted(() -> assertThat(versions(topic.events(reference.toString()))).containsExactly(2L));
            assertThat(recorded.idsOf(reference)).hasSize(2).endsWith(ids(topic.events(reference.toString())).get(0));
        }
    }

    @Test
    void sendsNothingOnceAnotherHasTakenOver() throws Exception {
        UUID reference = recorded.newCase();
        OutboxRelay first = relay();
        first.step();
        OutboxRelay second = relay();
        await().until(() -> stepped(second) && second.isLeader());
        recorded.append(reference);

        first.step();

        assertThat(first.isLeader()).isFalse();
        assertThat(recorded.pending()).isEqualTo(1);
        second.step();
        assertThat(recorded.pending()).isZero();
        second.close();
    }

    @Test
    void sendsNothingIfItsSessionWasOpenedTooLate() throws Exception {
        UUID reference = recorded.newCase();
        recorded.append(reference);
        OutboxRelay second = relay();
        OutboxRelay late = new OutboxRelay(store(), () -> {
            publishAll(second);
            recorded.append(reference);
            publishAll(second);
            return broker().open();
        }, settings(LEASE), Clock.systemUTC());

        late.step();

        recorded.append(reference);
        publishAll(second);
        try (Topic topic = new Topic(kafka.bootstrapServers())) {
            await().until(() -> versions(topic.events(reference.toString())).contains(3L));
            assertThat(versions(topic.events(reference.toString()))).containsExactly(1L, 2L, 3L);
        }
        assertThat(late.isLeader()).isFalse();
        late.close();
        second.close();
    }

    @Test
    void isFencedInTheMiddleOfABatchByWhoTakesOver() throws Exception {
        UUID reference = recorded.newCase();
        recorded.append(reference);
        recorded.append(reference);
        EventPublisher zombie = broker().open();
        CompletableFuture<EventPublisher> leader = new CompletableFuture<>();

        assertThatThrownBy(() -> zombie.publish(interrupted(recorded.waiting(), () -> leader.complete(broker().open()))))
                .isInstanceOf(KafkaException.class);

        leader.join().publish(recorded.waiting());
        try (Topic topic = new Topic(kafka.bootstrapServers())) {
            await().untilAsserted(() -> assertThat(versions(topic.events(reference.toString()))).containsExactly(1L, 2L));
        }
        zombie.close();
        leader.join().close();
    }

    @Test
    void opensANewSessionAfterAnErrorOfTheMachine() throws Exception {
        recorded.append(recorded.newCase());
        List<EventPublisher> opened = new ArrayList<>();
        OutboxRelay relay = new OutboxRelay(store(), () -> {
            opened.add(broker().open());
            return opened.get(opened.size() - 1);
        }, settings(LEASE), Clock.systemUTC()) {
            @Override
            void published(List<PendingEvent> events) {
                if (opened.size() == 1) {
                    throw new UnsatisfiedLinkError("no library");
                }
            }
        };

        assertThatThrownBy(relay::step).isInstanceOf(UnsatisfiedLinkError.class);
        relay.step();

        assertThat(opened).hasSize(2);
        assertThat(recorded.pending()).isZero();
        relay.close();
    }

    @Test
    void goesOnInItsThreadAfterAnErrorOfTheMachine() throws Exception {
        recorded.append(recorded.newCase());
        RelayThread thread = new RelayThread(recorded.databaseAfter(new UnsatisfiedLinkError("no library")), config(),
                Clock.systemUTC(), new OutboxSignal(), Map.of("bootstrap.servers", kafka.bootstrapServers()));

        thread.start(new StartupEvent());

        await().until(() -> recorded.pending() == 0);
        thread.stop(new ShutdownEvent());
    }

    @Test
    void letsAnotherTakeOverAtOnceWhenItIsClosed() throws Exception {
        OutboxRelay first = new OutboxRelay(new RelayStore(recorded.database(), Duration.ofHours(1), 10), broker()::open,
                settings(Duration.ofHours(1)), Clock.systemUTC());
        first.step();
        first.close();

        try (OutboxRelay second = new OutboxRelay(new RelayStore(recorded.database(), Duration.ofHours(1), 10),
                broker()::open, settings(Duration.ofHours(1)), Clock.systemUTC())) {
            second.step();

            assertThat(second.isLeader()).isTrue();
        }
    }

    @Test
    void tellsInEachPartitionThatItLives() throws Exception {
        try (OutboxRelay relay = relay(); Topic topic = new Topic(kafka.bootstrapServers())) {
            relay.step();

            Set<String> keys = new HashSet<>();
            IntStream.range(0, CaseTopic.PARTITIONS).forEach(partition -> keys.add(Heartbeat.key(partition)));
            await().untilAsserted(() -> assertThat(topic.everything()).filteredOn(each -> each.key().startsWith("heartbeat"))
                    .extracting(ConsumerRecord::key).containsAll(keys));
            assertThat(topic.everything()).filteredOn(each -> each.key().startsWith("heartbeat"))
                    .allMatch(each -> each.key().equals(Heartbeat.key(each.partition())));
        }
    }

    /** Leads, and now and then sleeps for longer than the lease between publishing and deleting. */
    private void fight(AtomicBoolean running, Random random) {
        OutboxRelay relay = new OutboxRelay(store(), broker()::open, settings(LEASE), Clock.systemUTC()) {
            @Override
            void published(List<PendingEvent> events) {
                if (random.nextInt(4) == 0) {
                    LockSupport.parkNanos(LEASE.multipliedBy(2).toNanos());
                }
            }
        };
        while (running.get()) {
            stepped(relay);
            LockSupport.parkNanos(Duration.ofMillis(random.nextInt(20)).toNanos());
        }
    }

    /**
     * One relay after the other; each is left where it stands, with its lease, when it has published and not yet deleted. The
     * first die for certain, so that it happens on a machine of any speed.
     */
    private int killed(AtomicBoolean running, Random random) {
        int killed = 0;
        while (running.get()) {
            boolean certain = killed < CERTAIN_DEATHS;
            OutboxRelay mortal = new OutboxRelay(store(), broker()::open, settings(LEASE), Clock.systemUTC()) {
                @Override
                void published(List<PendingEvent> events) {
                    if (certain || random.nextInt(3) == 0) {
                        throw new Killed();
                    }
                }
            };
            killed += diedWhileLeading(mortal, running) ? 1 : 0;
        }
        return killed;
    }

    private static boolean diedWhileLeading(OutboxRelay relay, AtomicBoolean running) {
        while (running.get()) {
            try {
                LockSupport.parkNanos(relay.step().toNanos() / 10);
            } catch (Killed e) {
                return true;
            } catch (Exception e) {
                // As in the service: whatever it is, the next step begins anew.
            }
        }
        return false;
    }

    private static final class Killed extends Error {

        private static final long serialVersionUID = 1L;
    }

    private void assertLastIsTrue(Topic topic, SubjectKey month) {
        List<SubjectEvent<InterviewState>> events = topic.events(month.text()).stream()
                .map(event -> SubjectEvent.fromJson(event.value(), InterviewState.class)).toList();
        SubjectEvent<InterviewState> truth = recorded.interviewsOf(month);
        assertThat(events.stream().map(SubjectEvent::version).distinct())
                .isEqualTo(LongStream.rangeClosed(1, truth.version()).boxed().toList());
        assertThat(events).as("what stands last is the truth").last().isEqualTo(truth);
    }

    private static boolean stepped(OutboxRelay relay) {
        try {
            relay.step();
        } catch (Exception e) {
            // As in the service: whatever it is, the next step begins anew.
        }
        return true;
    }

    private void publishAll(OutboxRelay relay) {
        await().until(() -> stepped(relay) && recorded.pending() == 0);
    }

    /** The same events; whoever reads them is interrupted before the last. */
    private static List<PendingEvent> interrupted(List<PendingEvent> events, Callable<?> interruption) {
        return new AbstractList<>() {
            @Override
            public PendingEvent get(int index) {
                if (index == size() - 1) {
                    assertThatCode(interruption::call).doesNotThrowAnyException();
                }
                return events.get(index);
            }

            @Override
            public int size() {
                return events.size();
            }
        };
    }

    private static void assertComplete(Topic topic, UUID reference, long last) {
        List<Long> versions = versions(topic.events(reference.toString()));
        List<Long> firstTime = new ArrayList<>(new java.util.LinkedHashSet<>(versions));
        assertThat(firstTime).isEqualTo(LongStream.rangeClosed(1, last).boxed().toList());
        assertThat(versions).as("what stands last is the truth").last().isEqualTo(last);
    }

    private static List<Long> versions(List<ConsumerRecord<String, byte[]>> events) {
        return events.stream()
                .map(event -> de.arbeitsmarktmentoren.contracts.CaseEvent.fromJson(event.value()).version()).toList();
    }

    private static List<String> ids(List<ConsumerRecord<String, byte[]>> events) {
        return events.stream().map(event -> Topic.header(event, CaseTopic.HEADER_ID)).toList();
    }

    private OutboxRelay relay() {
        return new OutboxRelay(store(), broker()::open, settings(LEASE), Clock.systemUTC());
    }

    private RelayStore store() {
        return new RelayStore(recorded.database(), LEASE, 100);
    }

    private Broker broker() {
        return new Broker(Map.of("bootstrap.servers", kafka.bootstrapServers()), transactionalId,
                new TopicSettings(true, (short) 1));
    }

    private OutboxConfig.Relay settings(Duration lease) {
        return new RelaySettings(true, transactionalId, lease, Duration.ofMillis(5), 100, Duration.ofHours(1));
    }

    private OutboxConfig config() {
        return new OutboxConfig() {
            @Override
            public Relay relay() {
                return settings(LEASE);
            }

            @Override
            public Topic topic() {
                return new TopicSettings(true, (short) 1);
            }

            @Override
            public Digest digest() {
                throw new AssertionError("the relay takes no digest");
            }
        };
    }

    private record RelaySettings(boolean enabled, String transactionalId, Duration lease, Duration poll, int batch,
            Duration heartbeat) implements OutboxConfig.Relay {
    }

    private record TopicSettings(boolean create, short replicas) implements OutboxConfig.Topic {
    }
}
