package de.arbeitsmarktmentoren.stats.projection;

import java.util.List;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether the case service and the figures agree on which cases there are, for operators. */
@ApplicationScoped
public class Digests {

    private final Database database;

    Digests(DataSource database) {
        this.database = new Database(database);
    }

    /**
     * The latest comparison of each partition in the generation that answers, by partition; a partition without a digest is
     * missing. A difference stands until the next digest, even if what was missing has been sent again by then.
     *
     * @throws ProjectionOutOfReach if the database does not answer
     */
    public List<DigestComparison> latest() {
        return database.ask(DigestRows::latest);
    }
}
