package de.arbeitsmarktmentoren.cases.access;

import jakarta.enterprise.context.ApplicationScoped;

import de.arbeitsmarktmentoren.contracts.Roles;

/**
 * Whose cases and whose people the caller may see: the one answer that every list, search, reading, export, batch and history
 * asks for, before it asks the database within that scope.
 */
@ApplicationScoped
public class CaseAccess {

    private final Caller caller;

    CaseAccess(Caller caller) {
        this.caller = caller;
    }

    /** The cases: of the caller's projects, or all of them for the office. */
    public Scope cases() {
        return caller.scope();
    }

    /**
     * The people: those of the caller's projects, or anybody for whoever works outside, is trusted with it and says why.
     *
     * @throws PurposeRequired if such a one does not say why
     */
    public Scope people() {
        if (caller.worksInProjects()) {
            return caller.scope();
        }
        checkPurpose();
        return caller.seesAllProjects() ? Scope.EVERYTHING : Scope.NOTHING;
    }

    /** @throws PurposeRequired if the caller does not say why */
    public void checkPurpose() {
        caller.purpose().orElseThrow(PurposeRequired::new);
    }

    /**
     * Whether the caller sees who looked at people of that project from outside: who belongs to it, and the privacy officer.
     */
    public boolean seesLooksAt(String project) {
        return caller.worksInProjects() ? caller.scope().includes(project) : caller.roles().contains(Roles.PRIVACY_OFFICER);
    }

    /** Whether the caller sees cases without anything that leads to a person outside. */
    public boolean seesPseudonymsOnly() {
        return !caller.worksInProjects();
    }
}
