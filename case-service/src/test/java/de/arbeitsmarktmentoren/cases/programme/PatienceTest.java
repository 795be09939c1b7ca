package de.arbeitsmarktmentoren.cases.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class PatienceTest {

    private final Patience patience = new Patience();

    @Test
    void isOverOnceAfterHalfAMinuteOfFailures() {
        assertThat(timesOver(29)).isZero();
        assertThat(timesOver(1)).isEqualTo(1);
        assertThat(timesOver(1000)).isZero();
    }

    @Test
    void isRenewedByASuccess() {
        timesOver(29);

        patience.renew();

        assertThat(timesOver(29)).isZero();
        assertThat(timesOver(1)).isEqualTo(1);
    }

    private long timesOver(int failures) {
        return IntStream.range(0, failures).filter(attempt -> patience.isOver()).count();
    }
}
