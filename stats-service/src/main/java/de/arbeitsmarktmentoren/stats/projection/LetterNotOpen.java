package de.arbeitsmarktmentoren.stats.projection;

/** The letter has been counted, so that it cannot be discarded any more. */
public final class LetterNotOpen extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
