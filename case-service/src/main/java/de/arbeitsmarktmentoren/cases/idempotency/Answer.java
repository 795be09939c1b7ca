package de.arbeitsmarktmentoren.cases.idempotency;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * What a command answers, in a form that can be kept and given again.
 *
 * @param body becomes JSON; must hold nothing personal, for it is kept for a while
 */
public record Answer(int status, URI location, @Nullable String etag, Object body) {

    private static final int OK = 200;
    private static final int CREATED = 201;

    public static Answer created(URI location, Object body) {
        return new Answer(CREATED, location, null, body);
    }

    /** Something that was there before; the location is where it can be read. */
    public static Answer changed(URI location, Object body) {
        return new Answer(OK, location, null, body);
    }

    public Answer withEtag(String tag) {
        return new Answer(status, location, tag, body);
    }
}
