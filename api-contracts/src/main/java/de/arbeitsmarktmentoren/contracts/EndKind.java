package de.arbeitsmarktmentoren.contracts;

/** How an end is to be read; follows from its reason and stays when the reason is forgotten. */
public enum EndKind {
    /** The goal was reached; needs a counting placement. */
    SUCCESS,
    /** Nobody's failure: moved away, programme ended, … */
    NEUTRAL,
    /** Broken off. */
    DROPOUT
}
