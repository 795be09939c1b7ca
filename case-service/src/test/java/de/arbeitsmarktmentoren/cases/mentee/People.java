package de.arbeitsmarktmentoren.cases.mentee;

import java.util.HashMap;
import java.util.Map;

/** Invented people, as requests tell of them. */
final class People {

    static final String CHEMNITZ = "P-14511-1";
    static final String LEIPZIG = "P-14713-1";
    static final String DRESDEN = "P-14612-1";

    private People() {
    }

    static Map<String, Object> person(String project, String givenName, String familyName, String birthDate) {
        Map<String, Object> person = known(givenName, familyName, birthDate);
        person.put("project", project);
        return person;
    }

    /** Without the project, as a change tells of a person. */
    static Map<String, Object> known(String givenName, String familyName, String birthDate) {
        return new HashMap<>(Map.of("givenName", givenName, "familyName", familyName, "birthDate", birthDate, "profile",
                Map.of("gender", "FEMALE", "originGroup", "SY", "qualification", "NONE", "seeksProtection", true)));
    }
}
