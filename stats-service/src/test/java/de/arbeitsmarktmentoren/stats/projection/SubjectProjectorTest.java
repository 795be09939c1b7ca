package de.arbeitsmarktmentoren.stats.projection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import de.arbeitsmarktmentoren.contracts.CapacityState;
import de.arbeitsmarktmentoren.contracts.Subject;
import de.arbeitsmarktmentoren.contracts.SubjectEvent;
import de.arbeitsmarktmentoren.stats.histories.SubjectHistories;
import de.arbeitsmarktmentoren.stats.histories.SubjectHistory;

class SubjectProjectorTest {

    private static final String TOPIC = Subject.CAPACITY.topic();
    private static final String FACTS = "SELECT record_key, version, revision FROM subject_fact ORDER BY record_key";

    private final Figures figures = Figures.empty();
    private final Projector projector = new Projector(figures.database());
    private final Records records = new Records(TOPIC, 2);

    @Test
    void countsTheSameEventTwiceOnce() throws SQLException {
        RawRecord event = records.event(mentors(1, 3));

        apply(List.of(event, records.again(event)));
        apply(List.of(records.again(event)));

        assertThat(figures.text(FACTS)).isEqualTo("P-14511-1/2025-03 1 1\n");
    }

    @Test
    void letsTheHighestVersionWinWhateverComesLast() throws SQLException {
        apply(List.of(records.event(mentors(4, 2)), records.event(mentors(2, 1))));

        apply(List.of(records.event(mentors(3, 9))));

        assertThat(figures.text("SELECT topic, partition, version, convert_from(event, 'UTF8') FROM subject_fact"))
                .isEqualTo(TOPIC + " 2 4 " + json(mentors(4, 2)) + "\n");
    }

    @Test
    void givesWhatChangedTheRevisionOfItsPartition() throws SQLException {
        apply(List.of(records.event(mentors(1, 2)), records.event(capacity("P-14713-1", "14713"))));

        apply(List.of(records.event(mentors(2, 3))));

        assertThat(figures.text(FACTS)).isEqualTo("P-14511-1/2025-03 2 2\nP-14713-1/2025-03 1 1\n");
        assertThat(figures.text("SELECT partition, revision FROM consumer_position WHERE topic = '" + TOPIC + "'"))
                .isEqualTo("2 2\n");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = { 72, 73, 74 })
    void comesToTheSameFactsInAnyOrderAndWithAnyDuplicates(long seed) throws SQLException {
        List<SubjectHistory> histories = SubjectHistories.of(seed, 12);
        for (Subject subject : Subject.values()) {
            Records ofSubject = new Records(subject.topic(), 0);
            List<RawRecord> all = ofSubject.disturbed(recordsOf(subject, histories, ofSubject), seed);
            apply(all.subList(0, all.size() / 2));
            apply(all.subList(all.size() / 2, all.size()));
        }

        String facts = figures.text("SELECT topic, record_key, convert_from(event, 'UTF8') FROM subject_fact");

        assertThat(facts.lines()).containsExactlyInAnyOrderElementsOf(histories.stream().map(history -> String.join(" ",
                history.key().subject().topic(), history.key().text(), json(history.last()))).toList());
        assertThat(figures.deadLetters()).isEmpty();
    }

    @Test
    void countsTheRecordAfterAPoisonousOne() throws SQLException {
        RawRecord poison = records.record("P-14511-1/2025-04", Subject.CAPACITY.typeName(), mentors(1, 2).toJson());

        apply(List.of(poison, records.event(mentors(1, 2))));

        assertThat(figures.deadLetters()).isEqualTo("0 KEY_OF_ANOTHER_STATE OPEN\n");
        assertThat(figures.text(FACTS)).isEqualTo("P-14511-1/2025-03 1 1\n");
    }

    @Test
    void countsADeadLetterThatIsSentAgain() throws SQLException {
        RawRecord record = records.event(mentors(2, 2));
        projector.apply(batch(List.of(record)).refused(RefusalReason.NOT_COUNTABLE, "SQL state 22021"));
        apply(List.of(records.event(mentors(1, 1))));

        DeadLetters.Outcome outcome = new DeadLetters(figures.database()).sendAgain(TOPIC, 2, record.offset());

        assertThat(outcome).isEqualTo(DeadLetters.Outcome.COUNTED);
        assertThat(figures.text(FACTS)).isEqualTo("P-14511-1/2025-03 2 3\n");
        assertThat(figures.deadLetters()).isEqualTo("0 NOT_COUNTABLE REDRIVEN\n");
    }

    @Test
    void touchesNoCellAndNoMoveOfTheShardOfTheSameNumber() throws SQLException {
        figures.change("""
                INSERT INTO cell_move VALUES (1, 2, 1, '{}', '{}', '{}', '{}', '{}', '{}', '{}',
                    '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}')""");
        projector.position(TOPIC, 2);
        figures.change("UPDATE consumer_position SET revision = 1999");

        apply(List.of(records.event(mentors(1, 1))));

        assertThat(figures.number("SELECT count(*) FROM cell_move")).isEqualTo(1);
        assertThat(figures.cells()).isEmpty();
    }

    private static List<RawRecord> recordsOf(Subject subject, List<SubjectHistory> histories, Records records) {
        Stream<SubjectHistory> ofSubject = histories.stream().filter(history -> history.key().subject() == subject);
        return ofSubject.flatMap(history -> history.events().stream()).map(records::event).toList();
    }

    private static SubjectEvent<CapacityState> mentors(long version, int mentors) {
        return new SubjectEvent<>(version, new CapacityState("P-14511-1", "14511", YearMonth.of(2025, 3), mentors,
                BigDecimal.valueOf(mentors)));
    }

    private static SubjectEvent<CapacityState> capacity(String project, String district) {
        return new SubjectEvent<>(1, new CapacityState(project, district, YearMonth.of(2025, 3), 1, BigDecimal.ONE));
    }

    private static String json(SubjectEvent<?> event) {
        return new String(event.toJson(), UTF_8);
    }

    private void apply(List<RawRecord> some) throws SQLException {
        assertThat(projector.apply(batch(some))).isPresent();
    }

    private Batch batch(List<RawRecord> some) throws SQLException {
        RawRecord last = some.get(some.size() - 1);
        Position from = projector.position(last.topic(), last.partition());
        return new Batch(from, last.offset() + 1, some.stream().map(RecordReader::read).toList());
    }
}
