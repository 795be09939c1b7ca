package de.arbeitsmarktmentoren.stats.projection;

import static de.arbeitsmarktmentoren.stats.histories.Mentorings.CHEMNITZ;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import de.arbeitsmarktmentoren.contracts.CaseEvent;
import de.arbeitsmarktmentoren.contracts.CaseEventType;
import de.arbeitsmarktmentoren.contracts.CaseTopic;
import de.arbeitsmarktmentoren.contracts.EndKind;
import de.arbeitsmarktmentoren.contracts.Ended;
import de.arbeitsmarktmentoren.contracts.Mentoring;
import de.arbeitsmarktmentoren.contracts.MentoringState;
import de.arbeitsmarktmentoren.contracts.Profile;
import de.arbeitsmarktmentoren.contracts.Voided;
import de.arbeitsmarktmentoren.stats.histories.Mentorings;

class ForgettingTest {

    /** Stands in the profile and in the reason of the end, and nowhere else. */
    private static final String MARK = "MARKED";
    private static final UUID REFERENCE = new UUID(4, 2);
    private static final UUID SOMEBODY_ELSE = new UUID(4, 3);
    private static final Mentoring ENDED = marked();

    private final Figures figures = Figures.empty();
    private final Projector projector = new Projector(figures.database());
    private final Records records = new Records(0);

    @ParameterizedTest
    @ValueSource(strings = { "OPEN", "REDRIVEN", "DISCARDED" })
    void leavesNoWordOfThePersonInAnyTable(String stateOfTheLetter) throws SQLException {
        apply(records.event(REFERENCE, 1, ENDED), unreadable());
        figures.change("UPDATE dead_letter SET state = '" + stateOfTheLetter + "'");
        moveOnToAnotherGeneration();
        apply(records.event(REFERENCE, 3, ENDED), unreadable());
        assertThat(textOfAllTables()).contains(MARK, inHex(MARK));
        String cells = figures.cells(2);
        String earlier = figures.cells(1);

        apply(unreadable(), anonymised(5));

        assertThat(textOfAllTables()).doesNotContain(MARK, inHex(MARK));
        assertThat(figures.deadLetters()).isEmpty();
        assertThat(figures.cells(2)).isEqualTo(cells);
        assertThat(figures.cells(1)).isEqualTo(earlier);
        assertThat(new Recount(figures.database()).compare().isFine()).isTrue();
    }

    @Test
    void movesBreakdownsToUnknown() throws SQLException {
        apply(records.event(REFERENCE, 1, ENDED));

        apply(anonymised(2));

        assertThat(figures.text("SELECT gender, age_band, origin_group, qualification, end_reason, end_kind FROM case_fact"))
                .isEqualTo("UNKNOWN UNKNOWN UNKNOWN UNKNOWN UNKNOWN DROPOUT\n");
    }

    @Test
    void leavesNoWordOfWhatShouldNeverHaveBeenCounted() throws SQLException {
        apply(records.event(REFERENCE, 1, ENDED), unreadable());
        moveOnToAnotherGeneration();
        apply(records.event(REFERENCE, 3, ENDED));

        apply(records.event(REFERENCE, 5, new Voided()));

        assertThat(textOfAllTables()).doesNotContain(MARK, inHex(MARK));
        assertThat(figures.cells(2)).isEmpty();
    }

    @Test
    void forgetsAlsoWhenTheEventIsSentAgainUnderAnotherName() throws SQLException {
        apply(records.event(REFERENCE, 1, ENDED), unreadable());

        apply(records.event(REFERENCE, 5, ENDED.anonymised()));

        assertThat(textOfAllTables()).doesNotContain(MARK, inHex(MARK));
    }

