package de.arbeitsmarktmentoren.cases.outbox;

import java.util.UUID;

import de.arbeitsmarktmentoren.contracts.CaseEvent;
import de.arbeitsmarktmentoren.contracts.CaseEventType;
import de.arbeitsmarktmentoren.contracts.CaseTopic;
import de.arbeitsmarktmentoren.contracts.Digest;
import de.arbeitsmarktmentoren.contracts.Erasure;
import de.arbeitsmarktmentoren.contracts.ErasureTopic;
import de.arbeitsmarktmentoren.contracts.SubjectEvent;
import de.arbeitsmarktmentoren.contracts.SubjectKey;

/** An event as it is handed in: where it goes, and what it says. */
record NewEvent(String topic, String key, long version, String type, byte[] body) {

    static NewEvent of(UUID reference, CaseEvent event, CaseEventType type) {
        return new NewEvent(CaseTopic.NAME, reference.toString(), event.version(), type.typeName(), event.toJson());
    }

    static NewEvent of(int partition, long number, Digest digest) {
        return new NewEvent(CaseTopic.NAME, Digest.key(partition), number, Digest.TYPE_NAME, digest.toJson());
    }

    /** Said once and for all, hence its only version. */
    static NewEvent of(UUID mentee, Erasure erasure) {
        return new NewEvent(ErasureTopic.NAME, Erasure.keyOf(mentee), 1, Erasure.TYPE_NAME, erasure.toJson());
    }

    static NewEvent of(SubjectKey key, SubjectEvent<?> event) {
        return new NewEvent(key.subject().topic(), key.text(), event.version(), key.subject().typeName(), event.toJson());
    }
}
