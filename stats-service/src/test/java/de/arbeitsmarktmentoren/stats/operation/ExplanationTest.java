package de.arbeitsmarktmentoren.stats.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import de.arbeitsmarktmentoren.contracts.codelist.Code;
import de.arbeitsmarktmentoren.contracts.codelist.CodeLists;
import de.arbeitsmarktmentoren.stats.projection.RefusalReason;

class ExplanationTest {

    @Test
    void knowsTheReasonsOfTheListAndNoOthers() {
        assertThat(CodeLists.get(Explanation.LIST).codes()).extracting(Code::code)
                .containsExactlyElementsOf(Arrays.stream(RefusalReason.values()).map(Enum::name).toList());
    }

    @ParameterizedTest
    @EnumSource
    void saysInBothLanguagesWhatAReasonMeansAndWhatToDo(RefusalReason reason) {
        Explanation explanation = Explanation.of(reason);

        assertThat(explanation.meaning().de()).isNotBlank().isNotEqualTo(explanation.meaning().en());
        assertThat(explanation.action().de()).isNotBlank().isNotEqualTo(explanation.action().en());
    }
}
