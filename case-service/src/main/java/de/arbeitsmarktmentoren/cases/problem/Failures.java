package de.arbeitsmarktmentoren.cases.problem;

import java.util.Map;
import java.util.UUID;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Failures of the service itself: the number in answer and log leads from one to the other. */
final class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    private Failures() {
    }

    /** Writes the failure to the log. @return the members that its problem has */
    static Map<String, String> logged(@Nullable Throwable failure) {
        UUID number = UUID.randomUUID();
        LOG.errorf("failure %s: %s", number, Origin.of(failure));
        return Map.of("instance", "urn:uuid:" + number);
    }
}
