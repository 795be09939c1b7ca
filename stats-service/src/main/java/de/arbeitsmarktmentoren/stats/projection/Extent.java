package de.arbeitsmarktmentoren.stats.projection;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * What of a partition there was to read when a rebuild began.
 *
 * @param first offset of the first record
 * @param end offset of the next record to come
 * @param comparable whether the generation that answers stood at or between them. Where it did not, its position leads nowhere:
 *        records were removed, or the topic is not the one it was counted from
 */
record Extent(long first, long end, boolean comparable) {

    /** How far to fill. */
    long goal(long answering) {
        return comparable ? answering : end;
    }

    Extent beside(long answering) {
        return new Extent(first, end, first <= answering && answering <= end);
    }

    /** Of all partitions of those topics which exist. Ask only after the positions have been read: they may grow. */
    static Map<TopicPartition, Extent> of(Consumer<?, ?> consumer, List<String> topics) {
        List<TopicPartition> partitions = topics.stream().flatMap(topic -> partitions(consumer.partitionsFor(topic))).toList();
        return of(partitions, consumer.beginningOffsets(partitions), consumer.endOffsets(partitions));
    }

    private static Map<TopicPartition, Extent> of(Collection<TopicPartition> partitions, Map<TopicPartition, Long> firsts,
            Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Extent> extents = new HashMap<>();
        partitions.forEach(it -> extents.put(it, new Extent(firsts.getOrDefault(it, 0L), ends.getOrDefault(it, 0L), true)));
        return extents;
    }

    private static Stream<TopicPartition> partitions(@Nullable List<PartitionInfo> infos) {
        return infos == null ? Stream.of() : infos.stream().map(it -> new TopicPartition(it.topic(), it.partition()));
    }
}
