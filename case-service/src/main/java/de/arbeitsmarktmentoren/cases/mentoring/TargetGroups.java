package de.arbeitsmarktmentoren.cases.mentoring;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import de.arbeitsmarktmentoren.cases.mentee.Profile;

/** Which target groups a person belongs to at the start of a mentoring. They overlap, and everybody is in at least one. */
final class TargetGroups {

    private static final Set<String> WITHOUT_QUALIFICATION = Set.of("NONE", "PARTIAL");
    private static final Set<String> UNRECOGNISED = Set.of("VOCATIONAL_FOREIGN_UNRECOGNISED", "ACADEMIC_FOREIGN_UNRECOGNISED");

    private TargetGroups() {
    }

    /** Codes of the list {@code target-groups}, sorted. */
    static List<String> of(Profile profile) {
        boolean seeksProtection = profile.seeksProtection();
        boolean woman = seeksProtection && profile.gender().equals("FEMALE");
        boolean withoutQualification = WITHOUT_QUALIFICATION.contains(profile.qualification());
        return Stream.of(
                code(!seeksProtection && !withoutQualification, "OTHER_IMMIGRANT"),
                code(seeksProtection && !woman && !withoutQualification, "OTHER_SEEKING_PROTECTION"),
                code(UNRECOGNISED.contains(profile.qualification()), "UNRECOGNISED_QUALIFICATION"),
                code(withoutQualification, "WITHOUT_VOCATIONAL_QUALIFICATION"),
                code(woman, "WOMEN_SEEKING_PROTECTION"))
                .flatMap(codes -> codes).sorted().toList();
    }

    private static Stream<String> code(boolean belongs, String group) {
        return belongs ? Stream.of(group) : Stream.empty();
    }
}
