package de.arbeitsmarktmentoren.cases.revision;

/** Somebody else made a change in the meantime; nothing has been changed now. */
public final class StaleRevision extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String current;

    StaleRevision(String current) {
        super("it was changed in the meantime");
        this.current = current;
    }

    /** The ETag as it is now. */
    public String current() {
        return current;
    }
}
