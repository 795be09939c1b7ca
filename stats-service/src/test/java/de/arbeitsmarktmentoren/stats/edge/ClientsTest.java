package de.arbeitsmarktmentoren.stats.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.github.bucket4j.TimeMeter;

class ClientsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Clients clients = new Clients(new Limits(2, 5, 100), new Time(nanos));

    @Test
    void letsABurstThroughAndThenAsManyAsComeBack() {
        assertThat(taken("one", 7)).isEqualTo(5);

        nanos.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(taken("one", 7)).isEqualTo(2);
    }

    @Test
    void saysHowLongToWait() {
        taken("one", 5);

        assertThat(clients.take("one")).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void countsEachClientByItself() {
        taken("one", 5);

        assertThat(taken("other", 7)).isEqualTo(5);
    }

    @Test
    void remembersNoMoreThanItMay() {
        IntStream.range(0, 10_000).forEach(client -> taken("client " + client, 5));

        long refused = IntStream.range(0, 10_000).filter(client -> !clients.take("client " + client).isZero()).count();

        // It forgets a moment later than it must, and whom, the cache decides: all of them would be refused if it forgot nobody.
        assertThat(refused).isLessThan(1_000);
    }

    private long taken(String client, int requests) {
        return IntStream.range(0, requests).filter(request -> clients.take(client).isZero()).count();
    }

    private record Limits(int perSecond, int burst, int clients) implements RateLimitConfig {
    }

    private record Time(AtomicLong nanos) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
