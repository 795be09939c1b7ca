package de.arbeitsmarktmentoren.stats.projection;

import static de.arbeitsmarktmentoren.stats.projection.RefusalReason.FOREIGN_TYPE;
import static de.arbeitsmarktmentoren.stats.projection.RefusalReason.KEY_NOT_A_REFERENCE;
import static de.arbeitsmarktmentoren.stats.projection.RefusalReason.UNKNOWN_DISTRICT;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.CaseEvent;
import de.arbeitsmarktmentoren.contracts.Digest;
import de.arbeitsmarktmentoren.contracts.Heartbeat;
import de.arbeitsmarktmentoren.contracts.Mentoring;
import de.arbeitsmarktmentoren.contracts.MentoringState;
import de.arbeitsmarktmentoren.contracts.Place;
import de.arbeitsmarktmentoren.contracts.Transfer;
import de.arbeitsmarktmentoren.stats.cells.CaseFact;
import de.arbeitsmarktmentoren.stats.projection.Reading.Beat;
import de.arbeitsmarktmentoren.stats.projection.Reading.CountableCase;
import de.arbeitsmarktmentoren.stats.projection.Reading.Digested;
import de.arbeitsmarktmentoren.stats.projection.Reading.Unreadable;

/**
 * Says what a record on the topic of the cases is; pure. What happened ({@code ce_type}) is not asked: every event carries the
 * whole state, so a step
 * that this release has never heard of counts all the same.
 */
final class CaseReader {

    private static final String OUR_TYPES = "de.arbeitsmarktmentoren.mentoring.";
    private static final String OUR_VERSION = ".v1";
    private static final int UUID_LENGTH = 36;

    private CaseReader() {
    }

    static Reading read(RawRecord record) {
        if (Heartbeat.TYPE_NAME.equals(RecordReader.type(record))) {
            return new Beat(record);
        }
        if (isDigest(record)) {
            return RecordReader.readValue(record, value -> new Digested(record, Digest.fromJson(value)));
        }
        Optional<UUID> reference = reference(record.key());
        if (reference.isEmpty()) {
            return new Unreadable(record, KEY_NOT_A_REFERENCE, "the key is no UUID");
        }
        return RecordReader.readValue(record, value -> ofOurs(RecordReader.type(record))
                ? readEvent(record, reference.get(), CaseEvent.fromJson(value))
                : new Unreadable(record, FOREIGN_TYPE, "not a type of this topic"));
    }

    private static Reading readEvent(RawRecord record, UUID reference, CaseEvent event) {
        return inSaxony(event.state()) ? new CountableCase(record, new CaseFact(reference, event.version(), event.state()))
                : new Unreadable(record, UNKNOWN_DISTRICT, "a district outside the code list");
    }

    private static boolean ofOurs(@Nullable String type) {
        return type != null && type.startsWith(OUR_TYPES) && type.endsWith(OUR_VERSION);
    }

    /** In another partition than its own it would tell nonsense. */
    private static boolean isDigest(RawRecord record) {
        return Digest.TYPE_NAME.equals(RecordReader.type(record))
                && Arrays.equals(record.key(), Digest.key(record.partition()).getBytes(US_ASCII));
    }

    private static Optional<UUID> reference(byte @Nullable [] key) {
        if (key == null || key.length != UUID_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(new String(key, US_ASCII)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean inSaxony(MentoringState state) {
        return !(state instanceof Mentoring mentoring)
                || RecordReader.inSaxony(places(mentoring).map(Place::district));
    }

    /** Those of all facts are among them, or the state would have been refused. */
    private static Stream<Place> places(Mentoring mentoring) {
        return Stream.concat(Stream.of(mentoring.started().place()), mentoring.transfers().stream().map(Transfer::to));
    }
}
