package de.arbeitsmarktmentoren.stack.demo;

import org.jspecify.annotations.Nullable;

/** How far the load is, and what ended it first if it failed. */
final class Tally {

    private final long total;
    private final Progress progress;

    private long done;
    private @Nullable RuntimeException failure;

    Tally(long total, Progress progress) {
        this.total = total;
        this.progress = progress;
    }

    synchronized void oneMore() {
        done++;
        progress.at(done, total);
    }

    /** Only the first failure tells something: the others follow from it. */
    synchronized void failed(RuntimeException e) {
        if (failure == null) {
            failure = e;
        }
    }

    synchronized void throwFailure() {
        if (failure != null) {
            throw failure;
        }
    }
}
