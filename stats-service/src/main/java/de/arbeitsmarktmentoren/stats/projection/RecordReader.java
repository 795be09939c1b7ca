package de.arbeitsmarktmentoren.stats.projection;

import static de.arbeitsmarktmentoren.stats.projection.RefusalReason.MALFORMED;
import static de.arbeitsmarktmentoren.stats.projection.RefusalReason.TOMBSTONE;
import static de.arbeitsmarktmentoren.stats.projection.RefusalReason.TOO_LARGE;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.CaseTopic;
import de.arbeitsmarktmentoren.contracts.MalformedEvent;
import de.arbeitsmarktmentoren.contracts.Subject;
import de.arbeitsmarktmentoren.contracts.codelist.District;
import de.arbeitsmarktmentoren.stats.projection.Reading.Unreadable;

/** Says what a record is; pure. Each topic has its own events, the rest is the same for all. */
final class RecordReader {

    private static final Set<String> DISTRICTS = new HashSet<>(District.codes());

    private RecordReader() {
    }

    static Reading read(RawRecord record) {
        Optional<Subject> subject = Subject.ofTopic(record.topic());
        return subject.isPresent() ? SubjectReader.read(record, subject.get()) : CaseReader.read(record);
    }

    /** What the reader makes of the value, if there is one that is not too much and can be read. */
    static Reading readValue(RawRecord record, Function<byte[], Reading> reader) {
        byte[] value = record.value();
        if (value == null) {
            return new Unreadable(record, TOMBSTONE, "no value");
        }
        if (value.length > CaseTopic.MAX_RECORD_BYTES) {
            return new Unreadable(record, TOO_LARGE, "more than " + CaseTopic.MAX_RECORD_BYTES + " bytes");
        }
        try {
            return reader.apply(value);
        } catch (MalformedEvent e) {
            return new Unreadable(record, MALFORMED, String.valueOf(e.getMessage()));
        }
    }

    static @Nullable String type(RawRecord record) {
        return record.headers().get(CaseTopic.HEADER_TYPE);
    }

    static boolean inSaxony(Stream<String> districts) {
        return districts.allMatch(DISTRICTS::contains);
    }
}
