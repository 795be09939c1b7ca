package de.arbeitsmarktmentoren.contracts;

import java.util.List;

/** The roles that a token may bring, as it names them; each operation names those that may ask it. */
public final class Roles {

    /** Accompanies people, in the projects whose member he is. */
    public static final String MENTOR = "mentor";

    /** Leads projects: does what a mentor does in those whose member he is, and says who belongs to them. */
    public static final String COORDINATOR = "coordinator";

    /** The programme's office: keeps the directory, sees all cases without the people, and all live figures. */
    public static final String OFFICE = "office";

    /** Reads published figures. */
    public static final String MINISTRY = "ministry";

    /** A system that reads published figures and passes them on. */
    public static final String INTEGRATOR = "integrator";

    /** Sees to it that everybody keeps to the rules: people with a stated purpose, and no case. */
    public static final String PRIVACY_OFFICER = "privacy-officer";

    /** Keeps the services running, and sees neither people nor cases nor figures. */
    public static final String OPERATOR = "operator";

    /** Those who work in projects. */
    public static final List<String> OF_PROJECTS = List.of(MENTOR, COORDINATOR);

    /** All there are. A token with none of them is refused everywhere. */
    public static final List<String> ALL = List.of(MENTOR, COORDINATOR, OFFICE, MINISTRY, INTEGRATOR, PRIVACY_OFFICER,
            OPERATOR);

    private Roles() {
    }
}
