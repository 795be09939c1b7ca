package de.arbeitsmarktmentoren.cases.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

class GermanSheetTest {

    @Test
    void writesWhatExcelForGermanyOpens() {
        assertThat(written(Arrays.asList("Görlitz", LocalDate.of(2025, 3, 4), new BigDecimal("-38.50"), -3, null, "a;b",
                "\"x\"", "1\r\n2")))
                .isEqualTo("\uFEFFGörlitz;04.03.2025;-38,50;-3;;\"a;b\";\"\"\"x\"\"\";\"1\r\n2\"\r\n");
    }

    @Test
    void letsNoCellBecomeAFormula() {
        assertThat(written(List.of("=1+1", "+49", "-x", "@SUM(A1)", "\t=1", "a=1", "\n=1")))
                .isEqualTo("\uFEFF'=1+1;'+49;'-x;'@SUM(A1);'\t=1;a=1;\"'\n=1\"\r\n");
    }

    private static String written(List<?> cells) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GermanSheet sheet = new GermanSheet(out)) {
            sheet.row(cells);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
