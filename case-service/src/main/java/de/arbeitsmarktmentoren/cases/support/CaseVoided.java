package de.arbeitsmarktmentoren.cases.support;

/** The case was entered in error: nothing is recorded for it any more. */
final class CaseVoided extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CaseVoided() {
        super("the case is void");
    }
}
