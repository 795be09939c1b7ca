package de.arbeitsmarktmentoren.stats.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What failed and where, without a word of what it failed on: what an exception says may be what was sent, or a statement. */
final class Origin {

    private static final String OURS = "de.arbeitsmarktmentoren.";
    private static final int DEEPEST = 6;
    private static final int FRAMES = 3;

    private Origin() {
    }

    /** The exception and its causes, each with its first frame and the first of ours. */
    static String of(@Nullable Throwable failure) {
        List<String> chain = new ArrayList<>();
        for (Throwable next = failure; next != null && chain.size() < DEEPEST; next = next.getCause()) {
            chain.add(next.getClass().getName() + database(next) + " at " + frames(next));
        }
        return chain.isEmpty() ? "of no exception" : String.join(", caused by ", chain);
    }

    /** Which rule of ours a row broke is no word of the row. */
    private static String database(Throwable thrown) {
        if (!(thrown instanceof PSQLException refused)) {
            return "";
        }
        ServerErrorMessage said = refused.getServerErrorMessage();
        String constraint = said == null ? null : said.getConstraint();
        return " (SQL state " + refused.getSQLState() + (constraint == null ? "" : ", constraint " + constraint) + ")";
    }

    private static String frames(Throwable thrown) {
        List<StackTraceElement> frames = Arrays.asList(thrown.getStackTrace());
        return frames.stream().filter(frame -> frame.equals(frames.get(0)) || frame.getClassName().startsWith(OURS))
                .limit(FRAMES).map(StackTraceElement::toString).collect(Collectors.joining(" < "));
    }
}
