package de.arbeitsmarktmentoren.cases.programme;

/** What the directory has entries of. */
enum Kind {
    CARRIER(Carrier.class),
    FUNDING_PHASE(FundingPhase.class),
    PROJECT(Project.class),
    MENTOR(Mentor.class);

    private final Class<?> state;

    Kind(Class<?> state) {
        this.state = state;
    }

    /** What such an entry says of itself on a day. */
    Class<?> state() {
        return state;
    }
}
