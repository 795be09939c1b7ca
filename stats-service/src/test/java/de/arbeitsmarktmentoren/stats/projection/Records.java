package de.arbeitsmarktmentoren.stats.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.CaseEvent;
import de.arbeitsmarktmentoren.contracts.CaseEventType;
import de.arbeitsmarktmentoren.contracts.CaseTopic;
import de.arbeitsmarktmentoren.contracts.Digest;
import de.arbeitsmarktmentoren.contracts.DigestSum;
import de.arbeitsmarktmentoren.contracts.Heartbeat;
import de.arbeitsmarktmentoren.contracts.MentoringState;
import de.arbeitsmarktmentoren.contracts.SubjectEvent;
import de.arbeitsmarktmentoren.contracts.SubjectKey;
import de.arbeitsmarktmentoren.stats.histories.History;

/** One partition of the topic as a list: each record gets the next offset. */
final class Records {

    static final Instant PUBLISHED = Instant.parse("2025-11-20T08:00:00Z");

    private final String topic;
    private final int partition;
    private long offset;

    Records(int partition) {
        this(CaseTopic.NAME, partition);
    }

    Records(String topic, int partition) {
        this.topic = topic;
        this.partition = partition;
    }

    RawRecord event(UUID reference, long version, MentoringState state) {
        return record(reference.toString(), CaseEventType.CORRECTED.typeName(), new CaseEvent(version, state).toJson());
    }

    RawRecord event(SubjectEvent<?> event) {
        SubjectKey key = event.state().key();
        return record(key.text(), key.subject().typeName(), event.toJson());
    }

    RawRecord heartbeat() {
        return record(Heartbeat.key(partition), Heartbeat.TYPE_NAME, new Heartbeat(PUBLISHED).toJson());
    }

    RawRecord digest(Instant takenAt, DigestSum told) {
        return record(Digest.key(partition), Digest.TYPE_NAME, new Digest(takenAt, told.cases(), told.sum()).toJson());
    }

    RawRecord record(@Nullable String key, String type, byte @Nullable [] value) {
        return new RawRecord(topic, partition, offset, PUBLISHED.plusSeconds(offset++),
                key == null ? null : key.getBytes(UTF_8), Map.of(CaseTopic.HEADER_TYPE, type), value);
    }

    /** All events of these histories, mixed in time but each case in order. */
    List<RawRecord> of(List<History> histories) {
        List<RawRecord> records = new ArrayList<>();
        int longest = histories.stream().mapToInt(history -> history.events().size()).max().orElse(0);
        for (int step = 0; step < longest; step++) {
            for (History history : histories) {
                if (step < history.events().size()) {
                    CaseEvent event = history.events().get(step);
                    records.add(event(history.reference(), event.version(), event.state()));
                }
            }
        }
        return records;
    }

    /** The same with a third of the records twice and all of them in any order. */
    List<RawRecord> disturbed(List<RawRecord> records, long seed) {
        Random random = new Random(seed);
        List<RawRecord> disturbed = new ArrayList<>(records);
        records.stream().filter(record -> random.nextInt(3) == 0).forEach(disturbed::add);
        Collections.shuffle(disturbed, random);
        return disturbed.stream().map(this::again).toList();
    }

    /** The same record published once more. */
    RawRecord again(RawRecord record) {
        return new RawRecord(record.topic(), partition, offset, PUBLISHED.plusSeconds(offset++), record.key(), record.headers(),
                record.value());
    }
}
