package de.arbeitsmarktmentoren.stats.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What failed and where, without a word of what it failed on. */
final class Origin {

    private static final String OURS = "de.arbeitsmarktmentoren.";
    private static final int DEEPEST = 5;
    private static final int FRAMES = 3;

    private Origin() {
    }

    /** The exception and its causes, each with its first frame and the first of ours. */
    static String of(Throwable failure) {
        List<String> chain = new ArrayList<>();
        Throwable next = failure;
        while (next != null && chain.size() < DEEPEST) {
            chain.add(next.getClass().getName() + " at " + frames(next));
            next = next.getCause();
        }
        return String.join(", caused by ", chain);
    }

    private static String frames(Throwable thrown) {
        List<StackTraceElement> frames = Arrays.asList(thrown.getStackTrace());
        return frames.stream().filter(frame -> frame.equals(frames.get(0)) || frame.getClassName().startsWith(OURS))
                .limit(FRAMES).map(StackTraceElement::toString).collect(Collectors.joining(" < "));
    }
}
