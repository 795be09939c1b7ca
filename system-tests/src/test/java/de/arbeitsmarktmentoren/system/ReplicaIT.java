package de.arbeitsmarktmentoren.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import com.fasterxml.jackson.databind.JsonNode;

import de.arbeitsmarktmentoren.stack.Addresses;
import de.arbeitsmarktmentoren.stack.LocalStack;
import de.arbeitsmarktmentoren.system.generated.CaseTopicWriter;
import de.arbeitsmarktmentoren.system.generated.GeneratedCases;

/** Two replicas of the statistics service on one database and broker. */
@Tag("long")
class ReplicaIT {

    private static final String ALL = "measure=STARTED&district=14&period=2016-10/2025-12";
    private static final Duration AT_MOST = Duration.ofSeconds(10);
    private static final int BEFORE = 200;
    private static final int EVENTS = 100;
    private static final long NANOS_BETWEEN_EVENTS = 25_000_000;
    private static final long SEED = 7;

    private static final GeneratedCases CASES = new GeneratedCases(SEED);
    private static final AtomicLong PUBLISHED = new AtomicLong();
    private static LocalStack stack;
    private static CaseTopicWriter topic;
    private static LiveDataset first;
    private static LiveDataset second;
    private static URI secondAddress;

    @BeforeAll
    static void starts() {
        stack = LocalStack.temporary(Repository.root(),
                Map.of("RATE_LIMIT_PER_SECOND", "1000000", "RATE_LIMIT_BURST", "1000000"));
        secondAddress = stack.startReplicaOfStatsService().address();
        Addresses one = stack.addresses();
        first = LiveDataset.flows(one);
        second = LiveDataset.flows(new Addresses(one.caseService(), one.caseManagement(), secondAddress, one.oidcServer(),
                one.bootstrapServers()));
        topic = new CaseTopicWriter(one.bootstrapServers());
        publish(BEFORE);
    }

    /** Otherwise a test that counts what it adds would count the last events of the one before it, too. */
    @BeforeEach
    void hasCountedEverything() {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(
                () -> assertThat(List.of(first.sum(ALL), second.sum(ALL))).containsOnly(PUBLISHED.get()));
    }

    @AfterAll
    static void stops() {
        topic.close();
        stack.close();
    }

    @Test
    void showsAnEventInBothAtNearlyTheSameTime() throws Exception {
        long before = first.sum(ALL);

        try (Sightings ofFirst = sightings(stack.statsService().address()); Sightings ofSecond = sightings(secondAddress)) {
            publishSteadily().join();
            await().atMost(AT_MOST.multipliedBy(2))
                    .until(() -> ofFirst.hasSeen(before + EVENTS) && ofSecond.hasSeen(before + EVENTS));

            long[] apart = LongStream.rangeClosed(before + 1, before + EVENTS)
                    .map(value -> Math.abs(ofFirst.nanosOf(value) - ofSecond.nanosOf(value)) / 1_000_000).sorted().toArray();
            System.out.printf(Locale.ROOT, "between one replica and the other: p50 %d ms, p99 %d ms, %d events%n",
                    apart[EVENTS / 2], apart[EVENTS * 99 / 100], EVENTS);
            assertThat(Arrays.stream(apart).max().orElseThrow()).isLessThan(AT_MOST.toMillis());
        }
    }

    @Test
    void neverShowsLessThanTheOtherHasShown() throws Exception {
        Thread publishing = publishSteadily();
        while (publishing.isAlive()) {
            JsonNode shown = first.ask(ALL);

            JsonNode later = second.ask(ALL + "&atLeast=" + token(shown));

            assertThat(value(later)).isGreaterThanOrEqualTo(value(shown));
        }
    }

    @Test
    void saysThatItIsNotAsFarYet() {
        String unreachable = token(first.ask(ALL)).replaceFirst("[^-]+", "zzzzzz");
        long began = System.nanoTime();

        HttpResponse<String> answer = second.answer(ALL + "&atLeast=" + unreachable);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains(":not-yet-counted\"");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(Duration.ofSeconds(2), AT_MOST);
    }

    @Test
    @Timeout(30)
    void tellsListenersOfAChange() throws IOException, InterruptedException {
        long before = first.sum(ALL);
        HttpRequest updates = HttpRequest.newBuilder(URI.create(secondAddress + "/v1/live/updates"))
                .header("Authorization", "Bearer " + stack.addresses().token("office")).build();
        try (Stream<String> lines = HttpClient.newHttpClient().send(updates, HttpResponse.BodyHandlers.ofLines()).body()) {
            publish(1);

            List<String> tokens = lines.filter(line -> line.startsWith("id:"))
                    .map(line -> line.substring("id:".length()).strip()).distinct().limit(2).toList();

            assertThat(tokens).hasSize(2);
            await().atMost(AT_MOST).untilAsserted(
                    () -> assertThat(first.sum(ALL + "&atLeast=" + tokens.get(1))).isEqualTo(before + 1));
        }
    }

    @Test
    void goesOnAnsweringWithoutTheDatabaseAndCatchesUp() {
        long before = second.sum(ALL);
        stack.postgres().stop();
        publish(1);
        long age = age(second.ask(ALL));

        await().atMost(AT_MOST).until(() -> age(first.ask(ALL)) > age && age(second.ask(ALL)) > age);

        assertThat(first.sum(ALL)).isEqualTo(before);
        assertThat(second.sum(ALL)).isEqualTo(before);
        stack.postgres().restart();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(
                () -> assertThat(List.of(first.sum(ALL), second.sum(ALL))).containsOnly(before + 1));
    }

    private static Sightings sightings(URI service) throws IOException {
        return new Sightings(service, "/v1/live/datasets/flows/data?" + ALL, stack.addresses().token("office"));
    }

    private static void publish(int cases) {
        for (int number = 0; number < cases; number++) {
            topic.send(CASES.next());
        }
        topic.flush();
        PUBLISHED.addAndGet(cases);
    }

    private static long value(JsonNode answer) {
        return answer.path("observations").path(0).path("value").asLong();
    }

    private static String token(JsonNode answer) {
        return answer.path("watermark").path("token").asText();
    }

    private static long age(JsonNode answer) {
        return answer.path("watermark").path("ageSeconds").asLong();
    }

    private static Thread publishSteadily() {
        Thread publishing = new Thread(() -> {
            for (int number = 0; number < EVENTS; number++) {
                publish(1);
                LockSupport.parkNanos(NANOS_BETWEEN_EVENTS);
            }
        });
        publishing.start();
        return publishing;
    }
}
