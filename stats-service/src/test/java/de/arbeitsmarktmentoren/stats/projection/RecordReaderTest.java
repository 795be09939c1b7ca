package de.arbeitsmarktmentoren.stats.projection;

import static de.arbeitsmarktmentoren.stats.histories.Mentorings.CHEMNITZ;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import de.arbeitsmarktmentoren.contracts.CaseEvent;
import de.arbeitsmarktmentoren.contracts.CaseEventType;
import de.arbeitsmarktmentoren.contracts.CaseTopic;
import de.arbeitsmarktmentoren.contracts.Digest;
import de.arbeitsmarktmentoren.contracts.Place;
import de.arbeitsmarktmentoren.stats.histories.Mentorings;

class RecordReaderTest {

    private static final String KEY = new UUID(7, 7).toString();
    private static final String STARTED = CaseEventType.STARTED.typeName();
    private static final String VALID = json(CHEMNITZ);

    private static final String DIGEST = new String(new Digest(Instant.EPOCH, 3, "0".repeat(16)).toJson(), UTF_8);

    private final Records records = new Records(0);

    @ParameterizedTest(name = "{0}")
    @MethodSource("poison")
    void refuses(String what, @Nullable String key, String type, @Nullable String value, RefusalReason reason) {
        byte[] bytes = value == null ? null : value.getBytes(UTF_8);

        Reading reading = RecordReader.read(records.record(key, type, bytes));

        assertThat(reading).isInstanceOfSatisfying(Reading.Unreadable.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.detail()).isNotBlank().doesNotContain("Amina", "14511");
        });
    }

    static Stream<Arguments> poison() {
        return Stream.of(
                poison("no key", null, STARTED, VALID, RefusalReason.KEY_NOT_A_REFERENCE),
                poison("a key that is no UUID", "case-1", STARTED, VALID, RefusalReason.KEY_NOT_A_REFERENCE),
                poison("a key as long as a UUID", "x".repeat(36), STARTED, VALID, RefusalReason.KEY_NOT_A_REFERENCE),
                poison("a tombstone", KEY, STARTED, null, RefusalReason.TOMBSTONE),
                poison("an empty value", KEY, STARTED, "", RefusalReason.MALFORMED),
                poison("no JSON", KEY, STARTED, "Amina", RefusalReason.MALFORMED),
                poison("JSON of another shape", KEY, STARTED, "[]", RefusalReason.MALFORMED),
                poison("null", KEY, STARTED, "null", RefusalReason.MALFORMED),
                poison("a state that cannot be", KEY, STARTED, VALID.replace("ACTIVE", "PAUSED"), RefusalReason.MALFORMED),
                poison("version 0", KEY, STARTED, VALID.replace("\"version\":1", "\"version\":0"), RefusalReason.MALFORMED),
                poison("a version beyond 64 bits", KEY, STARTED,
                        VALID.replace("\"version\":1", "\"version\":9223372036854775808"),
                        RefusalReason.MALFORMED),
                poison("too much", KEY, STARTED, VALID + " ".repeat(CaseTopic.MAX_RECORD_BYTES), RefusalReason.TOO_LARGE),
                poison("an older form", KEY, "de.arbeitsmarktmentoren.mentoring.started.v0", VALID, RefusalReason.FOREIGN_TYPE),
                poison("somebody else's event", KEY, "org.example.happened.v1", VALID, RefusalReason.FOREIGN_TYPE),
                poison("a digest of another partition", Digest.key(1), Digest.TYPE_NAME, DIGEST,
                        RefusalReason.KEY_NOT_A_REFERENCE),
                poison("a digest that cannot be", Digest.key(0), Digest.TYPE_NAME,
                        DIGEST.replace("\"cases\":3", "\"cases\":-3"),
                        RefusalReason.MALFORMED),
                poison("a digest without a value", Digest.key(0), Digest.TYPE_NAME, null, RefusalReason.TOMBSTONE),
                poison("a place outside Saxony", KEY, STARTED, VALID.replace("14511", "11000"), RefusalReason.MALFORMED),
                poison("a transfer to no district", KEY, STARTED, transferredTo(new Place("P-14999-1", "14999")),
                        RefusalReason.UNKNOWN_DISTRICT),
                poison("a Saxon key of no district", KEY, STARTED, json(new Place("P-14999-1", "14999")),
                        RefusalReason.UNKNOWN_DISTRICT));
    }

    @Test
    void countsAStepItHasNeverHeardOf() {
        Reading reading = RecordReader.read(records.record(KEY, "de.arbeitsmarktmentoren.mentoring.celebrated.v1",
                VALID.getBytes(UTF_8)));

        assertThat(reading).isInstanceOf(Reading.Countable.class);
    }

    private static Arguments poison(String what, @Nullable String key, String type, @Nullable String value,
            RefusalReason reason) {
        return Arguments.of(what, key, type, value, reason);
    }

    private static String transferredTo(Place place) {
        return json(Mentorings.started("2025-02", CHEMNITZ).transferred("2025-03", place)
                .transferred("2025-03", CHEMNITZ));
    }

    private static String json(Place place) {
        return json(Mentorings.started("2025-02", place));
    }

    private static String json(Mentorings mentoring) {
        return new String(new CaseEvent(1, mentoring.state()).toJson(), UTF_8);
    }
}