    @Test
    void forgetsNobodyElse() throws SQLException {
        RawRecord other = records.record(SOMEBODY_ELSE.toString(), "org.example.other.v1", json(ENDED, 1));
        apply(records.event(SOMEBODY_ELSE, 1, ENDED), other);
        moveOnToAnotherGeneration();
        apply(records.event(SOMEBODY_ELSE, 2, ENDED));

        apply(anonymised(5));

        assertThat(figures.deadLetters()).isEqualTo("0 FOREIGN_TYPE OPEN\n");
        assertThat(figures.text("SELECT DISTINCT origin_group FROM case_fact WHERE reference = '" + SOMEBODY_ELSE + "'"))
                .isEqualTo(MARK + "\n");
    }

    @Test
    void keepsWhatCannotBeReadAfterwards() throws SQLException {
        apply(records.event(REFERENCE, 1, ENDED), anonymised(2), unreadable());

        assertThat(figures.deadLetters()).isEqualTo("2 FOREIGN_TYPE OPEN\n");
    }

    @Test
    void findsWhatAGenerationTookThatWasLeftUnfinished() throws SQLException {
        apply(records.event(REFERENCE, 1, ENDED));
        moveOnToAnotherGeneration();
        apply(anonymised(5));
        figures.change("DELETE FROM case_fact WHERE generation = 1");
        figures.change("INSERT INTO case_fact (generation, reference, partition, version, status, gender, age_band,"
                + " origin_group, qualification, end_reason, event) VALUES (1, '" + REFERENCE
                + "', 0, 1, 'ENDED', 'FEMALE', '25_29', '" + MARK + "', 'NONE', '" + MARK + "', convert_to('"
                + new String(json(ENDED, 1), UTF_8) + "', 'UTF8'))");

        leftOver();

        assertThat(textOfAllTables()).doesNotContain(MARK, inHex(MARK));
        assertThat(leftOver()).isZero();
    }

    private int leftOver() throws SQLException {
        try (Connection connection = figures.database().getConnection()) {
            return Forgetting.leftOver(connection);
        }
    }

    private void moveOnToAnotherGeneration() {
        figures.change(
                "INSERT INTO generation (generation, cell_function, active) SELECT 2, cell_function, false FROM generation");
        figures.change("UPDATE generation SET active = generation = 2 WHERE generation = 1");
        figures.change("UPDATE generation SET active = true WHERE generation = 2");
    }

    private RawRecord anonymised(long version) {
        return records.record(REFERENCE.toString(), CaseEventType.ANONYMISED.typeName(), json(ENDED.anonymised(), version));
    }

    private RawRecord unreadable() {
        return records.record(REFERENCE.toString(), "org.example.other.v1", json(ENDED, 1));
    }

    private static byte[] json(MentoringState state, long version) {
        return new CaseEvent(version, state).toJson();
    }

    private static Mentoring marked() {
        Mentoring it = Mentorings.started("2025-02", CHEMNITZ).of(new Profile("FEMALE", "25_29", MARK, "NONE"))
                .ended("2025-06", EndKind.DROPOUT).state();
        Ended end = it.ended();
        return new Mentoring(it.targetGroups(), it.previousStartYear(), it.profile(), it.responsible(), it.status(),
                it.started(), it.placed(),
                new Ended(end.month(), end.project(), end.district(), MARK, end.kind(), end.afterMonths()), it.transfers(),
                it.pauses(), it.reopenings(), it.milestones(), it.retention());
    }

    private String textOfAllTables() {
        return figures.text("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'").lines()
                .map(table -> figures.text("SELECT row::text FROM " + table + " row")).collect(Collectors.joining());
    }

    /** As bytes stand in text. */
    private static String inHex(String text) {
        return HexFormat.of().formatHex(text.getBytes(UTF_8));
    }

    private void apply(RawRecord... some) throws SQLException {
        Position from = projector.position(CaseTopic.NAME, 0);
        List<Reading> readings = List.of(some).stream().map(RecordReader::read).toList();
        assertThat(projector.apply(new Batch(from, some[some.length - 1].offset() + 1, readings))).isPresent();
    }
}
