package de.arbeitsmarktmentoren.cases.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitTest {

    @ParameterizedTest
    @CsvSource({ "PT0.000000001S, 1", "PT1S, 1", "PT1.000000001S, 2", "PT1.5S, 2", "PT2S, 2" })
    void asksToWaitWholeSecondsAndNotOneTooFewNorTooMany(Duration wait, long seconds) {
        assertThat(RateLimit.wholeSeconds(wait)).isEqualTo(seconds);
    }
}
