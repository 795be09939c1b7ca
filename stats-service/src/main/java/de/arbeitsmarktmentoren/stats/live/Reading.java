package de.arbeitsmarktmentoren.stats.live;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.CaseTopic;
import de.arbeitsmarktmentoren.contracts.SubjectState;
import de.arbeitsmarktmentoren.stats.cells.CellMoves;
import de.arbeitsmarktmentoren.stats.live.CellTables.Shard;
import de.arbeitsmarktmentoren.stats.statistics.Watermark.Partition;

/** From one moment to the next, in one consistent read. */
final class Reading {

    private final DataSource database;

    Reading(DataSource database) {
        this.database = database;
    }

    /** @return the moment given, the same object, if nothing has changed since */
    Moment next(@Nullable Moment known) throws SQLException {
        return ConsistentRead.of(database, connection -> {
            Positions positions = Positions.read(connection);
            return known != null && known.isOf(positions) ? known : moved(connection, known, positions);
        });
    }

    private static Moment moved(Connection connection, @Nullable Moment known, Positions positions) throws SQLException {
        if (known == null || known.generation() != positions.generation() || isTooFarBehind(known, positions)) {
            return moment(positions, allCells(connection, positions),
                    support(connection, Map.of(), SupportStates.none(), positions));
        }
        CellArrays.Moves moves = CellTables.since(connection, positions.generation(), shards(known, positions));
        return moment(positions, moves.appliedTo(known.cells()),
                support(connection, known.revisions(), known.support(), positions));
    }

    private static CellArrays allCells(Connection connection, Positions positions) throws SQLException {
        CellArrays cells = CellArrays.empty();
        for (int shard = 0; shard < CaseTopic.PARTITIONS; shard++) {
            cells = CellTables.all(connection, positions.generation(), shard).appliedTo(cells);
        }
        return cells;
    }

    /** What moved since is forgotten by then. */
    private static boolean isTooFarBehind(Moment known, Positions positions) {
        return shards(known, positions).stream()
                .anyMatch(shard -> shard.revision() - shard.known() >= CellMoves.KEPT_REVISIONS);
    }

    private static List<Shard> shards(Moment known, Positions positions) {
        List<Shard> shards = new ArrayList<>();
        positions.revisions().forEach((partition, revision) -> {
            long before = known.revisions().getOrDefault(partition, 0L);
            if (partition.topic().equals(CaseTopic.NAME) && revision > before) {
                shards.add(new Shard(partition.number(), before, revision));
            }
        });
        return shards;
    }

    private static SupportStates support(Connection connection, Map<Partition, Long> known, SupportStates before,
            Positions positions) throws SQLException {
        List<SubjectState> newer = new ArrayList<>();
        for (Partition partition : positions.revisions().keySet()) {
            long revision = known.getOrDefault(partition, 0L);
            if (SupportTable.holds(partition) && positions.revisions().get(partition) > revision) {
                newer.addAll(SupportTable.newer(connection, positions.generation(), partition, revision));
            }
        }
        return before.with(newer);
    }

    private static Moment moment(Positions positions, CellArrays cells, SupportStates support) {
        return new Moment(positions.generation(), positions.revisions(), cells, support, positions.watermark());
    }
}
