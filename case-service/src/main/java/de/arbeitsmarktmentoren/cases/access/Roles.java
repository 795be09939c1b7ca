package de.arbeitsmarktmentoren.cases.access;

import java.util.List;

/** The roles that a token may bring; each operation names those that may ask it. */
public final class Roles {

    /** Accompanies people, in the projects whose member he is. */
    public static final String MENTOR = "mentor";

    /** Leads projects: does what a mentor does in those whose member he is, and says who belongs to them. */
    public static final String COORDINATOR = "coordinator";

    /** The programme's office: keeps the directory and sees all cases, without the people. */
    public static final String OFFICE = "office";

    /** Reads published figures, and nothing here. */
    public static final String MINISTRY = "ministry";

    /** A system that reads published figures and code lists. */
    public static final String INTEGRATOR = "integrator";

    /** Sees to it that everybody keeps to the rules: people with a stated purpose, and no case. */
    public static final String PRIVACY_OFFICER = "privacy-officer";

    /** Keeps the services running, and sees neither people nor cases. */
    public static final String OPERATOR = "operator";

    static final List<String> OF_PROJECTS = List.of(MENTOR, COORDINATOR);

    private Roles() {
    }
}
