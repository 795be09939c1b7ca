package de.arbeitsmarktmentoren.stats.projection;

import java.sql.SQLException;

/** The database does not answer for now; asking again later may help. */
public final class ProjectionOutOfReach extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ProjectionOutOfReach(SQLException cause) {
        super("the projection's tables cannot be reached", cause);
    }
}
