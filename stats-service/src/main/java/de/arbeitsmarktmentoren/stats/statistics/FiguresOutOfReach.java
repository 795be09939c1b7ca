package de.arbeitsmarktmentoren.stats.statistics;

import org.jspecify.annotations.Nullable;

/** The database does not answer for now; asking again later may help. */
public final class FiguresOutOfReach extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private FiguresOutOfReach(@Nullable Exception cause) {
        super("figures cannot be read", cause);
    }

    /** What came of asking. */
    public static FiguresOutOfReach because(Exception cause) {
        return new FiguresOutOfReach(cause);
    }

    /** Since the start. */
    public static FiguresOutOfReach notYetRead() {
        return new FiguresOutOfReach(null);
    }
}
