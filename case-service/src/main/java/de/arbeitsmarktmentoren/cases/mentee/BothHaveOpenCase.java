package de.arbeitsmarktmentoren.cases.mentee;

/** Of two people who are to be one, both are accompanied now; nothing has been changed. */
public final class BothHaveOpenCase extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BothHaveOpenCase() {
        super("both mentees have an open case");
    }
}
