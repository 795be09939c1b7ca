package de.arbeitsmarktmentoren.stats.cells;

import java.util.UUID;

import de.arbeitsmarktmentoren.contracts.MentoringState;

/**
 * What is known of a case: of two facts with one reference, the higher version is the truth.
 *
 * @param reference which case; leads back to it in the case service only
 */
public record CaseFact(UUID reference, long version, MentoringState state) {
}
