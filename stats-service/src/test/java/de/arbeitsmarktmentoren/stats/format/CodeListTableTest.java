package de.arbeitsmarktmentoren.stats.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import de.arbeitsmarktmentoren.contracts.codelist.Code;
import de.arbeitsmarktmentoren.contracts.codelist.CodeList;
import de.arbeitsmarktmentoren.contracts.codelist.CodeLists;

class CodeListTableTest {

    static List<CodeList> holdsWhatTheListHolds() {
        return CodeLists.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void holdsWhatTheListHolds(CodeList list) {
        String file = CsvDialect.RFC_4180.write(CodeListTable.of(list));

        List<CSVRecord> rows = ReadBack.records(CSVFormat.RFC4180, file);
        assertThat(rows).extracting(row -> row.get("CODE"))
                .containsExactlyElementsOf(list.codes().stream().map(Code::code).toList());
        assertThat(rows).allSatisfy(row -> {
            Code code = list.find(row.get("CODE")).orElseThrow();
            assertThat(row.get("LABEL_DE")).isEqualTo(code.label().de());
            assertThat(row.get("LABEL_EN")).isEqualTo(code.label().en());
            assertThat(row.get("VALID_FROM")).isEqualTo(code.validFrom().toString());
            assertThat(row.get("VALID_TO")).isEqualTo(code.validTo() == null ? "" : code.validTo().toString());
            assertThat(row.toList()).containsAll(code.attributes().values());
        });
    }
}
