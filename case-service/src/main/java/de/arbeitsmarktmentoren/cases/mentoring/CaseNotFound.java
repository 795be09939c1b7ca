package de.arbeitsmarktmentoren.cases.mentoring;

/** There is no such case, at least not for this caller. */
public final class CaseNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CaseNotFound() {
        super("no such case");
    }
}
