package de.arbeitsmarktmentoren.cases.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Puts the next seal over everything that can no longer change. Entries of a transaction that is still open wait for a later
 * one, whatever their numbers, so that nothing is passed by.
 */
final class Sealing {

    private final Clock clock;

    Sealing(Clock clock) {
        this.clock = clock;
    }

    /**
     * Within a transaction of its own.
     *
     * @return empty if there was nothing to seal, or another replica was at it
     * @throws IllegalStateException if the database counts transactions anew, which no seal would survive
     */
    Optional<Seal> seal(Connection connection) throws SQLException {
        if (!SealTable.claim(connection)) {
            return Optional.empty();
        }
        try (Statement refusals = connection.createStatement()) {
            refusals.execute("SELECT audit_refusals_enter()");
        }
        Seal last = SealTable.before(connection, Long.MAX_VALUE).orElse(Seal.NONE);
        String end = SealTable.horizon(connection);
        if (Long.parseUnsignedLong(end) < Long.parseUnsignedLong(last.end())) {
            throw new IllegalStateException("transactions are counted anew: this database was filled from a dump");
        }
        Fingerprint fingerprint = Seal.begun(last, end);
        long entries = SealTable.entries(connection, last.end(), end, entry -> entry.addTo(fingerprint));
        if (entries == 0) {
            return Optional.empty();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Seal seal = new Seal(last.number() + 1, last.end(), end, entries, last.digest(),
                Seal.finished(fingerprint, entries, now), now);
        SealTable.insert(connection, seal);
        return Optional.of(seal);
    }
}
