package de.arbeitsmarktmentoren.stats.format;

import java.util.List;
import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.codelist.Label;
import de.arbeitsmarktmentoren.contracts.problem.ProblemType;
import de.arbeitsmarktmentoren.stats.live.LiveCells;
import de.arbeitsmarktmentoren.stats.statistics.QuestionRefused;
import de.arbeitsmarktmentoren.stats.statistics.Watermark;

/** Whoever has seen figures of one replica must not see older ones of another. */
@ApplicationScoped
class AtLeast {

    static final String PARAMETER = "atLeast";

    /** Each of them holds a thread; others must not wait for one. */
    private static final int MOST_WAITING = 16;

    private final LiveCells cells;
    private final Semaphore places = new Semaphore(MOST_WAITING);

    AtLeast(LiveCells cells) {
        this.cells = cells;
    }

    /**
     * Waits until all is counted here that was counted where the token comes from; not at all without one.
     *
     * @throws NotYetCounted if it takes too long, or too many wait already
     */
    void await(@Nullable String token) {
        if (token != null && !isCounted(positions(token))) {
            throw new NotYetCounted();
        }
    }

    private boolean isCounted(List<Long> positions) {
        if (cells.watermark().isAtLeast(positions)) {
            return true;
        }
        if (!places.tryAcquire()) {
            return false;
        }
        try {
            return cells.awaitAtLeast(positions);
        } finally {
            places.release();
        }
    }

    private static List<Long> positions(String token) {
        return Watermark.read(token).orElseThrow(() -> QuestionRefused.because(ProblemType.MALFORMED_REQUEST, PARAMETER,
                new Label("Ein token aus dem watermark einer Antwort", "A token from the watermark of an answer")));
    }
}
