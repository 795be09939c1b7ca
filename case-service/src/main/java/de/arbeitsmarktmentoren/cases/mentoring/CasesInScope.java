package de.arbeitsmarktmentoren.cases.mentoring;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import de.arbeitsmarktmentoren.cases.access.CaseAccess;

/** Where other features ask what happened in a case that the caller may see. What he may not see is not there. */
@ApplicationScoped
public class CasesInScope {

    private final MentoringCases cases;
    private final CaseAccess access;

    CasesInScope(MentoringCases cases, CaseAccess access) {
        this.cases = cases;
        this.access = access;
    }

    /** @throws CaseNotFound if there is no such case for the caller */
    public Facts seen(UUID id) {
        return cases.find(id, access.cases()).orElseThrow(CaseNotFound::new).facts();
    }

    /**
     * The same, and no step is taken until the caller's transaction ends.
     *
     * @throws CaseNotFound if there is no such case for the caller
     */
    public Facts standingStill(UUID id) {
        return cases.standingStill(id, access.cases()).orElseThrow(CaseNotFound::new).facts();
    }
}
