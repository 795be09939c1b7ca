package de.arbeitsmarktmentoren.system.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;

import de.arbeitsmarktmentoren.stack.ProgressBar;
import de.arbeitsmarktmentoren.system.Repository;
import de.arbeitsmarktmentoren.system.benchmark.Measured.How;

/**
 * How long live questions take, by the number of cases, beside the same questions as {@code GROUP BY} over the facts and
 * beside an answer that counts nothing. All sizes stand at the same time and take turns, so that whatever else the machine
 * does meets them alike.
 */
public final class LiveQueryBenchmark {

    private static final int ROUNDS = 5;
    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final Duration TURN = Duration.ofSeconds(2);

    private final ProgressBar progress = ProgressBar.standard();
    private final List<Loaded> all = new ArrayList<>();
    private final Measured measured = new Measured();

    private LiveQueryBenchmark() {
    }

    /** Writes {@code system-tests/target/benchmark/live-query.md}, too. */
    public static void main(String[] arguments) throws Exception {
        List<Long> sizes = Arrays.stream(System.getProperty("bench.cases").split(",")).map(Long::valueOf).sorted().toList();
        String report = new LiveQueryBenchmark().run(sizes);
        Path file = Repository.root().resolve("system-tests/target/benchmark/live-query.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, report);
        System.out.println("\n" + report + "\n" + file.normalize());
    }

    private String run(List<Long> sizes) throws Exception {
        try {
            for (long cases : sizes) {
                Loaded loaded = new Loaded(cases);
                all.add(loaded);
                loaded.load(progress);
            }
            compare();
            measure();
            return new Report(all, measured).text();
        } finally {
            for (Loaded loaded : all) {
                loaded.close();
            }
        }
    }

    /** Who answers fast must still answer the same. */
    private void compare() throws IOException, SQLException {
        for (Loaded loaded : all) {
            for (Asked asked : Asked.values()) {
                if (asked.sql().isPresent()) {
                    long counted = asked.counted(loaded.ask(asked.path()));
                    long facts = loaded.facts().counted(asked.sql().get());
                    if (counted != facts) {
                        throw new IllegalStateException(asked + ": " + counted + " by the service, " + facts + " by SQL");
                    }
                }
            }
        }
    }

    private void measure() throws Exception {
        progress.begin("turns measured", (long) (2 * ROUNDS + 2) * Asked.values().length);
        turn(WARM_UP, new Measured());
        for (int round = 0; round < ROUNDS; round++) {
            turn(TURN, measured);
            askFacts(How.GROUP_BY);
        }
        for (Loaded loaded : all) {
            loaded.facts().buildIndexes();
        }
        for (int round = 0; round < ROUNDS; round++) {
            askFacts(How.GROUP_BY_INDEX);
        }
        progress.end();
    }

    private void turn(Duration howLong, Measured into) throws InterruptedException, ExecutionException {
        for (Asked asked : Asked.values()) {
            for (How how : List.of(How.ONE, How.EIGHT)) {
                for (Loaded loaded : all) {
                    into.add(loaded.cases(), asked, how, Callers.ask(loaded.stack().statsService().address(), asked.path(),
                            loaded.stack().addresses().token("office"), how.connections(), howLong));
                }
            }
            progress.advance();
        }
    }

    private void askFacts(How how) throws SQLException {
        for (Asked asked : Asked.values()) {
            for (Loaded loaded : all) {
                if (asked.sql().isPresent()) {
                    measured.add(loaded.cases(), asked, how, loaded.facts().ask(asked.sql().get(), TURN));
                }
            }
            progress.advance();
        }
    }
}
