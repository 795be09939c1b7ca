package de.arbeitsmarktmentoren.cases.mentoring;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/**
 * A contract for a later day, which counts once that day has come.
 *
 * @param id by which it can be withdrawn
 */
@Embeddable
public record AgreedPlacementFact(UUID id, PlacementFact placement) {
}
