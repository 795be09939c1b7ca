package de.arbeitsmarktmentoren.cases.audit;

/** Of what kind the objects of an entry are; what was refused may not even exist, and is of none. */
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
    DELETION_RUN
}
