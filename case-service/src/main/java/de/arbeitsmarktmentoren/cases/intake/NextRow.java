package de.arbeitsmarktmentoren.cases.intake;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

import org.jboss.logging.Logger;

import de.arbeitsmarktmentoren.cases.access.Wall;
import de.arbeitsmarktmentoren.cases.audit.Doing;
import de.arbeitsmarktmentoren.cases.field.Violation;
import de.arbeitsmarktmentoren.cases.intake.ImportRows.WaitingRow;
import de.arbeitsmarktmentoren.cases.problem.Overload;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Takes the next row of a file: the case and the word that the row is done come in one transaction or not at all. */
@ApplicationScoped
class NextRow {

    static final String JOB = "importRows";

    private static final Logger LOG = Logger.getLogger(NextRow.class);

    private final ImportRows rows;
    private final RowTaking taking;
    private final EntityManager entities;
    private final Doing doing;
    private final Wall wall;

    NextRow(ImportRows rows, RowTaking taking, EntityManager entities, Doing doing, Wall wall) {
        this.rows = rows;
        this.taking = taking;
        this.entities = entities;
        this.doing = doing;
        this.wall = wall;
    }

    /**
     * @return whether there was one
     * @throws RuntimeException if the database is away or busy; the row still waits
     */
    boolean take(Import file) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                doing.job(JOB);
                wall.standFor(file.uploadedBy());
                Optional<WaitingRow> row = rows.claim(file.id());
                row.ifPresent(waiting -> take(file, waiting));
                return row.isPresent();
            });
        } catch (NothingKept e) {
            QuarkusTransaction.requiringNew().run(() -> {
                wall.standFor(file.uploadedBy());
                rows.done(file.id(), e.number, e.outcome, false);
            });
            return true;
        }
    }

    private void take(Import file, WaitingRow row) {
        Outcome outcome = outcome(file, row);
        if (file.dryRun() || outcome.kind() == Outcome.Kind.FAILED) {
            throw new NothingKept(row.number(), outcome);
        }
        rows.done(file.id(), row.number(), outcome, true);
    }

    /** A row at which the service itself fails is no reason to stop at it for ever. */
    private Outcome outcome(Import file, WaitingRow row) {
        try {
            Outcome outcome = taking.take(file, row);
            if (outcome.kind() != Outcome.Kind.FAILED) {
                // So that a dry run meets every constraint of the database too.
                entities.flush();
            }
            return outcome;
        } catch (RuntimeException e) {
            if (Overload.in(e)) {
                throw e;
            }
            LOG.errorf("row %d of import %s failed (%s)", row.number(), file.id(), e.getClass().getName());
            return Outcome.failed(List.of(RowError.of(null, Violation.of("", "internal-error",
                    "konnte wegen eines Fehlers im Dienst nicht übernommen werden",
                    "could not be taken because the service failed"))));
        }
    }

    /** Rolls the transaction back; what came of the row is told in another. */
    private static final class NothingKept extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int number;
        private final transient Outcome outcome;

        private NothingKept(int number, Outcome outcome) {
            super("row " + number + " leaves nothing behind", null, false, false);
            this.number = number;
            this.outcome = outcome;
        }
    }
}
