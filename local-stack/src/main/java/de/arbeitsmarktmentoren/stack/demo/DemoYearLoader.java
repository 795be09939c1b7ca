package de.arbeitsmarktmentoren.stack.demo;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Loads stories through HTTP as a client would: several at a time, the steps of each strictly in order. A service that is away
 * or fails for a while is waited for, and everything is sent with the same keys again: to load once more, or after an
 * interruption, adds nothing as long as the service remembers the keys.
 */
public final class DemoYearLoader {

    private static final int WORKERS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final List<Story> stories;
    private final int workers;
    private final Duration patience;

    /** Eight stories at a time, for half an hour at most. */
    public DemoYearLoader(DemoYear year) {
        this(year.stories(), WORKERS, PATIENCE);
    }

    /** @param patience how long the whole load may take before it gives up */
    public DemoYearLoader(List<Story> stories, int workers, Duration patience) {
        this.stories = List.copyOf(stories);
        this.workers = workers;
        this.patience = patience;
    }

    /** How many steps the stories have: what the load counts as its progress. */
    public long steps() {
        return stories.stream().mapToLong(story -> story.steps().size()).sum();
    }

    /**
     * Returns when every step has been accepted.
     *
     * @param mentorToken makes a new token, good for five minutes, of a user who may write; asked now and then
     * @throws LoadFailed when a step was refused for good, or when it took too long; some stories are then not or half told
     */
    public void load(URI caseService, Supplier<String> mentorToken, Progress progress) {
        Patience left = new Patience(patience);
        CaseClient client = new CaseClient(caseService, new Token(mentorToken, System::nanoTime), left);
        Tally tally = new Tally(steps(), progress);
        Queue<Story> waiting = new ConcurrentLinkedQueue<>(stories);
        ExecutorService threads = Executors.newFixedThreadPool(workers, DemoYearLoader::daemon);
        try {
            CompletableFuture.allOf(IntStream.range(0, workers)
                    .mapToObj(worker -> CompletableFuture.runAsync(() -> work(waiting, client, left, tally), threads))
                    .toArray(CompletableFuture[]::new)).join();
        } finally {
            threads.shutdown();
        }
        tally.throwFailure();
    }

    private static void work(Queue<Story> waiting, CaseClient client, Patience left, Tally tally) {
        try {
            for (Story story = waiting.poll(); story != null && !left.isOver(); story = waiting.poll()) {
                tell(new Telling(client, story), left, tally);
            }
        } catch (RuntimeException e) {
            tally.failed(e);
            left.end();
        }
    }

    private static void tell(Telling telling, Patience left, Tally tally) {
        while (!telling.isOver() && !left.isOver()) {
            telling.next();
            tally.oneMore();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "demo-year");
        thread.setDaemon(true);
        return thread;
    }
}
