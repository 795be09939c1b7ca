package de.arbeitsmarktmentoren.system.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import de.arbeitsmarktmentoren.stack.LocalStack;
import de.arbeitsmarktmentoren.stack.ProgressBar;
import de.arbeitsmarktmentoren.system.KeptAlive;
import de.arbeitsmarktmentoren.system.Repository;
import de.arbeitsmarktmentoren.system.generated.CaseTopicWriter;
import de.arbeitsmarktmentoren.system.generated.GeneratedCases;

/** A statistics service that has counted so many cases, with database and broker of its own. */
final class Loaded implements AutoCloseable {

    private static final long SEED = 20161001;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ALL = "/v1/live/datasets/flows/data?measure=STARTED&district=14&period=2016-10/2025-12";
    /** What reads every fact does so at another time, not while answers are measured. Nor is the one caller slowed down. */
    private static final Map<String, String> SETTINGS = Map.of("RECOUNT_DELAY", "24h", "FORGETTING_DELAY", "24h",
            "RATE_LIMIT_PER_SECOND", "1000000", "RATE_LIMIT_BURST", "1000000");
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double KIB_PER_MIB = 1024;
    private static final Duration RESTART_WITHIN = Duration.ofMinutes(5);
    private static final long SLOWEST_PER_SECOND = 1_000;

    private final long cases;
    private final LocalStack stack = LocalStack.temporary(Repository.root(), SETTINGS);
    private final Facts facts;
    private double projectedPerSecond;
    private double secondsToFirstAnswer;

    Loaded(long cases) throws SQLException {
        this.cases = cases;
        this.facts = new Facts(stack.postgres());
        stack.caseService().stop();
    }

    long cases() {
        return cases;
    }

    LocalStack stack() {
        return stack;
    }

    Facts facts() {
        return facts;
    }

    /** From the first record read to the last figure in memory. */
    double projectedPerSecond() {
        return projectedPerSecond;
    }

    /** From the start of the process to an answer that holds every case. */
    double secondsToFirstAnswer() {
        return secondsToFirstAnswer;
    }

    /** In MiB: {@code VmRSS} now, {@code VmHWM} at most so far. */
    double memory(String what) throws IOException {
        Path status = Path.of("/proc", String.valueOf(stack.statsService().pid()), "status");
        return Files.readAllLines(status).stream().filter(line -> line.startsWith(what + ":"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KIB_PER_MIB).sum();
    }

    JsonNode ask(String path) throws IOException {
        try (KeptAlive connection = new KeptAlive(stack.statsService().address(), path, stack.addresses().token("office"))) {
            return JSON.readTree(connection.ask());
        }
    }

    void load(ProgressBar progress) throws IOException, InterruptedException, SQLException {
        stack.statsService().stop();
        publish(progress);
        stack.statsService().start();
        stack.statsService().awaitReady();
        long began = System.nanoTime();
        awaitCounted(progress, began + Duration.ofMinutes(2).plusSeconds(cases / SLOWEST_PER_SECOND).toNanos());
        projectedPerSecond = cases / ((System.nanoTime() - began) / NANOS_PER_SECOND);
        facts.tidyUp();
        restart();
    }

    @Override
    public void close() throws SQLException {
        facts.close();
        stack.close();
    }

    private void publish(ProgressBar progress) {
        GeneratedCases generated = new GeneratedCases(SEED);
        progress.begin(String.format("%,d cases published", cases), cases);
        try (CaseTopicWriter topic = new CaseTopicWriter(stack.kafka().bootstrapServers())) {
            for (long number = 0; number < cases; number++) {
                topic.send(generated.next());
                progress.advance();
            }
            topic.flush();
        }
        progress.end();
    }

    private void awaitCounted(ProgressBar progress, long deadline) throws IOException, InterruptedException {
        progress.begin(String.format("%,d cases counted", cases), cases);
        long before = 0;
        while (before < cases) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("only " + before + " of " + cases + " cases are counted");
            }
            Thread.sleep(50);
            long counted = counted();
            progress.advance(counted - before);
            before = counted;
        }
        progress.end();
    }

    private long counted() throws IOException {
        return ask(ALL).path("observations").path(0).path("value").asLong();
    }

    private void restart() throws InterruptedException {
        stack.statsService().stop();
        long began = System.nanoTime();
        stack.statsService().start();
        while (!answersWithAll()) {
            if (System.nanoTime() > began + RESTART_WITHIN.toNanos()) {
                throw new IllegalStateException("no answer after a restart");
            }
            Thread.sleep(5);
        }
        secondsToFirstAnswer = (System.nanoTime() - began) / NANOS_PER_SECOND;
    }

    private boolean answersWithAll() {
        try {
            return counted() == cases;
        } catch (IOException e) {
            return false;
        }
    }
}
