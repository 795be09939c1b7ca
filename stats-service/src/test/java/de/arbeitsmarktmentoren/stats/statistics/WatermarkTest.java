package de.arbeitsmarktmentoren.stats.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import de.arbeitsmarktmentoren.contracts.CaseTopic;

class WatermarkTest {

    private static final Instant EARLY = Instant.parse("2025-11-20T08:00:00Z");
    private static final Instant LATE = EARLY.plusSeconds(60);

    @Test
    void tellsTheTimeOfThePartitionFurthestBehind() {
        Watermark watermark = Watermark.of(new TreeMap<>(), times(EARLY, CaseTopic.PARTITIONS - 1));

        assertThat(watermark.countedUpTo()).isEqualTo(EARLY);
    }

    @Test
    void tellsNoTimeWhileAPartitionHasNone() {
        Watermark watermark = Watermark.of(new TreeMap<>(), times(EARLY, CaseTopic.PARTITIONS - 2));

        assertThat(watermark.countedUpTo()).isNull();
    }

    private static List<Instant> times(Instant first, int others) {
        return Stream.concat(IntStream.range(0, others).mapToObj(it -> LATE), Stream.of(first)).toList();
    }
}
