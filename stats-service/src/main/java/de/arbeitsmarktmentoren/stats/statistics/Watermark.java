package de.arbeitsmarktmentoren.stats.statistics;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.CaseTopic;
import de.arbeitsmarktmentoren.contracts.Subject;

/**
 * How far the events are counted.
 *
 * @param positions the next offset of each partition of each topic, in the order of {@link #PARTITIONS}
 * @param countedUpTo when the newest event was published that is counted in the partition of the cases furthest behind; null
 *        while one of them is still at its beginning
 */
public record Watermark(List<Long> positions, @Nullable Instant countedUpTo) {

    /** Every partition that is counted: those of the cases first. */
    public static final List<Partition> PARTITIONS = partitions();

    private static final int RADIX = 36;
    private static final String SEPARATOR = "-";
    private static final String FORM = "[0-9a-z]{1,12}(-[0-9a-z]{1,12})*";

    /** A partition of a topic. */
    public record Partition(String topic, int number) {
    }

    public Watermark {
        positions = List.copyOf(positions);
    }

    /**
     * @param found where partitions go on; those that are missing stand at their beginning
     * @param times of those partitions of the cases that have one
     */
    public static Watermark of(Map<Partition, Long> found, List<Instant> times) {
        return new Watermark(PARTITIONS.stream().map(partition -> found.getOrDefault(partition, 0L)).toList(),
                times.size() < CaseTopic.PARTITIONS ? null : Collections.min(times));
    }

    /** The same in one word, which {@link #isAtLeast} reads again on any replica. */
    public String token() {
        return String.join(SEPARATOR, positions.stream().map(position -> Long.toString(position, RADIX)).toList());
    }

    /** What a token says; empty if it is none of ours. */
    public static Optional<List<Long>> read(String token) {
        if (!token.matches(FORM)) {
            return Optional.empty();
        }
        List<Long> positions = Arrays.stream(token.split(SEPARATOR)).map(part -> Long.parseLong(part, RADIX)).toList();
        return positions.size() == PARTITIONS.size() ? Optional.of(positions) : Optional.empty();
    }

    /** Whether everything is counted here that was counted there. */
    public boolean isAtLeast(List<Long> other) {
        return IntStream.range(0, positions.size()).allMatch(index -> positions.get(index) >= other.get(index));
    }

    /** The next offset of each partition of the cases. */
    public SortedMap<Integer, Long> casePositions() {
        SortedMap<Integer, Long> cases = new TreeMap<>();
        IntStream.range(0, CaseTopic.PARTITIONS).forEach(partition -> cases.put(partition, positions.get(partition)));
        return cases;
    }

    /** How old the figures are; at least nothing, for clocks differ. */
    public Optional<Duration> age(Instant now) {
        return Optional.ofNullable(countedUpTo).map(time -> Duration.between(time, now))
                .map(age -> age.isNegative() ? Duration.ZERO : age);
    }

    private static List<Partition> partitions() {
        List<Partition> partitions = new ArrayList<>(of(CaseTopic.NAME, CaseTopic.PARTITIONS).toList());
        Arrays.stream(Subject.values()).flatMap(subject -> of(subject.topic(), Subject.PARTITIONS)).forEach(partitions::add);
        return List.copyOf(partitions);
    }

    private static Stream<Partition> of(String topic, int partitions) {
        return IntStream.range(0, partitions).mapToObj(number -> new Partition(topic, number));
    }
}
