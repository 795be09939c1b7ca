package de.arbeitsmarktmentoren.cases.mentoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import de.arbeitsmarktmentoren.cases.mentee.Profile;
import de.arbeitsmarktmentoren.contracts.codelist.Code;
import de.arbeitsmarktmentoren.contracts.codelist.CodeLists;

class TargetGroupsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            true,  FEMALE,     NONE,                            WITHOUT_VOCATIONAL_QUALIFICATION.WOMEN_SEEKING_PROTECTION
            true,  FEMALE,     PARTIAL,                         WITHOUT_VOCATIONAL_QUALIFICATION.WOMEN_SEEKING_PROTECTION
            true,  FEMALE,     VOCATIONAL_FOREIGN_UNRECOGNISED, UNRECOGNISED_QUALIFICATION.WOMEN_SEEKING_PROTECTION
            true,  FEMALE,     ACADEMIC_RECOGNISED,             WOMEN_SEEKING_PROTECTION
            true,  FEMALE,     UNKNOWN,                         WOMEN_SEEKING_PROTECTION
            true,  MALE,       NONE,                            WITHOUT_VOCATIONAL_QUALIFICATION
            true,  MALE,       ACADEMIC_FOREIGN_UNRECOGNISED,   OTHER_SEEKING_PROTECTION.UNRECOGNISED_QUALIFICATION
            true,  DIVERSE,    VOCATIONAL_RECOGNISED,           OTHER_SEEKING_PROTECTION
            true,  NOT_STATED, UNKNOWN,                         OTHER_SEEKING_PROTECTION
            false, FEMALE,     NONE,                            WITHOUT_VOCATIONAL_QUALIFICATION
            false, FEMALE,     VOCATIONAL_RECOGNISED,           OTHER_IMMIGRANT
            false, MALE,       PARTIAL,                         WITHOUT_VOCATIONAL_QUALIFICATION
            false, MALE,       VOCATIONAL_FOREIGN_UNRECOGNISED, OTHER_IMMIGRANT.UNRECOGNISED_QUALIFICATION
            false, DIVERSE,    UNKNOWN,                         OTHER_IMMIGRANT
            """)
    void followFromTheProfile(boolean seeksProtection, String gender, String qualification, String groups) {
        assertThat(String.join(".", TargetGroups.of(new Profile(gender, "SY", qualification, seeksProtection))))
                .isEqualTo(groups);
    }

    @Test
    void leaveNobodyOutAndAreSortedCodesWhateverTheProfile() {
        for (Code gender : CodeLists.get("genders").codes()) {
            for (Code qualification : CodeLists.get("qualifications").codes()) {
                for (boolean seeksProtection : new boolean[] { true, false }) {
                    assertBelongsSomewhere(new Profile(gender.code(), "SY", qualification.code(), seeksProtection));
                }
            }
        }
    }

    private static void assertBelongsSomewhere(Profile profile) {
        List<String> groups = TargetGroups.of(profile);

        assertThat(groups).as(profile.toString()).isNotEmpty().isEqualTo(List.copyOf(new TreeSet<>(groups)))
                .allMatch(group -> CodeLists.get("target-groups").find(group).isPresent());
    }
}
