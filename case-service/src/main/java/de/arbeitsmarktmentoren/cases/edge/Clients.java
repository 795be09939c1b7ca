package de.arbeitsmarktmentoren.cases.edge;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

/** What each client may still send, of the clients heard of last; never more of them than were allowed for. */
final class Clients {

    private final RateLimitConfig config;
    private final TimeMeter clock;
    private final Map<String, Bucket> buckets;

    Clients(RateLimitConfig config, TimeMeter clock) {
        this.config = config;
        this.clock = clock;
        this.buckets = new LinkedHashMap<>(16, 0.75f, true) {

            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > config.clients();
            }
        };
    }

    /** Takes one request. @return empty if it may go on, else the seconds after which another may */
    OptionalLong take(String client) {
        ConsumptionProbe probe = bucket(client).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? OptionalLong.empty()
                : OptionalLong.of(TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1);
    }

    private synchronized Bucket bucket(String client) {
        return buckets.computeIfAbsent(client, none -> Bucket.builder().withCustomTimePrecision(clock)
                .addLimit(limit -> limit.capacity(config.burst()).refillGreedy(config.perSecond(),
                        java.time.Duration.ofSeconds(1)))
                .build());
    }
}
