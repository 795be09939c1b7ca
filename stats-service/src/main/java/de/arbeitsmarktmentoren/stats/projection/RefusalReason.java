package de.arbeitsmarktmentoren.stats.projection;

/** Why a record could not be counted. Stored by name: never rename one. */
public enum RefusalReason {
    /** No key, or one that is not a case reference. */
    KEY_NOT_A_REFERENCE,
    /** No key, or one that is not the key of the state; counted, it would stand for another month or project. */
    KEY_OF_ANOTHER_STATE,
    /** A key without a value. We publish none: forgetting and voiding are versions with a state. */
    TOMBSTONE,
    /** Larger than the outbox lets through. */
    TOO_LARGE,
    /** No type, or one that is not of this topic's first version. */
    FOREIGN_TYPE,
    /** Not JSON, of another shape, or a state that cannot be. */
    MALFORMED,
    /** A district that is not in Saxony; counted, it would be missing from the sum of the districts. */
    UNKNOWN_DISTRICT,
    /** Well-formed, but the database or the arithmetic refuses it. */
    NOT_COUNTABLE
}
