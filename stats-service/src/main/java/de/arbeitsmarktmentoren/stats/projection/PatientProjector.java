package de.arbeitsmarktmentoren.stats.projection;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

import org.jboss.logging.Logger;

/**
 * Tells trouble with the database, which passes, from trouble with a record, which does not. The first is thrown; the second is
 * found by halving the batch and becomes a dead letter.
 */
final class PatientProjector {

    private static final Logger LOG = Logger.getLogger(PatientProjector.class);

    /** Data exception, integrity violation, limit of the program such as an index row too long. */
    private static final Set<String> CLASSES_OF_DATA = Set.of("22", "23", "54");

    private final Projector projector;

    PatientProjector(Projector projector) {
        this.projector = projector;
    }

    Position position(String topic, int partition) throws SQLException {
        return projector.position(topic, partition);
    }

    /**
     * @return the new position; empty if somebody else is ahead
     * @throws SQLException if the database is in trouble; some of the batch may be counted then
     */
    Optional<Position> apply(Batch batch) throws SQLException {
        try {
            return projector.apply(batch);
        } catch (SQLException e) {
            if (!isOfTheData(e)) {
                throw e;
            }
            return halve(batch, "SQL state " + e.getSQLState());
        } catch (RuntimeException e) {
            LOG.errorf("Counting failed with %s", e.getClass().getName());
            return halve(batch, e.getClass().getSimpleName());
        }
    }

    private Optional<Position> halve(Batch batch, String detail) throws SQLException {
        if (batch.readings().size() <= 1) {
            return projector.apply(batch.refused(RefusalReason.NOT_COUNTABLE, detail));
        }
        Optional<Position> reached = apply(batch.firstHalf());
        return reached.isPresent() ? apply(batch.secondHalf(reached.get())) : reached;
    }

    private static boolean isOfTheData(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().length() == 5
                && CLASSES_OF_DATA.contains(e.getSQLState().substring(0, 2));
    }
}
