package de.arbeitsmarktmentoren.stats.access;

/** The roles of a token, as it names them. A token with none of them is refused everywhere. */
public final class Role {

    /** Accompanies mentees of a project. */
    public static final String MENTOR = "mentor";
    /** Leads a project. */
    public static final String COORDINATOR = "coordinator";
    /** The programme office. */
    public static final String OFFICE = "office";
    public static final String MINISTRY = "ministry";
    /** A program that passes on what is published. */
    public static final String INTEGRATOR = "integrator";
    public static final String PRIVACY_OFFICER = "privacy-officer";
    /** Runs this service and sees no figure. */
    public static final String OPERATOR = "operator";

    private Role() {
    }
}
