package de.arbeitsmarktmentoren.cases.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetLineTest {

    @Test
    void writesDaysAndNumbersAsInGermany() {
        assertThat(SpreadsheetLine.of(Arrays.asList(LocalDate.of(2025, 3, 1), new BigDecimal("19.5"), null, "Görlitz", 7)))
                .isEqualTo("01.03.2025;19,5;;Görlitz;7\r\n");
    }

    @Test
    void quotesWhatWouldEndACell() {
        assertThat(SpreadsheetLine.of(List.of("a;b", "sagt \"nein\"", "zwei\nZeilen")))
                .isEqualTo("\"a;b\";\"sagt \"\"nein\"\"\";\"zwei\nZeilen\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = { "=1+1", "+49", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1" })
    void marksFormulasAsTexts(String formula) {
        assertThat(SpreadsheetLine.of(List.of(formula)).replace("\"", "")).isEqualTo("'" + formula + "\r\n");
    }
}
