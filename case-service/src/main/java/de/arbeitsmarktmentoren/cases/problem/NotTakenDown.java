package de.arbeitsmarktmentoren.cases.problem;

/** The audit cannot be written just now, so that nothing may be done or shown of which it had to tell. */
public final class NotTakenDown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotTakenDown(String message, Throwable cause) {
        super(message, cause);
    }
}
