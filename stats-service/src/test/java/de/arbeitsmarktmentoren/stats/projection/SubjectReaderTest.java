package de.arbeitsmarktmentoren.stats.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import de.arbeitsmarktmentoren.contracts.ActivityCount;
import de.arbeitsmarktmentoren.contracts.ActivityState;
import de.arbeitsmarktmentoren.contracts.CaseTopic;
import de.arbeitsmarktmentoren.contracts.EmployerState;
import de.arbeitsmarktmentoren.contracts.EmployerSupport;
import de.arbeitsmarktmentoren.contracts.Subject;
import de.arbeitsmarktmentoren.contracts.SubjectEvent;
import de.arbeitsmarktmentoren.contracts.SubjectState;
import de.arbeitsmarktmentoren.stats.histories.SubjectHistories;
import de.arbeitsmarktmentoren.stats.histories.SubjectHistory;

class SubjectReaderTest {

    private static final YearMonth MARCH = YearMonth.of(2025, 3);
    private static final String KEY = "P-14511-1/2025-03";
    private static final String CHANGED = Subject.ACTIVITY.typeName();
    private static final String VALID = json(new ActivityState("P-14511-1", "14511", MARCH,
            List.of(new ActivityCount("NEWLY_INVENTED_TYPE", "IN_PERSON", 1, 30))));

    @ParameterizedTest(name = "{0}")
    @MethodSource("poison")
    void refuses(String what, Subject subject, @Nullable String key, String type, @Nullable String value,
            RefusalReason reason) {
        byte[] bytes = value == null ? null : value.getBytes(UTF_8);

        Reading reading = RecordReader.read(new Records(subject.topic(), 0).record(key, type, bytes));

        assertThat(reading).isInstanceOfSatisfying(Reading.Unreadable.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.detail()).isNotBlank().doesNotContain("Amina", "14511", "E-000001");
        });
    }

    static Stream<Arguments> poison() {
        return Stream.of(
                poison("no key", null, CHANGED, VALID, RefusalReason.KEY_OF_ANOTHER_STATE),
                poison("the key of another month", "P-14511-1/2025-04", CHANGED, VALID, RefusalReason.KEY_OF_ANOTHER_STATE),
                poison("a key that goes on", KEY + " ", CHANGED, VALID, RefusalReason.KEY_OF_ANOTHER_STATE),
                poison("a tombstone", KEY, CHANGED, null, RefusalReason.TOMBSTONE),
                poison("no JSON", KEY, CHANGED, "Amina", RefusalReason.MALFORMED),
                poison("version 0", KEY, CHANGED, VALID.replace("\"version\":1", "\"version\":0"), RefusalReason.MALFORMED),
                poison("too much", KEY, CHANGED, VALID + " ".repeat(CaseTopic.MAX_RECORD_BYTES), RefusalReason.TOO_LARGE),
                poison("the type of another subject", KEY, Subject.CAPACITY.typeName(), VALID, RefusalReason.FOREIGN_TYPE),
                poison("a Saxon key of no district", "P-14999-1/2025-03", CHANGED, VALID.replace("14511", "14999"),
                        RefusalReason.UNKNOWN_DISTRICT),
                Arguments.of("the state of another subject", Subject.INTERVIEW, KEY, Subject.INTERVIEW.typeName(), VALID,
                        RefusalReason.MALFORMED),
                Arguments.of("support in no district", Subject.EMPLOYER, "E-000001/2025-03", Subject.EMPLOYER.typeName(),
                        json(new EmployerState("E-000001", MARCH, List.of(new EmployerSupport("P-14511-1", "14511", 1, 0),
                                new EmployerSupport("P-14999-1", "14999", 1, 0)))),
                        RefusalReason.UNKNOWN_DISTRICT));
    }

    @Test
    void countsWhatIsToldOfEachSubjectWithCodesNobodyKnows() {
        Stream<RawRecord> records = SubjectHistories.of(71, 2).stream().map(SubjectHistory::last)
                .map(event -> new Records(event.state().key().subject().topic(), 0).event(event));

        Stream<Reading> readings = records.map(RecordReader::read);

        assertThat(readings).isNotEmpty().hasOnlyElementsOfType(Reading.CountableSubject.class);
    }

    private static Arguments poison(String what, @Nullable String key, String type, @Nullable String value,
            RefusalReason reason) {
        return Arguments.of(what, Subject.ACTIVITY, key, type, value, reason);
    }

    private static String json(SubjectState state) {
        return new String(new SubjectEvent<>(1, state).toJson(), UTF_8);
    }
}
