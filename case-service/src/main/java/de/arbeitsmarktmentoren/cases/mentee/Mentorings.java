package de.arbeitsmarktmentoren.cases.mentee;

import java.util.Set;
import java.util.UUID;

import de.arbeitsmarktmentoren.cases.access.Actor;

/**
 * What a change of people does to their mentorings: done by whoever keeps these, in the transaction of the change, in which the
 * people are locked already. Figures that change by it are published.
 */
public interface Mentorings {

    /**
     * The person's mentorings get the right age bands.
     *
     * @throws de.arbeitsmarktmentoren.cases.field.InvalidFields if one began before that day
     */
    void birthDateCorrected(Actor actor, Mentee mentee);

    /**
     * All mentorings of the duplicate are the survivor's from now on.
     *
     * @return the ids of those that came
     * @throws BothHaveOpenCase if one of each is open
     * @throws de.arbeitsmarktmentoren.cases.field.InvalidFields if one began before the survivor's birth
     */
    Set<UUID> merge(Actor actor, Mentee survivor, Mentee duplicate);

    /** Those that came go back. */
    void split(Actor actor, Mentee survivor, Mentee duplicate, Set<UUID> came);
}
