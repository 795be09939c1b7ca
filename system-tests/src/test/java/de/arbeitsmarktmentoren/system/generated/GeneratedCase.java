package de.arbeitsmarktmentoren.system.generated;

import java.util.UUID;

import de.arbeitsmarktmentoren.contracts.CaseEvent;
import de.arbeitsmarktmentoren.contracts.Mentoring;

/**
 * A case as it stands in the end.
 *
 * @param reference key of its events
 */
public record GeneratedCase(UUID reference, Mentoring state) {

    CaseEvent event() {
        return new CaseEvent(1, state);
    }
}
