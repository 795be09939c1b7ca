package de.arbeitsmarktmentoren.cases.revision;

/** A change must say which version it is about. */
public final class RevisionMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RevisionMissing() {
        super("no If-Match");
    }
}
