package de.arbeitsmarktmentoren.stats.statistics;

import java.sql.SQLException;

/** The database does not answer for now; asking again later may help. */
public final class FiguresOutOfReach extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FiguresOutOfReach(SQLException cause) {
        super("figures cannot be read", cause);
    }
}
