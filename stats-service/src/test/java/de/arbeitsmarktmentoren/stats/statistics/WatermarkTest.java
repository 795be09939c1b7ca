package de.arbeitsmarktmentoren.stats.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import de.arbeitsmarktmentoren.contracts.CaseTopic;

class WatermarkTest {

    private static final Instant EARLY = Instant.parse("2025-11-20T08:00:00Z");
    private static final Instant LATE = EARLY.plusSeconds(60);

    @Test
    void tellsTheTimeOfThePartitionFurthestBehind() {
        Watermark watermark = Watermark.of(Map.of(), times(EARLY, CaseTopic.PARTITIONS - 1));

        assertThat(watermark.countedUpTo()).isEqualTo(EARLY);
    }

    @Test
    void tellsNoTimeWhileAPartitionHasNone() {
        Watermark watermark = Watermark.of(Map.of(), times(EARLY, CaseTopic.PARTITIONS - 2));

        assertThat(watermark.countedUpTo()).isNull();
    }

    @Test
    void isAtLeastWhatItsTokenSays() {
        Watermark ahead = at(5, 40);
        Watermark behind = at(5, 39);

        List<Long> seen = Watermark.read(ahead.token()).orElseThrow();

        assertThat(ahead.isAtLeast(seen)).isTrue();
        assertThat(behind.isAtLeast(seen)).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { "", "1", "1-2", "x y", "-1", "1--2", "zzzzzzzzzzzzzzzzzzzzzz" })
    void readsNoTokenButItsOwn(String token) {
        assertThat(Watermark.read(token)).isEmpty();
    }

    private static Watermark at(long first, long last) {
        return Watermark.of(Map.of(Watermark.PARTITIONS.get(0), first,
                Watermark.PARTITIONS.get(Watermark.PARTITIONS.size() - 1), last), List.of());
    }

    private static List<Instant> times(Instant first, int others) {
        return Stream.concat(IntStream.range(0, others).mapToObj(it -> LATE), Stream.of(first)).toList();
    }
}
