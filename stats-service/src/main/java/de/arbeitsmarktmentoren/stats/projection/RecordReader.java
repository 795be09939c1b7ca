package de.arbeitsmarktmentoren.stats.projection;

import static de.arbeitsmarktmentoren.stats.projection.RefusalReason.FOREIGN_TYPE;
import static de.arbeitsmarktmentoren.stats.projection.RefusalReason.KEY_NOT_A_REFERENCE;
import static de.arbeitsmarktmentoren.stats.projection.RefusalReason.MALFORMED;
import static de.arbeitsmarktmentoren.stats.projection.RefusalReason.TOMBSTONE;
import static de.arbeitsmarktmentoren.stats.projection.RefusalReason.TOO_LARGE;
import static de.arbeitsmarktmentoren.stats.projection.RefusalReason.UNKNOWN_DISTRICT;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.CaseEvent;
import de.arbeitsmarktmentoren.contracts.CaseTopic;
import de.arbeitsmarktmentoren.contracts.Heartbeat;
import de.arbeitsmarktmentoren.contracts.MalformedEvent;
import de.arbeitsmarktmentoren.contracts.Mentoring;
import de.arbeitsmarktmentoren.contracts.MentoringState;
import de.arbeitsmarktmentoren.contracts.Place;
import de.arbeitsmarktmentoren.contracts.Transfer;
import de.arbeitsmarktmentoren.contracts.codelist.District;
import de.arbeitsmarktmentoren.stats.cells.CaseFact;
import de.arbeitsmarktmentoren.stats.projection.Reading.Beat;
import de.arbeitsmarktmentoren.stats.projection.Reading.Countable;
import de.arbeitsmarktmentoren.stats.projection.Reading.Unreadable;

/**
 * Says what a record is; pure. What happened ({@code ce_type}) is not asked: every event carries the whole state, so a step
 * that this release has never heard of counts all the same.
 */
final class RecordReader {

    private static final String OUR_TYPES = "de.arbeitsmarktmentoren.mentoring.";
    private static final String OUR_VERSION = ".v1";
    private static final int UUID_LENGTH = 36;
    private static final Set<String> DISTRICTS = new HashSet<>(District.codes());

    private RecordReader() {
    }

    static Reading read(RawRecord record) {
        if (Heartbeat.TYPE_NAME.equals(type(record))) {
            return new Beat(record);
        }
        Optional<UUID> reference = reference(record.key());
        if (reference.isEmpty()) {
            return new Unreadable(record, KEY_NOT_A_REFERENCE, "the key is no UUID");
        }
        byte[] value = record.value();
        if (value == null) {
            return new Unreadable(record, TOMBSTONE, "no value");
        }
        if (value.length > CaseTopic.MAX_RECORD_BYTES) {
            return new Unreadable(record, TOO_LARGE, "more than " + CaseTopic.MAX_RECORD_BYTES + " bytes");
        }
        return ofOurs(type(record)) ? readEvent(record, reference.get(), value)
                : new Unreadable(record, FOREIGN_TYPE, "not a type of this topic");
    }

    private static Reading readEvent(RawRecord record, UUID reference, byte[] value) {
        try {
            CaseEvent event = CaseEvent.fromJson(value);
            return inSaxony(event.state()) ? new Countable(record, new CaseFact(reference, event.version(), event.state()))
                    : new Unreadable(record, UNKNOWN_DISTRICT, "a district outside the code list");
        } catch (MalformedEvent e) {
            return new Unreadable(record, MALFORMED, String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable String type(RawRecord record) {
        return record.headers().get(CaseTopic.HEADER_TYPE);
    }

    private static boolean ofOurs(@Nullable String type) {
        return type != null && type.startsWith(OUR_TYPES) && type.endsWith(OUR_VERSION);
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
                || places(mentoring).allMatch(place -> DISTRICTS.contains(place.district()));
    }

    /** Those of all facts are among them, or the state would have been refused. */
    private static Stream<Place> places(Mentoring mentoring) {
        return Stream.concat(Stream.of(mentoring.started().place()), mentoring.transfers().stream().map(Transfer::to));
    }
}
