package de.arbeitsmarktmentoren.cases.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;

import de.arbeitsmarktmentoren.cases.Topic;
import de.arbeitsmarktmentoren.contracts.CaseEvent;
import de.arbeitsmarktmentoren.contracts.CaseTopic;
import de.arbeitsmarktmentoren.contracts.Digest;
import de.arbeitsmarktmentoren.contracts.DigestSum;

/** Goes through the topic as any reader does, and holds each digest against what it has read up to there. */
final class DigestReader {

    private final List<Map<UUID, Long>> told = Stream.generate(HashMap<UUID, Long>::new)
            .<Map<UUID, Long>> map(each -> each).limit(CaseTopic.PARTITIONS).toList();
    private final Set<String> digests = new HashSet<>();
    private int events;

    DigestReader(Topic topic) {
        topic.everything().forEach(this::read);
    }

    /** How many digests it has compared. */
    int digests() {
        return digests.size();
    }

    int events() {
        return events;
    }

    private void read(ConsumerRecord<String, byte[]> each) {
        String type = Topic.header(each, CaseTopic.HEADER_TYPE);
        if (type.equals(Digest.TYPE_NAME)) {
            compare(each);
        } else if (!each.key().startsWith("heartbeat-")) {
            UUID reference = UUID.fromString(each.key());
            assertThat(Told.partitionOf(reference)).as("where the producer put it").isEqualTo(each.partition());
            told.get(each.partition()).merge(reference, CaseEvent.fromJson(each.value()).version(),
                    Math::max);
            events++;
        }
    }

    private void compare(ConsumerRecord<String, byte[]> each) {
        if (!digests.add(Topic.header(each, CaseTopic.HEADER_ID))) {
            return;
        }
        DigestSum here = new DigestSum();
        told.get(each.partition()).forEach(here::add);
        assertThat(each.key()).isEqualTo(Digest.key(each.partition()));
        assertThat(Digest.fromJson(each.value())).as("the %dth digest", digests.size())
                .extracting(Digest::cases, Digest::sum).containsExactly(here.cases(), here.sum());
    }
}
