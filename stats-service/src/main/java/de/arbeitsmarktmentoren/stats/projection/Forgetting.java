package de.arbeitsmarktmentoren.stats.projection;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import de.arbeitsmarktmentoren.contracts.CaseEvent;
import de.arbeitsmarktmentoren.contracts.CaseEventType;
import de.arbeitsmarktmentoren.contracts.CaseTopic;
import de.arbeitsmarktmentoren.contracts.Mentoring;
import de.arbeitsmarktmentoren.contracts.MentoringState;
import de.arbeitsmarktmentoren.contracts.Profile;
import de.arbeitsmarktmentoren.contracts.Voided;
import de.arbeitsmarktmentoren.stats.projection.Reading.CountableCase;

/**
 * Leaves nothing older of a case whose person is forgotten, or that should never have been: no letter of its key, and in other
 * generations no profile and no reason of the end. Their cells ask for neither, so that no figure moves.
 */
final class Forgetting {

    private static final String LETTERS = """
            DELETE FROM dead_letter WHERE topic = ? AND partition = ? AND record_key = ? AND record_offset < ?""";

    private static final String OLDER = """
            SELECT generation, reference, event FROM case_fact
            WHERE generation = ANY (ARRAY(SELECT generation FROM generation WHERE generation <> ?)) AND reference = ?
                AND version < ? AND status <> 'VOIDED' FOR UPDATE""";

    /** A generation that was being filled may have taken an old event after the person was forgotten, and then been left. */
    private static final String LEFT_OVER = """
            SELECT older.generation, older.reference, older.event FROM case_fact older
            JOIN generation answering ON answering.active
            JOIN case_fact fact ON fact.generation = answering.generation AND fact.reference = older.reference
            WHERE older.generation <> fact.generation AND older.version < fact.version AND older.status <> 'VOIDED'
                AND (older.gender, older.age_band, older.origin_group, older.qualification) <> (%1$s, %1$s, %1$s, %1$s)
                AND (fact.status = 'VOIDED'
                    OR (fact.gender, fact.age_band, fact.origin_group, fact.qualification) = (%1$s, %1$s, %1$s, %1$s))"""
            .formatted("'UNKNOWN'");

    private static final String FORGET = """
            UPDATE case_fact SET gender = ?, age_band = ?, origin_group = ?, qualification = ?, end_reason = ?, event = ?
            WHERE generation = ? AND reference = ? AND version = ?""";

    private Forgetting() {
    }

    /** In the transaction that counts these. The caller holds the lock on their position. */
    static void olderThan(Connection connection, Shard shard, Collection<CountableCase> countables) throws SQLException {
        for (CountableCase countable : countables) {
            if (forgets(countable)) {
                RawRecord record = countable.record();
                Rows.change(connection, LETTERS, record.topic(), record.partition(),
                        countable.fact().reference().toString().getBytes(US_ASCII), record.offset());
                for (Fact older : Rows.all(connection, OLDER, Fact::read, shard.generation(), countable.fact().reference(),
                        countable.fact().version())) {
                    forget(connection, older);
                }
            }
        }
    }

    /** What was left over, each fact by itself. @return how many there were */
    static int leftOver(Connection connection) throws SQLException {
        List<Fact> facts = Rows.all(connection, LEFT_OVER, Fact::read);
        for (Fact fact : facts) {
            forget(connection, fact);
        }
        return facts.size();
    }

    private static boolean forgets(CountableCase countable) {
        MentoringState state = countable.fact().state();
        return state instanceof Voided || state instanceof Mentoring mentoring && mentoring.profile().equals(Profile.FORGOTTEN)
                || CaseEventType.ANONYMISED.typeName().equals(countable.record().headers().get(CaseTopic.HEADER_TYPE));
    }

    /** Unless a newer event has come meanwhile. Its version stays: it is what digests and later events go by. */
    private static void forget(Connection connection, Fact fact) throws SQLException {
        CaseEvent event = CaseEvent.fromJson(fact.event());
        if (event.state() instanceof Mentoring mentoring) {
            Mentoring forgotten = mentoring.anonymised();
            Profile profile = forgotten.profile();
            Rows.change(connection, FORGET, profile.gender(), profile.ageBand(), profile.originGroup(),
                    profile.qualification(), forgotten.ended() == null ? null : forgotten.ended().reason(),
                    new CaseEvent(event.version(), forgotten).toJson(), fact.generation(), fact.reference(), event.version());
        }
    }

    /** An older state of the case as another generation holds it. */
    private record Fact(int generation, UUID reference, byte[] event) {

        static Fact read(ResultSet row) throws SQLException {
            return new Fact(row.getInt(1), row.getObject(2, UUID.class), row.getBytes(3));
        }
    }
}
