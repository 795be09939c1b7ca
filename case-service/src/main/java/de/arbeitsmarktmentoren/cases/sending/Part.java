package de.arbeitsmarktmentoren.cases.sending;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.CaseTopic;
import de.arbeitsmarktmentoren.contracts.Subject;

/** Some partitions of a topic. */
record Part(String topic, List<Integer> partitions) {

    static Part wholeOfCases() {
        return whole(CaseTopic.NAME, CaseTopic.PARTITIONS);
    }

    /** All of a topic, that of the cases for null; empty if there is no such topic. */
    static Optional<Part> wholeOf(@Nullable String topic) {
        return topic == null || topic.equals(CaseTopic.NAME) ? Optional.of(wholeOfCases())
                : subject(topic).map(subject -> whole(topic, Subject.PARTITIONS));
    }

    /** What the topic tells of; empty for that of the cases. */
    Optional<Subject> subject() {
        return subject(topic);
    }

    boolean includes(int partition) {
        return partitions.contains(partition);
    }

    private static Optional<Subject> subject(String topic) {
        return Arrays.stream(Subject.values()).filter(subject -> subject.topic().equals(topic)).findFirst();
    }

    private static Part whole(String topic, int partitions) {
        return new Part(topic, IntStream.range(0, partitions).boxed().toList());
    }
}
