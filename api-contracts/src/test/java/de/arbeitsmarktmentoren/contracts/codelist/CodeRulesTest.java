package de.arbeitsmarktmentoren.contracts.codelist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules that live in attributes of codes. */
class CodeRulesTest {

    @Test
    void givesEachEndReasonAKindOfTheList() {
        CodeList kinds = CodeLists.get("end-kinds");

        assertThat(CodeLists.get("end-reasons").codes()).filteredOn(Code::recordable)
                .allSatisfy(reason -> assertThat(EndReason.kindOf(reason.code()).flatMap(kinds::find)).as(reason.code())
                        .isPresent());
        assertThat(kinds.codes()).extracting(Code::code).containsExactly("SUCCESS", "NEUTRAL", "DROPOUT");
    }

    @ParameterizedTest
    @CsvSource({ "GOAL_REACHED, SUCCESS", "MOVED_AWAY, NEUTRAL", "NOT_ELIGIBLE, NEUTRAL", "CARE_MISSING, DROPOUT",
            "OTHER, DROPOUT" })
    void tellsTheKindOfAnEndReason(String reason, String kind) {
        assertThat(EndReason.kindOf(reason)).hasValue(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = { EndReason.UNKNOWN, "VOID_ENTRY", "" })
    void knowsNoKindOfWhatIsNoReason(String code) {
        assertThat(EndReason.kindOf(code)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "EMPLOYMENT_INSURED, EMPLOYMENT", "EMPLOYMENT_INSURED_SUBSIDISED, EMPLOYMENT",
            "VOCATIONAL_TRAINING, TRAINING" })
    void tellsTheOutcomeOfAPlacement(String kind, String outcome) {
        assertThat(PlacementKind.outcomeOf(kind)).hasValue(outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = { "INTERNSHIP", "EMPLOYMENT_MARGINAL", "QUALIFICATION_DEGREE_ORIENTED", "SPACE_TRAVEL" })
    void countsNothingElseAsAPlacement(String kind) {
        assertThat(PlacementKind.outcomeOf(kind)).isEmpty();
    }

    @Test
    void letsEachPlacementComeAgainAsAMilestone() {
        List<Code> further = CodeLists.get("milestone-kinds").codes().stream()
                .filter(kind -> "YES".equals(kind.attributes().get("furtherPlacement"))).toList();

        assertThat(further).extracting(Code::code)
                .containsExactlyElementsOf(CodeLists.get("placement-kinds").codes().stream().map(Code::code).toList());
    }

    @Test
    void namesTheFiveTargetGroupsAndTheirTotal() {
        CodeList groups = CodeLists.get("target-groups");

        assertThat(groups.codes()).extracting(Code::code).containsExactly("ALL", "WOMEN_SEEKING_PROTECTION",
                "WITHOUT_VOCATIONAL_QUALIFICATION", "UNRECOGNISED_QUALIFICATION", "OTHER_SEEKING_PROTECTION",
                "OTHER_IMMIGRANT");
        assertThat(groups.codes()).filteredOn(code -> code.attribute("focusFrom").isPresent()).extracting(Code::code)
                .containsExactly("WOMEN_SEEKING_PROTECTION", "WITHOUT_VOCATIONAL_QUALIFICATION");
    }

    @Test
    void saysOfEachQualificationWhatTheTargetGroupsGoBy() {
        assertThat(CodeLists.get("qualifications").codes()).extracting(code -> code.attributes().get("vocational"))
                .containsExactly("NONE", "PARTIAL", "FOREIGN_UNRECOGNISED", "RECOGNISED", "FOREIGN_UNRECOGNISED", "RECOGNISED",
                        "UNKNOWN");
    }

    @Test
    void namesTheSectionsOfTheClassificationFromAToU() {
        assertThat(CodeLists.get("sectors").codes()).extracting(Code::code)
                .containsExactly("ABCDEFGHIJKLMNOPQRSTU".split(""));
    }

    @Test
    void definesEachMeasureInBothLanguages() {
        assertThat(CodeLists.get("measures").codes()).allSatisfy(
                measure -> assertThat(measure.attributes()).containsKeys("definitionDe", "definitionEn", "unit"));
    }
}
