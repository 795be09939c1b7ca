package de.arbeitsmarktmentoren.stats.projection;

import static de.arbeitsmarktmentoren.stats.projection.RefusalReason.FOREIGN_TYPE;
import static de.arbeitsmarktmentoren.stats.projection.RefusalReason.KEY_OF_ANOTHER_STATE;
import static de.arbeitsmarktmentoren.stats.projection.RefusalReason.UNKNOWN_DISTRICT;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;

import de.arbeitsmarktmentoren.contracts.Subject;
import de.arbeitsmarktmentoren.contracts.SubjectEvent;
import de.arbeitsmarktmentoren.contracts.SubjectState;
import de.arbeitsmarktmentoren.stats.projection.Reading.CountableSubject;
import de.arbeitsmarktmentoren.stats.projection.Reading.Unreadable;

/** Says what a record on the topic of a subject is; pure. */
final class SubjectReader {

    private SubjectReader() {
    }

    static Reading read(RawRecord record, Subject subject) {
        return RecordReader.readValue(record, value -> subject.typeName().equals(RecordReader.type(record))
                ? readEvent(record, SubjectEvent.fromJson(value, subject.stateType()))
                : new Unreadable(record, FOREIGN_TYPE, "not the type of this topic"));
    }

    private static Reading readEvent(RawRecord record, SubjectEvent<?> event) {
        SubjectState state = event.state();
        if (!Arrays.equals(record.key(), state.key().text().getBytes(US_ASCII))) {
            return new Unreadable(record, KEY_OF_ANOTHER_STATE, "the key is not that of the state");
        }
        return RecordReader.inSaxony(state.districts().stream()) ? new CountableSubject(record, event)
                : new Unreadable(record, UNKNOWN_DISTRICT, "a district outside the code list");
    }
}
