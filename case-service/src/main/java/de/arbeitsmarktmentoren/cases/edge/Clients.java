package de.arbeitsmarktmentoren.cases.edge;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

/** How much each client may still ask. Bounded: of those it no longer remembers it knows nothing bad. */
final class Clients {

    private final RateLimitConfig config;
    private final TimeMeter time;
    private final Cache<String, Bucket> buckets;

    Clients(RateLimitConfig config, TimeMeter time) {
        this.config = config;
        this.time = time;
        this.buckets = Caffeine.newBuilder().maximumSize(config.clients()).build();
    }

    /** Takes one request of that client. @return nothing to wait for if it may be answered, else how long the next may not */
    Duration take(String client) {
        ConsumptionProbe probe = buckets.get(client, absent -> bucket()).tryConsumeAndReturnRemaining(1);
        return Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private Bucket bucket() {
        return Bucket.builder().withCustomTimePrecision(time).addLimit(
                limit -> limit.capacity(config.burst()).refillGreedy(config.perSecond(), Duration.ofSeconds(1))).build();
    }
}
