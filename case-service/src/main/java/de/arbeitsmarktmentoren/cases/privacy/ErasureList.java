package de.arbeitsmarktmentoren.cases.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import de.arbeitsmarktmentoren.cases.outbox.Outbox;
import de.arbeitsmarktmentoren.contracts.Erasure;
import de.arbeitsmarktmentoren.contracts.Erasure.Meaning;
import de.arbeitsmarktmentoren.contracts.ErasureTopic;

/**
 * Who was erased, as hashes: in the table {@code erasure}, and by the outbox on a topic that a restore of the database leaves
 * as it is. Joins the caller's transaction.
 */
@ApplicationScoped
class ErasureList {

    private static final String ADD = """
            INSERT INTO erasure (hash, meaning, month) VALUES (decode(?1, 'hex'), ?2, ?3) ON CONFLICT DO NOTHING""";

    private static final String FIND = "SELECT meaning, month FROM erasure WHERE hash = decode(?1, 'hex')";

    // What the relay has still to publish is not published yet.
    private static final String PUBLISHED = """
            SELECT encode(hash, 'hex') FROM erasure WHERE NOT EXISTS (
                SELECT FROM outbox WHERE topic = ?1 AND key = encode(hash, 'hex'))""";

    private final EntityManager entities;
    private final Outbox outbox;
    private final Clock clock;

    ErasureList(EntityManager entities, Outbox outbox, Clock clock) {
        this.entities = entities;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** One entry for each: in a backup they may stand for themselves still. @return the month that was put down */
    YearMonth add(Set<UUID> mentees, Meaning meaning) {
        Erasure erasure = new Erasure(meaning, YearMonth.now(clock));
        mentees.forEach(each -> {
            keep(Erasure.keyOf(each), erasure);
            outbox.append(each, erasure);
        });
        return erasure.month();
    }

    /** Known from elsewhere; nothing if it is here already. */
    void keep(String hash, Erasure erasure) {
        entities.createNativeQuery(ADD).setParameter(1, hash).setParameter(2, erasure.meaning().name())
                .setParameter(3, erasure.month().atDay(1)).executeUpdate();
    }

    /** Those in the table that must be on the topic. */
    @SuppressWarnings("unchecked")
    List<String> published() {
        return entities.createNativeQuery(PUBLISHED, String.class).setParameter(1, ErasureTopic.NAME).getResultList();
    }

    /** @param hash in hexadecimal, 64 digits */
    Optional<Erasure> find(String hash) {
        List<?> rows = entities.createNativeQuery(FIND).setParameter(1, hash).getResultList();
        return rows.stream().map(Object[].class::cast)
                .map(row -> new Erasure(Meaning.valueOf((String) row[0]), YearMonth.from(day(row[1])))).findFirst();
    }

    private static LocalDate day(Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
