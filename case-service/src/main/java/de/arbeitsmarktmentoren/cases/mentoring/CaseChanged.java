package de.arbeitsmarktmentoren.cases.mentoring;

import java.util.Optional;
import java.util.UUID;

import de.arbeitsmarktmentoren.cases.access.Actor;

/**
 * A step was taken. Fired in its transaction, once the change has reached the database and before its event is recorded; an
 * observer that throws undoes the step.
 *
 * @param before empty for a case that has just begun
 */
public record CaseChanged(Actor actor, UUID caseId, Step step, Optional<Facts> before, Facts after) {
}
