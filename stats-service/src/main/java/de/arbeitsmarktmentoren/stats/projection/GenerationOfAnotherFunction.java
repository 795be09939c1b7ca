package de.arbeitsmarktmentoren.stats.projection;

import java.sql.SQLException;

import de.arbeitsmarktmentoren.stats.cells.Cells;

/** The active generation was filled by another definition of the figures; this release must not mix in its own. */
final class GenerationOfAnotherFunction extends SQLException {

    private static final long serialVersionUID = 1L;

    GenerationOfAnotherFunction() {
        super("the active generation is not one of " + Cells.FUNCTION + ": run the release that fits, or rebuild");
    }
}
