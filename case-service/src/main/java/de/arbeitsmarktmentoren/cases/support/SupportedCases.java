package de.arbeitsmarktmentoren.cases.support;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import de.arbeitsmarktmentoren.cases.mentoring.CaseInScope;
import de.arbeitsmarktmentoren.cases.mentoring.CasesInScope;
import de.arbeitsmarktmentoren.contracts.Status;

/** The cases for which something may be recorded. What the caller may not see is not there. */
@ApplicationScoped
class SupportedCases {

    private final CasesInScope cases;

    SupportedCases(CasesInScope cases) {
        this.cases = cases;
    }

    /** For reading: also of a case that is void. */
    CaseInScope seen(UUID caseId) {
        return cases.seen(caseId);
    }

    /**
     * For writing: no step is taken until the transaction ends.
     *
     * @throws CaseVoided if it was entered in error
     */
    CaseInScope standingStill(UUID caseId) {
        CaseInScope mentoring = cases.standingStill(caseId);
        if (mentoring.status() == Status.VOIDED) {
            throw new CaseVoided();
        }
        return mentoring;
    }
}
