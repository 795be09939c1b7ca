package de.arbeitsmarktmentoren.cases.audit;

/** What an entry tells of. */
public enum Action {
    /** Somebody was shown something. */
    READ,
    /** Something is not as it was. */
    WRITE,
    /** Many were handed out at once. */
    EXPORT,
    /** Somebody wanted what is not his. */
    REFUSAL
}
