package de.arbeitsmarktmentoren.stats.projection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How long to wait before trying again: twice as long each time, up to a limit, for ever. */
final class Patience {

    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Clock clock;
    private Duration next = FIRST;
    private Instant until = Instant.MIN;

    Patience(Clock clock) {
        this.clock = clock;
    }

    boolean isOver() {
        return !clock.instant().isBefore(until);
    }

    void failed() {
        until = clock.instant().plus(next);
        next = next.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : next.multipliedBy(2);
    }

    void succeeded() {
        next = FIRST;
        until = Instant.MIN;
    }
}
