package de.arbeitsmarktmentoren.cases.mentoring;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** The version of a case as HTTP sees it: what the caller saw ({@code If-Match}) and what it is now ({@code ETag}). */
final class Revision {

    private Revision() {
    }

    static String of(MentoringCase mentoring) {
        return "\"v" + mentoring.version() + '"';
    }

    /**
     * @param ifMatch one version or several with commas between them, of which one must be right; {@code *} names none
     * @throws RevisionMissing if the caller did not say which version he saw
     * @throws StaleRevision if it is another one by now
     */
    static void check(@Nullable String ifMatch, MentoringCase mentoring) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            throw new RevisionMissing();
        }
        if (Arrays.stream(ifMatch.split(",")).map(String::strip).noneMatch(of(mentoring)::equals)) {
            throw new StaleRevision(of(mentoring));
        }
    }

    /** A change must say which version it is about. */
    static final class RevisionMissing extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private RevisionMissing() {
            super("no If-Match");
        }
    }

    /** Somebody else changed the case; nothing has been changed now. */
    static final class StaleRevision extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String current;

        private StaleRevision(String current) {
            super("the case was changed in the meantime");
            this.current = current;
        }

        String current() {
            return current;
        }
    }
}
