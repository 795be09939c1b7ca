package de.arbeitsmarktmentoren.cases.mentoring;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import de.arbeitsmarktmentoren.cases.access.Caller;

/** Where other features ask for the cases that the caller may see. What he may not see is not there. */
@ApplicationScoped
public class CasesInScope {

    private final MentoringCases cases;
    private final Caller caller;

    CasesInScope(MentoringCases cases, Caller caller) {
        this.cases = cases;
        this.caller = caller;
    }

    /** @throws CaseNotFound if there is no such case for the caller */
    public CaseInScope seen(UUID id) {
        return inScope(cases.findByIdOptional(id));
    }

    /**
     * The same, and no step is taken until the caller's transaction ends.
     *
     * @throws CaseNotFound if there is no such case for the caller
     */
    public CaseInScope standingStill(UUID id) {
        return inScope(cases.findByIdOptional(id, LockModeType.PESSIMISTIC_READ));
    }

    private CaseInScope inScope(Optional<MentoringCase> found) {
        return found.filter(each -> caller.scope().includes(each.project())).map(CaseInScope::new)
                .orElseThrow(CaseNotFound::new);
    }
}
