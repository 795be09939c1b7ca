package de.arbeitsmarktmentoren.cases.support;

import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import de.arbeitsmarktmentoren.cases.audit.Audited;
import de.arbeitsmarktmentoren.cases.audit.Kind;
import de.arbeitsmarktmentoren.cases.mentoring.CasesInScope;
import de.arbeitsmarktmentoren.cases.mentoring.Facts;
import de.arbeitsmarktmentoren.contracts.Status;

/** The cases for which something may be recorded. What the caller may not see is not there. */
@ApplicationScoped
class SupportedCases {

    private final CasesInScope cases;

    SupportedCases(CasesInScope cases) {
        this.cases = cases;
    }

    /** For reading: also of a case that is void. */
    Facts seen(UUID caseId) {
        return cases.seen(caseId);
    }

    /** The case as the audit knows it. */
    Audited audited(UUID caseId) {
        return new Audited(Kind.CASE, caseId.toString(), Set.of(seen(caseId).responsible().project()));
    }

    /**
     * For writing: no step is taken until the transaction ends.
     *
     * @throws CaseVoided if it was entered in error
     */
    Facts standingStill(UUID caseId) {
        Facts facts = cases.standingStill(caseId);
        if (facts.status() == Status.VOIDED) {
            throw new CaseVoided();
        }
        return facts;
    }
}
