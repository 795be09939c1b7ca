package de.arbeitsmarktmentoren.cases.audit;

/** Of what kind the objects of an entry are. */
public enum Kind {
    MENTEE,
    CASE,
    TRANSFER_OFFER,
    INITIAL_INTERVIEW,
    EMPLOYER,
    CARRIER,
    FUNDING_PHASE,
    PROJECT,
    MENTOR,
    MEMBERSHIP,
    IMPORT,
    SENDING,
    AUDIT,
    DELETION_RUN,
    /** Of a refusal: the path says what was wanted, and it may not even exist. */
    UNKNOWN
}
