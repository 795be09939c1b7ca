package de.arbeitsmarktmentoren.cases.audit;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Who does what, why, and by which request.
 *
 * @param subject null for somebody who has shown no token that can be read
 * @param operation an operationId, or the name of a job
 */
record Situation(@Nullable String subject, List<String> roles, String operation, @Nullable String purpose,
        @Nullable String reference, @Nullable String requestId) {

    /** The same for a purpose that nobody had to state. */
    Situation because(String code) {
        return new Situation(subject, roles, operation, code, reference, requestId);
    }
}
