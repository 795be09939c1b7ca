package de.arbeitsmarktmentoren.cases.idempotency;

import java.net.URI;

import org.jspecify.annotations.Nullable;

/**
 * What a command answers, in a form that can be kept and given again.
 *
 * @param body becomes JSON; must hold nothing personal, for it is kept for a while
 */
public record Answer(int status, URI location, @Nullable String etag, Object body) {

    private static final int CREATED = 201;

    public static Answer created(URI location, Object body) {
        return new Answer(CREATED, location, null, body);
    }

    public Answer withEtag(String tag) {
        return new Answer(status, location, tag, body);
    }
}
