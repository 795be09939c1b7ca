package de.arbeitsmarktmentoren.stack;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import de.arbeitsmarktmentoren.contracts.CaseTopic;

/** The year's figures as the programme office asks for them, and whether every event has been counted in them. */
public final class LiveFigures {

    static final String QUERY = "/v1/live/datasets/flows/data?measure=STARTED,PLACED,PLACED_EMPLOYMENT,PLACED_TRAINING,DROPPED"
            + "&district=14&targetGroup=ALL&period=2025";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Addresses addresses;

    public LiveFigures(Addresses addresses) {
        this.addresses = addresses;
    }

    /** Saxony's flows of 2025 over all target groups, by measure, in the order of the answer. */
    public Map<String, Long> ofTheYear() {
        Map<String, Long> figures = new LinkedHashMap<>();
        ask().path("observations").forEach(row -> figures.put(row.path("measure").asText(), row.path("value").asLong()));
        return figures;
    }

    /** Until when events are counted, as the service says it; empty while a partition has had none. */
    public Optional<String> countedUpTo() {
        return Optional.ofNullable(ask().path("watermark").path("countedUpTo").textValue());
    }

    /**
     * Waits until the outbox is empty and everything that then lies on the topic is counted.
     *
     * @return whether it came to that in time
     */
    public boolean catchUp(Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        if (!await(() -> pending().orElse(1) == 0, deadline)) {
            return false;
        }
        Map<TopicPartition, Long> ends = committedEnds();
        return await(() -> isCountedUpTo(ends), deadline);
    }

    private boolean isCountedUpTo(Map<TopicPartition, Long> ends) {
        JsonNode positions = ask().path("watermark").path("positions");
        return ends.entrySet().stream().allMatch(
                end -> positions.path(String.valueOf(end.getKey().partition())).asLong() >= end.getValue());
    }

    /** What the outbox still holds, by the gauge {@code outbox_pending}. */
    private OptionalDouble pending() {
        URI metrics = URI.create(addresses.caseManagement() + "/q/metrics");
        return Addresses.answer(HttpRequest.newBuilder(metrics).build()).body().lines()
                .filter(line -> line.matches("outbox_pending(\\{.*\\})? .*"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .reduce(Double::sum);
    }

    private Map<TopicPartition, Long> committedEnds() {
        Map<String, Object> settings = Map.of("bootstrap.servers", addresses.bootstrapServers(), "isolation.level",
                "read_committed");
        List<TopicPartition> partitions = IntStream.range(0, CaseTopic.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(CaseTopic.NAME, partition)).toList();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return consumer.endOffsets(partitions);
        }
    }

    private JsonNode ask() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(addresses.statsService() + QUERY))
                .header("Authorization", "Bearer " + addresses.token("office")).header("Accept", "application/json").build();
        HttpResponse<String> answer = Addresses.answer(request);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(
                    "the statistics service answers " + answer.statusCode() + " to " + QUERY + ": " + answer.body());
        }
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the statistics service answers no JSON to " + QUERY, e);
        }
    }

    private static boolean await(BooleanSupplier condition, long deadline) {
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            pause();
        }
        return true;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the figures catch up", e);
        }
    }
}
