package de.arbeitsmarktmentoren.system.generated;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

import de.arbeitsmarktmentoren.contracts.Profile;

/** Who is accompanied, with target groups as the case service derives them. */
record People(SplittableRandom random) {

    private static final List<String> GENDERS = List.of("FEMALE", "MALE");
    private static final List<String> AGE_BANDS = List.of("18_24", "25_29", "30_34", "35_44", "45_54", "55_PLUS");
    private static final List<String> ORIGIN_GROUPS = List.of("UA", "SY", "AF", "OTHER_ASYLUM_COUNTRY", "EU", "OTHER");
    private static final List<String> QUALIFICATIONS = List.of("NONE", "NONE", "PARTIAL", "VOCATIONAL_FOREIGN_UNRECOGNISED",
            "VOCATIONAL_RECOGNISED", "ACADEMIC_FOREIGN_UNRECOGNISED", "ACADEMIC_RECOGNISED");
    private static final int SEEK_PROTECTION_PERCENT = 70;

    Profile next() {
        return new Profile(oneOf(GENDERS), oneOf(AGE_BANDS), oneOf(ORIGIN_GROUPS), oneOf(QUALIFICATIONS));
    }

    List<String> groupsOf(Profile person) {
        boolean seeksProtection = random.nextInt(100) < SEEK_PROTECTION_PERCENT;
        boolean unqualified = Set.of("NONE", "PARTIAL").contains(person.qualification());
        Set<String> groups = new TreeSet<>();
        if (seeksProtection && person.gender().equals("FEMALE")) {
            groups.add("WOMEN_SEEKING_PROTECTION");
        }
        if (unqualified) {
            groups.add("WITHOUT_VOCATIONAL_QUALIFICATION");
        }
        if (groups.isEmpty()) {
            groups.add(seeksProtection ? "OTHER_SEEKING_PROTECTION" : "OTHER_IMMIGRANT");
        }
        if (person.qualification().endsWith("UNRECOGNISED")) {
            groups.add("UNRECOGNISED_QUALIFICATION");
        }
        return List.copyOf(groups);
    }

    private String oneOf(List<String> codes) {
        return codes.get(random.nextInt(codes.size()));
    }
}
