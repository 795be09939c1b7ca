package de.arbeitsmarktmentoren.contracts.codelist;

import java.util.Optional;

/** What counts as a placement. */
public final class PlacementKind {

    private PlacementKind() {
    }

    /**
     * Where a placement of that kind leads: {@code EMPLOYMENT} or {@code TRAINING}; empty for a code that does not count as a
     * placement.
     */
    public static Optional<String> outcomeOf(String code) {
        return CodeLists.get("placement-kinds").find(code).flatMap(kind -> kind.attribute("outcome"));
    }
}
