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

    /** The pool's answer, which has none; a broken or refused connection; no room for another. */
    private static final Set<String> CLASSES_OF_CONNECTION = Set.of("", "08", "53");

    /** The server is about to go or to come; the rest of its class is statements cut short. */
    private static final String NOT_AT_HOME = "57P";

    private final Projector projector;

    PatientProjector(Projector projector) {
        this.projector = projector;
    }

    boolean mayCount() throws SQLException {
        return projector.mayCount();
    }

    Position position(String topic, int partition) throws SQLException {
        return projector.position(topic, partition);
    }

    /**
     * @return the new position; empty if somebody else is ahead
     * @throws SQLException if the database is in trouble; some of the batch may be counted then
     */
    Optional<Position> apply(Batch batch) throws SQLException {
        return batch.isCutByDigest() ? applyInTwo(batch) : applyAtOnce(batch);
    }

    private Optional<Position> applyAtOnce(Batch batch) throws SQLException {
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
        return applyInTwo(batch);
    }

    private Optional<Position> applyInTwo(Batch batch) throws SQLException {
        Optional<Position> reached = apply(batch.first(batch.seam()));
        return reached.isPresent() ? apply(batch.after(batch.seam(), reached.get())) : reached;
    }

    /** Trying again would not help. */
    static boolean isOfTheData(SQLException e) {
        return CLASSES_OF_DATA.contains(classOf(e));
    }

    /** Or there is none to be had: whatever else is tried now will fail too. */
    static boolean isOfTheConnection(SQLException e) {
        return CLASSES_OF_CONNECTION.contains(classOf(e)) || e.getSQLState().startsWith(NOT_AT_HOME);
    }

    private static String classOf(SQLException e) {
        String state = e.getSQLState();
        return state == null || state.length() < 2 ? "" : state.substring(0, 2);
    }
}
