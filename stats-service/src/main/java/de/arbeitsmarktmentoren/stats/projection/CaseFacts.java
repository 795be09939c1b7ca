package de.arbeitsmarktmentoren.stats.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import de.arbeitsmarktmentoren.contracts.CaseEvent;
import de.arbeitsmarktmentoren.contracts.Ended;
import de.arbeitsmarktmentoren.contracts.Mentoring;
import de.arbeitsmarktmentoren.contracts.MentoringState;
import de.arbeitsmarktmentoren.contracts.Placed;
import de.arbeitsmarktmentoren.stats.projection.Reading.CountableCase;

/** The latest state of each case: the highest version wins, whatever the order in which they come. */
final class CaseFacts {

    private static final Columns<CountableCase> COLUMNS = new Columns<CountableCase>()
            .with("reference", "uuid", it -> it.fact().reference())
            .with("version", "bigint", it -> it.fact().version())
            .with("status", "text", it -> it.fact().state().status().name())
            .with("group_combination", "text", ofMentoring(it -> String.join(".", it.targetGroups())))
            .with("previous_start_year", "integer", ofMentoring(Mentoring::previousStartYear))
            .with("gender", "text", ofMentoring(it -> it.profile().gender()))
            .with("age_band", "text", ofMentoring(it -> it.profile().ageBand()))
            .with("origin_group", "text", ofMentoring(it -> it.profile().originGroup()))
            .with("qualification", "text", ofMentoring(it -> it.profile().qualification()))
            .with("started_month", "text", ofMentoring(it -> text(it.started().month())))
            .with("started_project", "text", ofMentoring(it -> it.started().project()))
            .with("started_district", "text", ofMentoring(it -> it.started().district()))
            .with("placed_month", "text", ofPlaced(it -> text(it.month())))
            .with("placed_project", "text", ofPlaced(Placed::project))
            .with("placed_district", "text", ofPlaced(Placed::district))
            .with("placed_kind", "text", ofPlaced(Placed::kind))
            .with("placed_sector", "text", ofPlaced(Placed::sector))
            .with("qualification_adequate", "text", ofPlaced(Placed::qualificationAdequate))
            .with("placed_after_months", "integer", ofPlaced(Placed::afterMonths))
            .with("ended_month", "text", ofEnded(it -> text(it.month())))
            .with("ended_project", "text", ofEnded(Ended::project))
            .with("ended_district", "text", ofEnded(Ended::district))
            .with("end_reason", "text", ofEnded(Ended::reason))
            .with("end_kind", "text", ofEnded(it -> it.kind().name()))
            .with("ended_after_months", "integer", ofEnded(Ended::afterMonths))
            .with("event", "bytea", it -> it.record().value());

    // "old" is the row as it was when this statement locked it. Reading it in a CTE instead sees the statement's snapshot, which
    // is wrong as soon as somebody else writes the same case.
    private static final String UPSERT = "INSERT INTO case_fact (generation, partition, " + COLUMNS.names() + ") SELECT ?, ?, "
            + COLUMNS.names() + " FROM " + COLUMNS.unnest() + " ON CONFLICT (generation, reference) DO UPDATE SET "
            + "partition = excluded.partition, " + COLUMNS.overwrite(List.of("reference"))
            + " WHERE case_fact.version < excluded.version RETURNING new.reference, old.event";

    private CaseFacts() {
    }

    /** Writes what is newer than what is known. @return by how much that changed the life of which case */
    static List<Change> write(Connection connection, Shard shard, Collection<CountableCase> countables) throws SQLException {
        Map<UUID, CountableCase> highest = highestVersions(countables);
        if (highest.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            upsert.setInt(1, shard.generation());
            upsert.setInt(2, shard.partition());
            COLUMNS.bind(upsert, 3, highest.values());
            return changes(upsert, highest);
        }
    }

    /** Sorted, so that whoever else writes the same cases takes the locks in the same order. */
    private static Map<UUID, CountableCase> highestVersions(Collection<CountableCase> countables) {
        Map<UUID, CountableCase> highest = new TreeMap<>();
        countables.forEach(it -> highest.merge(it.fact().reference(), it,
                (one, other) -> one.fact().version() < other.fact().version() ? other : one));
        return highest;
    }

    private static List<Change> changes(PreparedStatement upsert, Map<UUID, CountableCase> written) throws SQLException {
        List<Change> changes = new ArrayList<>();
        try (ResultSet rows = upsert.executeQuery()) {
            while (rows.next()) {
                MentoringState now = written.get(rows.getObject(1, UUID.class)).fact().state();
                byte[] before = rows.getBytes(2);
                changes.add(new Change(before == null ? null : CaseEvent.fromJson(before).state(), now));
            }
        }
        return changes;
    }

    private static Function<CountableCase, @Nullable Object> ofMentoring(Function<Mentoring, @Nullable Object> value) {
        return it -> it.fact().state() instanceof Mentoring mentoring ? value.apply(mentoring) : null;
    }

    private static Function<CountableCase, @Nullable Object> ofPlaced(Function<Placed, @Nullable Object> value) {
        return ofMentoring(mentoring -> mentoring.placed() == null ? null : value.apply(mentoring.placed()));
    }

    private static Function<CountableCase, @Nullable Object> ofEnded(Function<Ended, @Nullable Object> value) {
        return ofMentoring(mentoring -> mentoring.ended() == null ? null : value.apply(mentoring.ended()));
    }

    private static String text(YearMonth month) {
        return month.toString();
    }

    /** From which state to which; {@code before} is null for a case not seen until now. */
    record Change(@Nullable MentoringState before, MentoringState now) {
    }
}
