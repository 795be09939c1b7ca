package de.arbeitsmarktmentoren.stats.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import de.arbeitsmarktmentoren.contracts.codelist.Code;
import de.arbeitsmarktmentoren.contracts.codelist.CodeLists;

class MeasureTest {

    @ParameterizedTest
    @EnumSource(Measure.class)
    void hasADefinitionInBothLanguagesAUnitAndABasis(Measure measure) {
        assertThat(measure.definition().de()).endsWith(".");
        assertThat(measure.definition().en()).endsWith(".");
        assertThat(measure.definitionVersion()).matches("[1-9][0-9]*");
        assertThat(CodeLists.get("units").find(measure.unit().name())).isPresent();
        assertThat(measure.dateBasis()).isNotNull();
        assertThat(measure.areaBasis()).isNotNull();
        assertThat(Arrays.stream(Dataset.values()).filter(measure::isIn)).isNotEmpty();
    }

    @Test
    void isInTheListThatExplainsIt() {
        assertThat(CodeLists.get("measures").codes()).extracting(Code::code)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Measure.values()).map(Measure::name).toList());
    }

    @Test
    void explainsEveryUnitComparisonAndReason() {
        assertThat(codes("units")).containsExactlyInAnyOrder(names(Unit.values()));
        assertThat(codes("comparisons")).containsExactly(names(Comparison.values()));
        assertThat(codes("missing-reasons")).containsExactlyInAnyOrder(names(MissingReason.values()));
        assertThat(CodeLists.get("missing-reasons").codes()).allSatisfy(code -> assertThat(code.attribute("obsStatus"))
                .contains(MissingReason.valueOf(code.code()).obsStatus()));
    }

    private static String[] codes(String list) {
        return CodeLists.get(list).codes().stream().map(Code::code).toArray(String[]::new);
    }

    private static String[] names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
    }
}
