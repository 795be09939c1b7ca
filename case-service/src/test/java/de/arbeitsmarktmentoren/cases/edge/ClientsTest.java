package de.arbeitsmarktmentoren.cases.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import io.github.bucket4j.TimeMeter;

class ClientsTest {

    private final AtomicLong now = new AtomicLong();
    private final Clients clients = new Clients(new RateLimitConfig() {

        @Override
        public int perSecond() {
            return 2;
        }

        @Override
        public int burst() {
            return 4;
        }

        @Override
        public int clients() {
            return 3;
        }
    }, new TimeMeter() {

        @Override
        public long currentTimeNanos() {
            return now.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void letThroughAsMuchAtOnceAsIsAllowedAndThenSoManyASecond() {
        assertThat(passed("one", 10)).isEqualTo(4);

        now.addAndGet(TimeUnit.SECONDS.toNanos(1));

        assertThat(passed("one", 10)).isEqualTo(2);
    }

    @Test
    void sayHowLongToWait() {
        passed("one", 4);

        assertThat(clients.take("one")).hasValue(1);
    }

    @Test
    void takeNothingFromOthers() {
        passed("one", 10);

        assertThat(passed("other", 10)).isEqualTo(4);
    }

    @Test
    void forgetWhoWasSilentLongest() {
        passed("one", 10);
        passed("two", 10);
        passed("three", 10);
        passed("two", 1);

        passed("four", 10);

        assertThat(passed("two", 10)).isZero();
        assertThat(passed("one", 10)).isEqualTo(4);
    }

    private long passed(String client, int requests) {
        long passed = 0;
        for (int request = 0; request < requests; request++) {
            passed += clients.take(client).isEmpty() ? 1 : 0;
        }
        return passed;
    }
}
