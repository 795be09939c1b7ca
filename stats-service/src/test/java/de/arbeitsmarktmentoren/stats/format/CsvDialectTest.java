package de.arbeitsmarktmentoren.stats.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvDialectTest {

    private static final List<String> AWKWARD = List.of("plain", "a,b", "a;b", "say \"so\"", "two\r\nlines", "two\nlines",
            " kept ",
            "", "grün", "a text that is longer than most of the others are", "#not a comment", "'");

    @Test
    void writesAsRfc4180HasIt() {
        Table table = table("text,here", "1.5\"", null, new BigDecimal("-1E+3"), LocalDate.of(2025, 7, 1), true, "=1+1");

        String file = CsvDialect.RFC_4180.write(table);

        assertThat(file).isEqualTo("A,B,C,D,E,F,G\r\n\"text,here\",\"1.5\"\"\",,-1000,2025-07-01,true,=1+1\r\n");
    }

    @Test
    void writesAsAGermanSpreadsheetReads() {
        Table table = table("Text;hier", "1,5", null, new BigDecimal("-37.5"), LocalDate.of(2025, 7, 1), "3/4", "…");

        String file = CsvDialect.EXCEL_DE.write(table);

        assertThat(file).isEqualTo("\uFEFFA;B;C;D;E;F;G\r\n\"Text;hier\";1,5;;-37,5;01.07.2025;3/4;…\r\n");
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void isReadBackAsItWas(CsvDialect dialect) {
        Table table = new Table(AWKWARD, List.of(AWKWARD, AWKWARD));

        String file = dialect.write(table).replace("\uFEFF", "");

        char separator = dialect == CsvDialect.EXCEL_DE ? ';' : ',';
        List<CSVRecord> read = ReadBack.records(CSVFormat.RFC4180.builder().setDelimiter(separator).get(), "x\r\n" + file);
        assertThat(read).hasSize(3).allSatisfy(row -> assertThat(row.toList()).isEqualTo(AWKWARD));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { "=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx" })
    void letsNoTextRunAsAFormula(String text) {
        String file = CsvDialect.EXCEL_DE.write(table(text));

        assertThat(ReadBack.excelRecords(file).get(0).get(0)).isEqualTo("'" + text);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(textBlock = """
            2025-07,         2025-M07
            Juli 2025,       Juli\u00A02025
            März 2025,       März\u00A02025
            July 2025,       July\u00A02025
            2025,            2025
            2025-Q3,         2025-Q3
            3. Quartal 2025, 3. Quartal 2025
            2025-01/2025-10, 2025-01/2025-10
            P-14522-1,       P-14522-1
            14713,           14713
            18_24,           18_24
            """)
    void leavesNoMonthThatExcelWouldTakeForADay(String text, String written) {
        assertThat(CsvDialect.EXCEL_DE.write(table(text))).endsWith("\r\n" + written + "\r\n");
    }

    private static Table table(Object... cells) {
        return new Table(List.of("A", "B", "C", "D", "E", "F", "G").subList(0, cells.length), List.of(Arrays.asList(cells)));
    }
}
