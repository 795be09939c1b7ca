package de.arbeitsmarktmentoren.cases.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import de.arbeitsmarktmentoren.cases.field.InvalidFields;
import de.arbeitsmarktmentoren.cases.field.Violation;

class SheetTest {

    private static final String UMLAUTS = "Görlitz;Straße;Müller-Lüdenscheidt;€";

    static Stream<byte[]> waysToSave() {
        return Stream.of(UMLAUTS.getBytes(StandardCharsets.UTF_8), ("\uFEFF" + UMLAUTS).getBytes(StandardCharsets.UTF_8),
                UMLAUTS.getBytes(Charset.forName("windows-1252")), ("\uFEFF" + UMLAUTS).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + UMLAUTS).getBytes(StandardCharsets.UTF_16BE),
                "Go\u0308rlitz;Straße;Mu\u0308ller-Lu\u0308denscheidt;€".getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("waysToSave")
    void readsUmlautsHoweverTheyWereSaved(byte[] file) {
        assertThat(SheetText.of(file)).isEqualTo(UMLAUTS);
    }

    static Stream<byte[]> noText() {
        return Stream.of(new byte[] { 'P', 'K', 3, 4, 20 }, "a;b\0".getBytes(StandardCharsets.UTF_8),
                new byte[] { (byte) 0xc3, (byte) 0x28, (byte) 0x81 },
                new byte[] { (byte) 0xef, (byte) 0xbb, (byte) 0xbf, (byte) 0xfc });
    }

    @ParameterizedTest
    @MethodSource("noText")
    void refusesWhatIsNoText(byte[] file) {
        assertThat(violationsOf(() -> SheetText.of(file))).extracting(Violation::rule).hasSize(1)
                .containsAnyOf("not-csv", "encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = { "a;b,c;d\n1;2;3", "a,b;c,d\n1,2,3", "a\tb\tc,d;e\n1\t2\t3", "\n\n\"a;;;;\",b,c\n1,2,3",
            "sep=,\r\na;b;c;d;e\r\n1,2,3",
            "\"sep=\t\"\na\n1\t2\t3" })
    void findsTheSeparatorByLooking(String text) {
        assertThat(Sheet.of(text).rows()).last().extracting(Sheet.Row::cells).isEqualTo(List.of("1", "2", "3"));
    }

    @Test
    void numbersRowsAsTheSpreadsheetDoes() {
        Sheet sheet = Sheet
                .of("\r\nA;B\r\n\r\n;;;\r\n\"über\r\nzwei Zeilen\";\"mit \"\"Zeichen\"\"; und mehr\"\r\n\u00a0x ;\r\n");

        assertThat(sheet.rows()).extracting(Sheet.Row::number).containsExactly(2, 5, 6);
        assertThat(sheet.rows().get(1).cells()).containsExactly("über\r\nzwei Zeilen", "mit \"Zeichen\"; und mehr");
        assertThat(sheet.rows().get(2).cells()).containsExactly("x", "");
    }

    @ParameterizedTest
    @ValueSource(strings = { "a;b\r\n\r\n1;\"2\r\n4;5", "a;b\n\n1;\"2\"x\n" })
    void saysInWhichRowAQuotationMarkIsWrong(String text) {
        assertThat(violationsOf(() -> Sheet.of(text))).extracting(Violation::pointer, Violation::rule)
                .containsExactly(tuple("3", "quotation"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "\r\n \r\n", ";;\n" })
    void refusesWhatIsEmpty(String text) {
        assertThat(violationsOf(() -> Sheet.of(text))).extracting(Violation::rule).containsExactly("empty");
    }

    @Test
    void refusesMoreThanCanBeGoneThrough() {
        String wide = "a;b\n" + "x;".repeat(200) + "\n";
        String high = "a\n" + "x\n".repeat(10_001);

        assertThat(violationsOf(() -> Sheet.of(wide))).extracting(Violation::pointer, Violation::rule)
                .containsExactly(tuple("2", "most-cells"));
        assertThat(violationsOf(() -> Sheet.of(high))).extracting(Violation::rule).containsExactly("most-rows");
    }

    @Test
    void refusesUmlautsSavedInTwoWays() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write("Müller;".getBytes(StandardCharsets.UTF_8));
        file.write("Görlitz".getBytes(Charset.forName("windows-1252")));

        assertThat(violationsOf(() -> SheetText.of(file.toByteArray()))).extracting(Violation::rule)
                .containsExactly("encoding");
    }

    @Test
    void callsCellsAsTheSpreadsheetDoes() {
        Sheet.Row row = new Sheet.Row(17, List.of());

        assertThat(List.of(row.cell(0), row.cell(25), row.cell(26), row.cell(701), row.cell(702))).containsExactly("A17", "Z17",
                "AA17", "ZZ17", "AAA17");
    }

    private static List<Violation> violationsOf(ThrowingCallable reading) {
        return catchThrowableOfType(InvalidFields.class, reading).violations();
    }
}
