package de.arbeitsmarktmentoren.stack.demo;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Loads stories and support through HTTP as a client would: the employers first, then several stories at a time, the steps of
 * each strictly in order. A service that is away or fails for a while is waited for, and everything is sent with the same keys
 * again: to load once more, or after an interruption, adds nothing as long as the service remembers the keys.
 */
public final class DemoYearLoader {

    private static final int WORKERS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final List<Story> stories;
    private final Support support;
    private final int workers;
    private final Duration patience;

    /** Eight stories at a time, for half an hour at most. */
    public DemoYearLoader(DemoYear year) {
        this(year.stories(), year.support(), WORKERS, PATIENCE);
    }

    /** @param patience how long the whole load may take before it gives up */
    public DemoYearLoader(List<Story> stories, Support support, int workers, Duration patience) {
        this.stories = List.copyOf(stories);
        this.support = support;
        this.workers = workers;
        this.patience = patience;
    }

    /** How many steps stories and support have: what the load counts as its progress. */
    public long steps() {
        return support.size() + stories.stream().mapToLong(story -> story.allSteps().size()).sum();
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
        EmployerCodes employers = new EmployerCodes();
        tell(List.of(new EntryTelling(client, employers, support.employers())), left, tally);
        tell(tales(client, employers), left, tally);
        tally.throwFailure();
    }

    private List<Tale> tales(CaseClient client, EmployerCodes employers) {
        List<Tale> tales = new ArrayList<>();
        support.ofProjects().forEach(entries -> tales.add(new EntryTelling(client, employers, entries)));
        stories.forEach(story -> tales.add(new Telling(client, employers, story)));
        return tales;
    }

    private void tell(List<Tale> tales, Patience left, Tally tally) {
        Queue<Tale> waiting = new ConcurrentLinkedQueue<>(tales);
        ExecutorService threads = Executors.newFixedThreadPool(workers, DemoYearLoader::daemon);
        try {
            CompletableFuture.allOf(IntStream.range(0, workers)
                    .mapToObj(worker -> CompletableFuture.runAsync(() -> work(waiting, left, tally), threads))
                    .toArray(CompletableFuture[]::new)).join();
        } finally {
            threads.shutdown();
        }
    }

    private static void work(Queue<Tale> waiting, Patience left, Tally tally) {
        try {
            for (Tale tale = waiting.poll(); tale != null && !left.isOver(); tale = waiting.poll()) {
                tell(tale, left, tally);
            }
        } catch (RuntimeException e) {
            tally.failed(e);
            left.end();
        }
    }

    private static void tell(Tale tale, Patience left, Tally tally) {
        while (!tale.isOver() && !left.isOver()) {
            tale.next();
            tally.oneMore();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "demo-year");
        thread.setDaemon(true);
        return thread;
    }
}
