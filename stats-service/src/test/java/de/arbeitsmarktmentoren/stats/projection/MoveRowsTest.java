package de.arbeitsmarktmentoren.stats.projection;

import static de.arbeitsmarktmentoren.stats.histories.Mentorings.CHEMNITZ;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import de.arbeitsmarktmentoren.contracts.CaseTopic;
import de.arbeitsmarktmentoren.contracts.MentoringState;
import de.arbeitsmarktmentoren.contracts.Voided;
import de.arbeitsmarktmentoren.stats.cells.CellMoves;
import de.arbeitsmarktmentoren.stats.histories.Histories;
import de.arbeitsmarktmentoren.stats.histories.History;
import de.arbeitsmarktmentoren.stats.histories.Mentorings;

class MoveRowsTest {

    private static final UUID REFERENCE = new UUID(4, 2);
    private static final MentoringState STARTED = Mentorings.started("2025-02", CHEMNITZ).state();
    private static final String REVISIONS = "SELECT revision FROM cell_move ORDER BY revision";

    private final Figures figures = Figures.empty();
    private final Projector projector = new Projector(figures.database());
    private final Records records = new Records(0);

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = { 61, 62, 63 })
    void leadFromNothingToTheCellsOfAllShards(long seed) throws SQLException {
        List<History> histories = Histories.of(seed, 400);
        Records other = new Records(1);
        applyInPieces(records.disturbed(records.of(histories.subList(0, 200)), seed), seed);
        applyInPieces(other.disturbed(other.of(histories.subList(200, 400)), seed), seed);

        HeldCells held = new HeldCells();
        held.follow(figures.database());

        assertThat(held.text()).isNotEmpty().isEqualTo(figures.cells());
    }

    @Test
    void tellByHowMuchACellMovedEvenIfItIsEmptyNow() throws SQLException {
        apply(List.of(records.event(REFERENCE, 1, STARTED)));
        apply(List.of(records.event(REFERENCE, 2, new Voided())));

        assertThat(figures.text("SELECT revision, flow_measure, flow_cases, cohort_cases FROM cell_move ORDER BY revision"))
                .isEqualTo("1 {OPEN_ENTERED,SEEKING_ENTERED,STARTED} {1,1,1} {1}\n"
                        + "2 {OPEN_ENTERED,SEEKING_ENTERED,STARTED} {-1,-1,-1} {-1}\n");
    }

    @Test
    void areMissingWhereNothingMoved() throws SQLException {
        apply(List.of(records.heartbeat()));
        apply(List.of(records.event(REFERENCE, 1, STARTED)));
        apply(List.of(records.event(REFERENCE, 1, STARTED), records.heartbeat()));
        apply(List.of(records.event(REFERENCE, 2, STARTED)));

        assertThat(figures.text(REVISIONS)).isEqualTo("2\n");
    }

    @Test
    void areWrittenForADeadLetterSentAgain() throws SQLException {
        RawRecord record = records.event(REFERENCE, 1, STARTED);
        projector.apply(batch(List.of(record)).refused(RefusalReason.NOT_COUNTABLE, "SQL state 22021"));

        new DeadLetters(figures.database()).sendAgain(CaseTopic.NAME, 0, record.offset());

        assertThat(figures.text(REVISIONS)).isEqualTo("2\n");
    }

    @Test
    void areForgottenWhenNobodyMayAskForThemAnyMore() throws SQLException {
        try (Connection connection = figures.database().getConnection()) {
            for (long revision = 1; revision <= 100 + CellMoves.KEPT_REVISIONS; revision++) {
                MoveRows.write(connection, new Shard(1, 0, revision), aMove());
            }
        }

        assertThat(figures.text("SELECT min(revision), count(*) FROM cell_move")).isEqualTo("101 1000\n");
    }

    @Test
    void areForgottenWhileNothingMovesToo() throws SQLException {
        try (Connection connection = figures.database().getConnection()) {
            MoveRows.write(connection, new Shard(1, 0, 1), aMove());
            MoveRows.write(connection, new Shard(1, 1, 1), aMove());

            MoveRows.write(connection, new Shard(1, 0, 100 + CellMoves.KEPT_REVISIONS), new CellMoves());
        }

        assertThat(figures.text("SELECT shard, revision FROM cell_move")).isEqualTo("1 1\n");
    }

    private static CellMoves aMove() {
        CellMoves moves = new CellMoves();
        moves.move(null, STARTED);
        return moves;
    }

    private void applyInPieces(List<RawRecord> all, long seed) throws SQLException {
        Random random = new Random(seed);
        int from = 0;
        while (from < all.size()) {
            int to = Math.min(all.size(), from + 1 + random.nextInt(100));
            apply(all.subList(from, to));
            from = to;
        }
    }

    private void apply(List<RawRecord> some) throws SQLException {
        assertThat(projector.apply(batch(some))).isPresent();
    }

    private Batch batch(List<RawRecord> some) throws SQLException {
        Position from = projector.position(CaseTopic.NAME, some.get(0).partition());
        return new Batch(from, some.get(some.size() - 1).offset() + 1, some.stream().map(RecordReader::read).toList());
    }
}
