package de.arbeitsmarktmentoren.stack.demo;

/** How often the client sends the request of a step, always with the same key. */
public enum Delivery {
    ONCE,
    /** Again after the answer, as a client does that lost it. */
    TWICE,
    /** Twice at the same time, as an impatient double click does. */
    IN_PARALLEL
}
