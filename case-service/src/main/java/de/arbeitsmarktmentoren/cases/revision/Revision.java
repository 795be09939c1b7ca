package de.arbeitsmarktmentoren.cases.revision;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** A version as HTTP sees it: what the caller saw ({@code If-Match}) and what it is now ({@code ETag}). */
public final class Revision {

    private Revision() {
    }

    /** The ETag of that version. */
    public static String of(long version) {
        return "\"v" + version + '"';
    }

    /**
     * @param ifMatch one version or several with commas between them, of which one must be right; {@code *} names none
     * @throws RevisionMissing if the caller did not say which version he saw
     * @throws StaleRevision if it is another one by now
     */
    public static void check(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            throw new RevisionMissing();
        }
        if (Arrays.stream(ifMatch.split(",")).map(String::strip).noneMatch(of(version)::equals)) {
            throw new StaleRevision(of(version));
        }
    }
}
