package de.arbeitsmarktmentoren.contracts.codelist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
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
    void namesTheSectionsOfTheClassificationFromAToUAndOneForWhatIsNotKnown() {
        assertThat(CodeLists.get("sectors").codes()).extracting(Code::code)
                .containsExactly("A,B,C,D,E,F,G,H,I,J,K,L,M,N,O,P,Q,R,S,T,U,UNKNOWN".split(","));
        assertThat(CodeLists.get("sectors").find("UNKNOWN").orElseThrow().recordable()).isFalse();
    }

    @Test
    void letsEachFundingPhaseBeginWhereTheOneBeforeItEnds() {
        List<Code> phases = CodeLists.get("funding-phases").codes();

        assertThat(phases.get(0).attributes()).containsEntry("from", "2016-10");
        assertThat(phases).allSatisfy(phase -> assertThat(month(phase, "from")).isBefore(month(phase, "to")));
        assertThat(phases.stream().skip(1).map(phase -> month(phase, "from").minusMonths(1)))
                .containsExactlyElementsOf(phases.stream().limit(phases.size() - 1L).map(phase -> month(phase, "to")).toList());
    }

    @Test
    void definesEachMeasureInBothLanguages() {
        assertThat(CodeLists.get("measures").codes()).allSatisfy(
                measure -> assertThat(measure.attributes()).containsKeys("definitionDe", "definitionEn", "unit"));
    }

    private static YearMonth month(Code phase, String attribute) {
        return YearMonth.parse(phase.attributes().get(attribute));
    }
}
