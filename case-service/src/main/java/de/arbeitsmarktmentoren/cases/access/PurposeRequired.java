package de.arbeitsmarktmentoren.cases.access;

/** Somebody outside the projects wants to see people and has not said why; nothing has been looked at. */
public final class PurposeRequired extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PurposeRequired() {
        super("no purpose is stated");
    }
}
